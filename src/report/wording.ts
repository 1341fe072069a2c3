import { formatNumber, formatRange, type NumberFormat } from "../base/format-number.ts";
import type { Analysis, Result } from "../compare/analysis.ts";
import { highest, isHole, isNumber, lowest } from "../model/value.ts";
import type { Terms } from "./terms/terms.ts";

/** A result as text: the number or its range, the unit that goes with it, and whether it is a reason instead. */
export interface Printed {
  readonly text: string;
  readonly unit: string;
  readonly isReason: boolean;
}

/** How a kind of number is printed: its format, the factor to its printed unit, and that unit. */
interface Shape {
  readonly format: NumberFormat;
  readonly factor: number;
  readonly unit: string;
}

const changes: readonly string[] = ["growth", "cagr", "shift-share", "three-level-shift-share"];
const isPercent = (unit: string): boolean => /percent|%/i.test(unit);
const isRatio = (unit: string): boolean => /^(ratio|share|fraction|)$/i.test(unit);

function moneyShape(size: number, unit: string, terms: Terms): Shape {
  const { labels, units } = terms;
  const name = units[unit] ?? unit;
  if (size >= 1e9) return { format: { digits: 1 }, factor: 1e-9, unit: `${labels.billion} ${name}` };
  if (size >= 1e6) return { format: { digits: size >= 1e7 ? 0 : 1 }, factor: 1e-6, unit: `${labels.million} ${name}` };
  return { format: { significant: 3 }, factor: 1, unit: name };
}

const shapesByIndicator: Readonly<Record<string, NumberFormat>> = {
  "location-quotient": { digits: 2 },
  "per-1000-inhabitants": { digits: 1 },
  herfindahl: { digits: 1 },
  rank: { digits: 0 },
  "persons-per-company": { digits: 1 },
};

const sizeOf = ({ value }: Result): number => Math.max(Math.abs(lowest(value) ?? 0), Math.abs(highest(value) ?? 0));

function shapeOf(result: Result, terms: Terms): Shape {
  const { indicator, unit } = result;
  const sign = changes.includes(indicator);
  if (isPercent(unit)) return { format: { digits: 1, sign }, factor: 1, unit: "%" };
  if (isRatio(unit) && (indicator === "share" || unit === "share" || sign))
    return { format: { digits: 1, sign }, factor: 100, unit: "%" };
  const own = shapesByIndicator[indicator];
  if (own) return { format: own, factor: 1, unit: terms.units[unit] ?? unit };
  if (unit === "EUR" || unit === "PPS") return moneyShape(sizeOf(result), unit, terms);
  return { format: { significant: 3, sign }, factor: 1, unit: terms.units[unit] ?? unit };
}

/** A result as a reader sees it: rounded, with its range where it has bounds, or the reason why there is no number. */
export function printed(result: Result, terms: Terms): Printed {
  const { value } = result;
  if (isHole(value)) return { text: terms.reasons[value.reason], unit: "", isReason: true };
  const { format, factor, unit } = shapeOf(result, terms);
  const full: NumberFormat = { ...format, language: terms.language };
  const low = (lowest(value) ?? 0) * factor;
  const text = isNumber(value) ? formatNumber(low, full) : formatRange(low, (highest(value) ?? 0) * factor, full);
  const isFloor = isNumber(value) && result.flags.includes("lower-bound");
  return { text: isFloor ? `${terms.labels.atLeast} ${text}` : text, unit, isReason: false };
}

/** The statistical interval of a number in the number's own rounding, or nothing. */
export function printedInterval(result: Result, terms: Terms): string {
  if (!result.interval || isHole(result.value)) return "";
  const { format, factor } = shapeOf(result, terms);
  const { low, high } = result.interval;
  return formatRange(low * factor, high * factor, { ...format, language: terms.language });
}

/** A number with its unit close behind, as it stands in a sentence: `18.3–19.1` or `+4.2%`. */
export function inline(result: Result, terms: Terms): string {
  const { text, unit } = printed(result, terms);
  return unit === "%" ? terms.phrases.percent(text) : text;
}

/** The smallest and largest number a result can be, from its bounds and its statistical interval together. */
export function span(result: Result): { readonly low: number; readonly high: number } | undefined {
  const low = lowest(result.value);
  const high = highest(result.value);
  if (low === undefined || high === undefined) return undefined;
  // A flag says that cells are missing from the sum: nothing is known about how high it may be.
  const open = result.flags.includes("lower-bound");
  return {
    low: Math.min(low, result.interval?.low ?? low),
    high: open ? Number.POSITIVE_INFINITY : Math.max(high, result.interval?.high ?? high),
  };
}

/** How many words a sentence has, counted at the spaces. */
export const wordCount = (sentence: string): number => sentence.split(/\s+/).filter((word) => word !== "").length;

/** The name of a territory as it is printed: `Ruhr, NUTS 2 envelope` and `Ruhr: NUTS 2 envelope` become `Ruhr (NUTS 2 envelope)`. */
export function territoryName(analysis: Analysis, territory: string): string {
  const name = analysis.territoryNames[territory] ?? territory;
  return name.replace(/^([^:,(]+)[:,]\s+(.+)$/, "$1 ($2)");
}

// Small print names one example and the count of the others; the tables of the report hold them all.
const longList = /\(([^();]+)((?:;[^();]+){2,})\)/g;

/** A caveat short enough for a printed page: a list of examples in brackets is cut to its first, and says so. */
export const shortened = (text: string, terms: Terms): string =>
  text.replaceAll(
    longList,
    (_, first: string, rest: string) => `(${terms.phrases.andMore(first.trim(), rest.split(";").length - 1)})`,
  );

/** A name as a sentence begins it: `the Ruhr` becomes `The Ruhr`. */
export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
