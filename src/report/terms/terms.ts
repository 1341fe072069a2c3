import type { Language } from "../../base/format-number.ts";
import type { Reason } from "../../model/value.ts";
import { german } from "./de.ts";
import { english } from "./en.ts";
import { dutch } from "./nl.ts";

/** A place with its number in a sentence, both already printed. */
export interface PlaceNumber {
  readonly place: string;
  readonly number: string;
}

/** The years between which something changed: a sentence names both, for nobody can know when it is read. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** A word of the method and what it means, for readers who are not statisticians. */
export interface GlossaryEntry {
  readonly term: string;
  readonly text: string;
}

/** The words of the print that no indicator explains. */
export type Glossary = Readonly<Record<"range", GlossaryEntry>>;

/** What a figure is about, for the heading above it. */
export type Topic =
  | "specialisation"
  | "structure"
  | "size"
  | "growth"
  | "money"
  | "cities"
  | "comparability"
  | "definition"
  | "music"
  | "policy"
  | "ranking";

/** All words of one language: labels, reasons, glossary and the shapes of sentences. */
export interface Terms {
  readonly language: Language;
  readonly labels: Readonly<
    Record<
      | "allFigures"
      | "alsoDrawn"
      | "atLeast"
      | "billion"
      | "cannotCompare"
      | "companies"
      | "companiesPerInhabitant"
      | "dataTable"
      | "definition"
      | "download"
      | "elsewhere"
      | "elsewhereMark"
      | "figure"
      | "figures"
      | "formulas"
      | "indicator"
      | "method"
      | "million"
      | "of"
      | "page"
      | "people"
      | "range"
      | "region"
      | "skip"
      | "sources"
      | "specialisation"
      | "table"
      | "turnover"
      | "unknown"
      | "unnamed",
      string
    >
  >;
  readonly topics: Readonly<Record<Topic, string>>;
  /** Short words for a hole, in place of a number. */
  readonly reasons: Readonly<Record<Reason, string>>;
  /** Words for the flags beside a number; a flag that is not listed prints nothing. */
  readonly flags: Readonly<Record<string, string>>;
  /** Names of the groups of industries that other reports count by. */
  readonly groups: Readonly<Record<string, string>>;
  readonly units: Readonly<Record<string, string>>;
  readonly glossary: Glossary;
  readonly phrases: Phrases;
}

/** The shapes of sentences and notes; the numbers in them come from the analysis. */
export interface Phrases {
  readonly listed: (words: readonly string[]) => string;
  /** A number of hundredths with its sign, as close as the language sets it. */
  readonly percent: (number: string) => string;
  readonly kicker: (edition: string) => string;
  readonly foot: (title: string, edition: string, date: string, version: string) => string;
  readonly place: (name: string) => string;
  readonly density: (high: PlaceNumber, low: PlaceNumber) => readonly string[];
  readonly share: (high: PlaceNumber, low: PlaceNumber) => readonly string[];
  readonly changed: (period: Period, high: PlaceNumber, low: PlaceNumber) => readonly string[];
  readonly grewMost: (period: Period, high: PlaceNumber, low: PlaceNumber) => readonly string[];
  readonly grew: (period: Period, one: PlaceNumber) => readonly string[];
  readonly shrank: (period: Period, one: PlaceNumber) => readonly string[];
  readonly standsOut: (place: string, sector: string, times: string, reference: string) => readonly string[];
  readonly standCount: (one: PlaceNumber, other: PlaceNumber, year: string) => readonly string[];
  /** Words for the whole numbers from 0; larger ones are printed in figures. */
  readonly countWords: readonly string[];
  readonly noClaim: string;
  readonly timesReference: (reference: string) => string;
  readonly perThousand: (people: string) => string;
  readonly inYear: (text: string, year: string) => string;
  readonly rangeBecause: (reason: string) => string;
  readonly markNote: (mark: string, meaning: string) => string;
  /** From the ids of figures, which their files bear as names. */
  readonly notPrinted: (ids: readonly string[]) => string;
  readonly tableTitle: (definition: string) => string;
  /** Headings of the key table, from the printed unit and the year of the column. */
  readonly columns: Readonly<
    Record<
      "population" | "gdp" | "people" | "perInhabitants" | "share" | "growth" | "sectors" | "size" | "rank",
      (unit: string, year: string) => string
    >
  >;
  readonly definitionNote: (title: string, codes: string) => string;
  readonly sourceLine: (title: string, date: string) => string;
  readonly sourceNote: (publishers: readonly string[]) => string;
  readonly andMore: (first: string, others: number) => string;
  readonly nationalTurnover: (perPerson: string, year: string) => string;
  readonly caveat: (what: string, why: string) => string;
}

const byLanguage = { en: english, de: german, nl: dutch } satisfies Readonly<Record<Language, Terms>>;

/** The words of a language. */
export const termsOf = (language: Language): Terms => byLanguage[language];
