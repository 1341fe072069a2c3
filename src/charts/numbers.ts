import type { Result } from "../compare/analysis.ts";
import { multiply } from "../model/arithmetic.ts";
import { highest, hole, lowest, type Value } from "../model/value.ts";

/** A share or rate in percent, whatever unit the result is kept in. */
export const inPercent = (result: Result): Value =>
  result.unit === "percent" ? result.value : multiply(result.value, 100);

/** The smallest number a result may mean, its statistical interval included. */
export const surelyAbove = (result: Result): number | undefined => result.interval?.low ?? lowest(result.value);

/** The largest number a result may mean, its statistical interval included. */
export const surelyBelow = (result: Result): number | undefined => result.interval?.high ?? highest(result.value);

/** A result that too few cases stand behind is a hole on a chart. */
export const shownValue = (result: Result): Value =>
  result.flags.includes("too-few") ? hole("too-few", "fewer than 20 people") : result.value;

/** Whether a value is larger than every other one, even where all of them are bounds. */
export function clearlyLargest(value: Value, others: readonly Value[]): boolean {
  const low = lowest(value);
  return low !== undefined && others.every((other) => (highest(other) ?? Number.POSITIVE_INFINITY) < low);
}

/** Every number that a value may reach, for the ends of an axis. */
export const endsOf = (value: Value): readonly number[] => {
  const low = lowest(value);
  const high = highest(value);
  return low === undefined || high === undefined ? [] : [low, high];
};
