import { sum } from "../base/sum.ts";
import { hole, type Value } from "../model/value.ts";

/** Two numbers of one cell. */
export type Pair = readonly [number, number];

/** Fewest pairs for which a correlation is printed: with two, it is 1 or -1 whatever the numbers are. */
const fewest = 3;

// Asked of the numbers themselves: a mean that is rounded leaves a spread of 1e-17 where there is none.
const isConstant = (numbers: readonly number[]): boolean => numbers.every((number) => number === numbers[0]);

/** Pearson's correlation of pairs of numbers, from -1 to 1; a named reason for under three pairs or a side without variation. */
export function correlation(pairs: readonly Pair[]): Value {
  if (pairs.length < fewest) return hole("too-few", `${pairs.length} pairs, ${fewest} needed`);
  if (isConstant(pairs.map(([a]) => a)) || isConstant(pairs.map(([, b]) => b))) {
    return hole("degenerate", "one side does not vary");
  }
  const meanA = sum(pairs.map(([a]) => a)) / pairs.length;
  const meanB = sum(pairs.map(([, b]) => b)) / pairs.length;
  const apart = pairs.map(([a, b]) => [a - meanA, b - meanB] as const);
  const spreadA = Math.sqrt(sum(apart.map(([a]) => a * a)));
  const spreadB = Math.sqrt(sum(apart.map(([, b]) => b * b)));
  const together = sum(apart.map(([a, b]) => (a / spreadA) * (b / spreadB)));
  // Rounding may carry a perfect correlation past 1 by the last digit.
  return Math.max(-1, Math.min(1, together)) + 0;
}
