import type { Language } from "../../base/format-number.ts";
import type { ComparabilityReason } from "../../model/comparability.ts";
import type { Unlike } from "../../model/divisible.ts";
import type { Reason } from "../../model/value.ts";
import type { ComparabilityMark } from "../comparability-matrix.ts";
import { dutch } from "./dutch.ts";
import { english } from "./english.ts";
import { german } from "./german.ts";

/** What is said of something that cannot be compared. */
export interface Told {
  readonly what: string;
  readonly why: string;
}

/** A territory that stands for a region smaller than itself: numbers as they are printed. */
export interface EnvelopeSaid {
  readonly region: string;
  readonly territory: string;
  readonly units: string;
  /** Share of the people, and the two counts it was made of; absent where they are not known. */
  readonly people?: { readonly share: string; readonly year: string; readonly inside: string; readonly all: string };
}

/** A jump in a series as it is printed: class, unit, two years and their numbers. */
export interface JumpSaid {
  readonly sector: string;
  readonly unit: string;
  readonly from: string;
  readonly before: string;
  readonly to: string;
  readonly after: string;
}

/** The lines of the comparison; one that belongs under another begins with two blanks. */
export type LineName =
  | "people"
  | "peoplePer1000"
  | "peopleShare"
  | "quotient"
  | "effective"
  | "rank"
  | "companies"
  | "companiesPer1000"
  | "size"
  | "growth"
  | "withEurope"
  | "withSectors"
  | "withNation"
  | "local"
  | "proxy"
  | "proxyBias"
  | "gdp"
  | "turnover"
  | "turnoverPerCompany"
  | "turnoverPerPerson"
  | "cultureJobs"
  | "erdf"
  | "erdfReal";

/** Headings and remarks around the table of the terminal. */
interface TerminalWords {
  readonly year: string;
  /** Behind an amount in millions. */
  readonly million: string;
  readonly quotients: (base: string, sections: string) => string;
  readonly bases: Readonly<Record<string, string>>;
  readonly whichCompare: string;
  readonly moreReasons: (count: number) => string;
  readonly cannotCompare: string;
}

/** All words of the comparison that reach a reader, in one language; what a number says of itself is put together from them. */
export interface CompareWords {
  readonly lines: Readonly<Record<LineName, string>>;
  /** What stands around the table of the terminal. */
  readonly terminal: TerminalWords;
  readonly marks: Readonly<Record<ComparabilityMark, string>>;
  readonly reasons: Readonly<Record<ComparabilityReason, string>>;
  /** One capital for each reason where there is room for no more. */
  readonly letters: Readonly<Record<ComparabilityReason, string>>;
  /** Why there is no number, where nothing more is known. */
  readonly holes: Readonly<Record<Reason, string>>;
  /** Remarks under the table, by the flag of a number. */
  readonly flags: Readonly<Record<string, string>>;
  readonly neverScaled: (land: string) => string;
  readonly noFigureFor: (places: string) => string;
  readonly noFiguresOf: (territory: string) => string;
  readonly noTerritory: string;
  readonly nothingToAdd: string;
  readonly secretUnits: (secret: number, all: number, codes: string) => string;
  /** From the words of the bounds, which name the totals that contradict each other. */
  readonly contradiction: (why: string) => string;
  readonly breakMarked: (year: string, place: string) => string;
  readonly definitionMarked: (year: string, place: string) => string;
  readonly twoReports: string;
  readonly noPayment: string;
  readonly priceBases: (count: number, names: string) => string;
  readonly noPrices: (nation: string, year: string) => string;
  readonly shareOnly: (codes: string) => string;
  readonly onlyClasses: (title: string, codes: string) => string;
  /** From what is unlike, and the two measures of which one would be divided by the other. */
  readonly unlike: (unlike: Unlike, over: string, under: string) => string;
  readonly asBase: string;
  readonly musicIsPart: string;
  readonly moreThanMusic: string;
  readonly withoutCodes: (groups: string) => string;
  readonly noFiguresFor: (absent: number, all: number, codes: string) => string;
  readonly andMore: (first: string, more: number) => string;
  readonly noSuchNumber: string;
  readonly holdsMore: (land: string) => string;
  readonly largerLand: string;
  readonly crossesJump: string;
  readonly breakBefore: string;
  readonly otherDefinition: string;
  readonly unlikeThings: string;
  readonly twoPrices: string;
  readonly ownLists: string;
  readonly sourcesDiffer: string;
  readonly ownBases: string;
  readonly none: string;
  readonly envelope: (said: EnvelopeSaid) => Told;
  readonly incomplete: (codes: string, names: string, used: readonly string[]) => Told;
  readonly jump: (said: JumpSaid) => string;
  readonly jumps: (region: string, from: string, to: string, jumps: string) => Told;
  readonly refused: (indicator: string, why: string) => Told;
  readonly regionsTogether: string;
  readonly europe: (count: number, countries: string) => string;
  readonly rivals: (others: number, all: number) => string;
}

const byLanguage = { en: english, de: german, nl: dutch } satisfies Readonly<Record<Language, CompareWords>>;

/** The words of the comparison in a language. */
export const wordsIn = (language: Language): CompareWords => byLanguage[language];
