import type { Language } from "../../base/format-number.ts";
import type { SlotName } from "../page-slots.ts";
import { reportsInGerman } from "./de-reports.ts";
import { reportsInEnglish } from "./en-reports.ts";
import { reportsInDutch } from "./nl-reports.ts";
import type { GlossaryEntry } from "./terms.ts";

/** A chapter of the long report. */
export type ChapterName =
  | "definitions"
  | "regions"
  | "structure"
  | "change"
  | "music"
  | "places"
  | "cities"
  | "money"
  | "policy"
  | "success"
  | "comparability"
  | "missing"
  | "method"
  | "tables"
  | "annex";

type Label =
  | "address"
  | "asPrinted"
  | "bias"
  | "byCompanies"
  | "byPeople"
  | "cards"
  | "cells"
  | "change"
  | "claims"
  | "code"
  | "codeSystem"
  | "companyShare"
  | "comparabilityTable"
  | "contents"
  | "credited"
  | "date"
  | "findings"
  | "flags"
  | "formula"
  | "glossary"
  | "group"
  | "indicator"
  | "licence"
  | "local"
  | "markOrWord"
  | "measure"
  | "name"
  | "notComputed"
  | "notGiven"
  | "number"
  | "people"
  | "publisher"
  | "quotient"
  | "range"
  | "reading"
  | "reasons"
  | "rebuiltLimits"
  | "region"
  | "sector"
  | "source"
  | "sourcesTable"
  | "status"
  | "sum"
  | "territory"
  | "title"
  | "unanswered"
  | "unit"
  | "weight"
  | "withoutData"
  | "year";

/** The words of the reports beside those that all share: chapters, what has no data, and the rebuilt factsheet of 2013. */
export interface ReportTerms {
  readonly labels: Readonly<Record<Label, string>>;
  /** What a promised place shows, and what is missing where it cannot be drawn. */
  readonly slots: Readonly<Record<SlotName, GlossaryEntry>>;
  readonly chapters: Readonly<Record<ChapterName, string>>;
  /** What a chapter is about, in a sentence or two. */
  readonly leads: Readonly<Record<ChapterName, string>>;
  /** What a chapter promises beyond its figures and the data do not hold. */
  readonly absent: Readonly<Partial<Record<ChapterName, readonly GlossaryEntry[]>>>;
  readonly cahierKicker: (edition: string) => string;
  readonly rebuiltKicker: (edition: string) => string;
  readonly rebuiltTitle: (regions: readonly string[]) => string;
  readonly rebuiltLead: string;
  readonly rebuiltFigures: string;
  readonly auditTitle: string;
  readonly auditTable: string;
  /** What companies say and what people say, short enough for the head of a page. */
  readonly audit: (place: string, year: string, firms: string, people: string) => readonly string[];
  /** The same with how far both lie apart. */
  readonly auditInFull: (place: string, year: string, firms: string, people: string, bias: string) => string;
  readonly noAudit: string;
  /** The same reason in several years of a region. */
  readonly holes: (what: string, years: readonly string[], reason: string, sections: readonly string[]) => string;
  readonly limits: readonly GlossaryEntry[];
  readonly regionTable: (region: string, year: string) => string;
  /** Why a figure that a project file asks for is not there. */
  readonly notDrawn: string;
  readonly fullTable: (measure: string) => string;
  readonly definitionTable: (title: string) => string;
  readonly measures: Readonly<Record<string, string>>;
  readonly gradeOf: Readonly<Record<"exact" | "bounded" | "sampled" | "flagged", string>>;
  readonly moreCells: (cell: string, others: number) => string;
  readonly claimsNote: (count: number) => string;
}

const byLanguage: Readonly<Record<Language, ReportTerms>> = {
  en: reportsInEnglish,
  nl: reportsInDutch,
  de: reportsInGerman,
};

/** The words of the reports in a language. */
export const reportTermsOf = (language: Language): ReportTerms => byLanguage[language];
