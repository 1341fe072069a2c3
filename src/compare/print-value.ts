import { formatNumber, formatRange, type Language, type NumberFormat } from "../base/format-number.ts";
import { isBounds, isNumber } from "../model/value.ts";
import type { Result } from "./analysis.ts";
import { wordsIn } from "./terms/compare-words.ts";

/** How numbers of a unit are rounded for reading, and the factor and sign that go with it. */
interface Print extends NumberFormat {
  readonly scale?: number;
  readonly suffix?: string;
  /** People and companies: no decimals, however few there are. */
  readonly whole?: true;
}

const byUnit: Readonly<Record<string, Print>> = {
  persons: { significant: 4, whole: true },
  "local units": { significant: 4, whole: true },
  companies: { significant: 4, whole: true },
  classes: { digits: 1 },
  rank: { digits: 0 },
  regions: { digits: 0 },
  percent: { digits: 0 },
  EUR: { significant: 3, scale: 1e-6, suffix: " million" },
};

const byIndicator: Readonly<Record<string, Print>> = {
  share: { digits: 1, scale: 100, suffix: " %" },
  growth: { digits: 1, scale: 100, suffix: " %", sign: true },
  cagr: { digits: 1, scale: 100, suffix: " %", sign: true },
  "index-number": { digits: 1 },
  "location-quotient": { digits: 2 },
  "shift-share": { significant: 4, sign: true, whole: true },
  "three-level-shift-share": { significant: 4, sign: true, whole: true },
  "per-1000-inhabitants": { digits: 1 },
  "persons-per-company": { digits: 1 },
  "turnover-per-company": { significant: 3 },
  "turnover-per-person": { significant: 3 },
  "gdp-per-inhabitant": { significant: 3 },
  herfindahl: { digits: 3 },
};

const byPart: Readonly<Record<string, Print>> = {
  "effective-number": { digits: 1 },
  "company-share": { digits: 1, scale: 100, suffix: " %" },
  "person-share": { digits: 1, scale: 100, suffix: " %" },
  bias: { digits: 2 },
};

/** A result as it is printed for reading: the number, the range of its bounds, or its reason in words. */
export function printResult(result: Result, language: Language = "en"): string {
  const print = byPart[result.part] ?? byIndicator[result.indicator] ?? byUnit[result.unit] ?? { significant: 4 };
  const { scale = 1 } = print;
  const suffix = (print.suffix ?? "").replace("million", wordsIn(language).terminal.million);
  const { value } = result;
  if (isNumber(value)) return formatNumber(value * scale, { ...formatFor(print, [value]), language }) + suffix;
  if (isBounds(value)) {
    const { low, high } = value;
    return formatRange(low * scale, high * scale, { ...formatFor(print, [low, high]), language }) + suffix;
  }
  return wordsIn(language).holes[value.reason];
}

/** Four significant digits of 533 people would print a decimal. */
function formatFor({ significant, whole, digits, sign }: Print, values: readonly number[]): NumberFormat {
  const few = whole === true && values.some((value) => Math.abs(value) < 1000);
  const rounding = few || significant === undefined ? { digits: digits ?? 0 } : { significant };
  return sign === true ? { ...rounding, sign } : rounding;
}
