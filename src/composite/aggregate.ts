import { sum } from "../base/sum.ts";
import { bounds, type Hole, highest, hole, isHole, isNumber, lowest, type Value } from "../model/value.ts";

/** The ways to add indicators up to one score. */
export const aggregations = ["arithmetic", "geometric", "harmonic", "generalised", "copeland"] as const;

export type Aggregation = (typeof aggregations)[number];

/** A mean of some kind; `power` is only for the generalised one. */
export interface Mean {
  readonly way: Exclude<Aggregation, "copeland">;
  readonly power: number;
}

/** The weighted mean of scores. Limits travel, since every mean grows with each of its parts; one hole makes a hole. */
export function meanOfScores(scores: readonly Value[], weights: readonly number[], mean: Mean): Value {
  const missing = scores.find(isHole);
  if (missing) return missing;
  const total = sum(weights);
  if (!(total > 0)) return hole("degenerate", "no weight is above zero");
  const refused = refusalOf(scores, mean);
  if (refused) return refused;
  const at = (end: typeof lowest) =>
    plainMean(
      scores.map((score) => end(score) ?? 0),
      weights,
      mean,
    );
  return valueBetween(at(lowest), at(highest), scores);
}

/** What a mean cannot be formed of: logarithms and inverses need numbers above zero, roots none below. */
function refusalOf(scores: readonly Value[], { way, power }: Mean): Hole | undefined {
  if (way === "arithmetic") return undefined;
  const least = Math.min(...scores.map((score) => lowest(score) ?? 0));
  if (least < 0) return hole("negative-input", `a ${way} mean of a negative score has no meaning`);
  const needsMore = way !== "generalised" || power <= 0;
  return least === 0 && needsMore ? hole("degenerate", `a ${way} mean needs scores above zero`) : undefined;
}

function plainMean(scores: readonly number[], weights: readonly number[], { way, power }: Mean): number {
  // Divided once, at the end: exact on whole weights and scores, so that rounding makes no ranks.
  const weighted = (formula: (score: number) => number) =>
    sum(scores.map((score, place) => (weights[place] ?? 0) * formula(score))) / sum(weights);
  switch (way) {
    case "arithmetic":
      return weighted((score) => score);
    case "geometric":
      return Math.exp(weighted(Math.log));
    case "harmonic":
      return 1 / weighted((score) => 1 / score);
    case "generalised":
      return power === 0 ? Math.exp(weighted(Math.log)) : weighted((score) => score ** power) ** (1 / power);
  }
}

function valueBetween(low: number, high: number, scores: readonly Value[]): Value {
  if (!(Number.isFinite(low) && Number.isFinite(high)))
    return hole("degenerate", "the result is too large to be a number");
  const soft = scores.find((score) => !isNumber(score));
  // A limit cannot pass the other but by rounding.
  return bounds(
    Math.min(low, high),
    Math.max(low, high),
    soft === undefined || isNumber(soft) ? "degenerate" : soft.reason,
  );
}
