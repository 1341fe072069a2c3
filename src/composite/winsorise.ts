import { kurtosisOf, skewnessOf } from "../base/moments.ts";
import { isNumber, type Value } from "../model/value.ts";

/** When numbers are too lopsided to be compared, and how many may be pulled in. */
export interface Limits {
  readonly skewness: number;
  readonly kurtosis: number;
  readonly most: number;
}

const usual: Limits = { skewness: 2, kurtosis: 3.5, most: 5 };

const isFine = (numbers: readonly number[], { skewness, kurtosis }: Limits): boolean =>
  Math.abs(skewnessOf(numbers) ?? 0) < skewness || (kurtosisOf(numbers) ?? 0) < kurtosis;

/**
 * Pulls the outermost values in to the next one, one after the other, until skewness or kurtosis is in bounds.
 * Fewer than four numbers, or numbers that are all equal, stay as they are.
 */
export function winsorise(values: readonly Value[], limits: Limits = usual): readonly Value[] {
  const known = values.filter(isNumber);
  const isHigh = (skewnessOf(known) ?? 0) > 0;
  const sorted = [...known].sort((a, b) => (isHigh ? b - a : a - b));
  let pulled = 0;
  let result = known;
  while (!isFine(result, limits) && pulled < Math.min(limits.most, sorted.length - 1)) {
    pulled += 1;
    const end = sorted[pulled] ?? 0;
    result = known.map((number) => (isHigh ? Math.min(number, end) : Math.max(number, end)));
  }
  if (pulled === 0) return values;
  const end = sorted[pulled] ?? 0;
  return values.map((value) => (isNumber(value) ? (isHigh ? Math.min(value, end) : Math.max(value, end)) : value));
}
