import type { Language } from "../../base/format-number.ts";
import type { Indicator } from "../../model/indicator.ts";
import { recordOf } from "../explain.ts";
import { dutchIndicators } from "./dutch-indicators.ts";
import { germanIndicators } from "./german-indicators.ts";

/** The words of an indicator that a report prints; a formula and a citation only where there are words in them. */
export interface IndicatorWords {
  readonly title: string;
  readonly unit: string;
  readonly reading: string;
  readonly formula?: string;
  readonly citation?: string;
}

/** The indicators that a comparison prints. */
export type ComparedIndicator =
  | "level"
  | "share"
  | "location-quotient"
  | "per-1000-inhabitants"
  | "herfindahl"
  | "growth"
  | "cagr"
  | "index-number"
  | "shift-share"
  | "three-level-shift-share"
  | "persons-per-company"
  | "turnover-per-company"
  | "turnover-per-person"
  | "gdp-per-inhabitant"
  | "rank"
  | "company-share-proxy"
  | "real-terms";

// English stands in the records themselves, which `explain` and the page of indicators print.
const byLanguage = { de: germanIndicators, nl: dutchIndicators } satisfies Readonly<
  Record<Exclude<Language, "en">, Readonly<Record<ComparedIndicator, IndicatorWords>>>
>;

/** The record of an indicator with its words in a language; one that no comparison prints keeps its English ones. */
export function wordedRecordOf(id: string, language: Language): Indicator | undefined {
  const record = recordOf(id);
  if (record === undefined || language === "en") return record;
  const words: Readonly<Record<string, IndicatorWords>> = byLanguage[language];
  return { ...record, ...words[id] };
}
