import { sum } from "../base/sum.ts";
import { bounds, type Hole, highest, hole, isHole, isNumber, lowest, type Reason, type Value } from "./value.ts";

/** The first hole among the values: a missing operand makes the result missing, for the same reason. */
function firstHole(values: readonly Value[]): Hole | undefined {
  return values.find(isHole);
}

function firstSoft(values: readonly Value[]): { reason: Reason; note?: string } {
  const soft = values.find((value) => !isNumber(value) && !isHole(value));
  return soft === undefined || isNumber(soft) ? { reason: "confidential" } : soft;
}

/** Turns the extremes of a monotone formula into a Value; an overflow is reported, never printed. */
function between(extremes: readonly number[], operands: readonly Value[]): Value {
  const [only = Number.NaN] = extremes;
  // Plain numbers are nearly all there is: they take the short way.
  if (extremes.length === 1 && Number.isFinite(only)) return only;
  const low = Math.min(...extremes);
  const high = Math.max(...extremes);
  if (!(Number.isFinite(low) && Number.isFinite(high)))
    return hole("degenerate", "the result is too large to be a number");
  const { reason, note } = firstSoft(operands);
  return bounds(low, high, reason, note);
}

/** The sum of values: bounds add up to bounds, one hole makes a hole. */
export function add(values: readonly Value[]): Value {
  const missing = firstHole(values);
  if (missing) return missing;
  if (values.every(isNumber)) return between([sum(values as readonly number[])], values);
  return between(
    [sum(values.map((value) => lowest(value) ?? 0)), sum(values.map((value) => highest(value) ?? 0))],
    values,
  );
}

/** `a - b`; lowest minus highest and highest minus lowest where either is a pair of bounds. */
export function subtract(a: Value, b: Value): Value {
  return add([a, multiply(b, -1)]);
}

/** `a × b`, over all four corners where either is a pair of bounds. */
export function multiply(a: Value, b: Value): Value {
  const missing = firstHole([a, b]);
  if (missing) return missing;
  return between(
    corners(a, b, (x, y) => x * y),
    [a, b],
  );
}

/** `a / b`; a divisor that is or may be zero gives the reason named by the caller, never Infinity. */
export function divide(a: Value, b: Value, whenZero: Reason, note?: string): Value {
  const missing = firstHole([a, b]);
  if (missing) return missing;
  const low = lowest(b) ?? 0;
  const high = highest(b) ?? 0;
  if (low <= 0 && high >= 0) return hole(whenZero, note);
  return between(
    corners(a, b, (x, y) => x / y),
    [a, b],
  );
}

function corners(a: Value, b: Value, formula: (x: number, y: number) => number): number[] {
  if (isNumber(a) && isNumber(b)) return [formula(a, b) + 0];
  const ends = (value: Value) => [lowest(value) ?? 0, highest(value) ?? 0];
  return ends(a).flatMap((x) => ends(b).map((y) => formula(x, y) + 0));
}
