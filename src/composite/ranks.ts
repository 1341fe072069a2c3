import { bounds, highest, isBounds, isHole, lowest, type Value } from "../model/value.ts";

/** The rank of a number among others from the smallest, 1; equal numbers share the lower rank. */
export function ranksFromBelow(numbers: readonly number[]): (number: number) => number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return (number) => {
    const place = sorted.findIndex((each) => each >= number);
    return (place < 0 ? sorted.length : place) + 1;
  };
}

/** Scores that are this near to each other, relative to the largest, are level: rounding makes no ranks. */
const level = 1e-12;

/** The ranks of scores from the largest; limits that overlap give limits of the rank, and a hole has none. */
export function ranksOf(scores: readonly Value[]): readonly Value[] {
  const known = scores.filter((score) => !isHole(score));
  const soft = known.find(isBounds);
  const near = level * Math.max(0, ...known.map((score) => Math.abs(highest(score) ?? 0)));
  return scores.map((score) => {
    if (isHole(score)) return score;
    const [low, high] = [lowest(score) ?? 0, highest(score) ?? 0];
    const surely = known.filter((other) => (lowest(other) ?? 0) > high + near).length;
    const perhaps = known.filter((other) => other !== score && (highest(other) ?? 0) > low + near).length;
    return bounds(surely + 1, perhaps + 1, soft?.reason ?? "degenerate");
  });
}
