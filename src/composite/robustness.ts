import { highest, isHole, lowest, type Value } from "../model/value.ts";
import type { Aggregation } from "./aggregate.ts";
import type { Normalisation } from "./normalise.ts";
import { ranksOf } from "./ranks.ts";
import type { Scheme } from "./scheme.ts";
import { type Form, type Profiles, scoresOf } from "./score.ts";

/** The choices in which a combination differs from the one that was asked for: `aggregation=geometric`. */
export type Difference = readonly string[];

/** Between which ranks a region moves, and the fewest changes of choice that take it there. */
export interface RankRange {
  readonly best: number;
  readonly bestWith: Difference;
  readonly worst: number;
  readonly worstWith: Difference;
}

/** The ranks of all regions over a grid of choices; undefined for a region that has no score to begin with. */
export interface Robustness {
  readonly ranges: readonly (RankRange | undefined)[];
  /** How many combinations were computed, and in how many no region had a score. */
  readonly combinations: number;
  readonly unscored: number;
}

/** Ranks all regions under every combination of usual choices, one by one and without chance, so that each can be told. */
export function robustnessOf(profiles: Profiles, scheme: Scheme, form: Form): Robustness {
  const tried = gridOf(scheme, form).map((each) => ({
    with: differenceOf(form, each),
    ranks: ranksOf(scoresOf(profiles, scheme, each).total),
  }));
  const usable = tried.filter(({ ranks }) => !ranks.every(isHole));
  // Fewest changes first, so that the first to reach a rank is also the simplest way there.
  const ordered = [...usable].sort((a, b) => a.with.length - b.with.length);
  const asked = ordered.find((each) => each.with.length === 0);
  return {
    ranges: profiles.regions.map((_, place) =>
      isHole(asked?.ranks[place] ?? noScore)
        ? undefined
        : rangeOf(ordered.map((each) => ({ with: each.with, rank: each.ranks[place] ?? noScore }))),
    ),
    combinations: tried.length,
    unscored: tried.length - usable.length,
  };
}

const noScore: Value = { kind: "hole", reason: "not-collected" };

function rangeOf(tried: readonly { readonly with: Difference; readonly rank: Value }[]): RankRange | undefined {
  let range: RankRange | undefined;
  for (const { with: difference, rank } of tried) {
    const [best, worst] = [lowest(rank), highest(rank)];
    if (best === undefined || worst === undefined) continue;
    range ??= { best, bestWith: difference, worst, worstWith: difference };
    if (best < range.best) range = { ...range, best, bestWith: difference };
    if (worst > range.worst) range = { ...range, worst, worstWith: difference };
  }
  return range;
}

/** Every combination of normalisation, aggregation, weights, and one indicator left out; the one that was asked for is among them. */
function gridOf(scheme: Scheme, form: Form): readonly Form[] {
  const hasGoalposts = scheme.indicators.every(({ low, high }) => low !== undefined && high !== undefined);
  const ways: readonly Normalisation[] = [
    ...(hasGoalposts ? (["goalposts"] as const) : []),
    "min-max",
    "z-score",
    "rank",
  ];
  const means: readonly Aggregation[] = ["arithmetic", "geometric", "copeland"];
  const left = scheme.indicators.length < 3 ? [] : scheme.indicators.map(({ id }) => id);
  const forms = [...new Set([form.normalisation, ...ways])].flatMap((normalisation) =>
    [...new Set([form.aggregation, ...means])].flatMap((aggregation) =>
      (["given", "equal"] as const).flatMap((weights) =>
        [...new Set([form.without, ...left])].map((without) =>
          suited({ ...form, normalisation, aggregation, weights, without }, form),
        ),
      ),
    ),
  );
  return forms.filter((each) => isSensible(each, form) || differenceOf(form, each).length === 0);
}

/** A logarithm needs a scale that begins above zero, as the handbook has it: from 1 to 100. */
function suited(each: Form, asked: Form): Form {
  const needsMore = each.aggregation !== "arithmetic" && each.aggregation !== "copeland" && asked.scale.lowest <= 0;
  return needsMore ? { ...each, scale: { ...each.scale, lowest: 1 } } : each;
}

/** Wins and losses do not depend on the scale; z-scores are below zero for half of the regions, and have no logarithm. */
function isSensible({ aggregation, normalisation }: Form, asked: Form): boolean {
  if (aggregation === "arithmetic") return true;
  if (aggregation === "copeland") return normalisation === asked.normalisation;
  return normalisation !== "z-score" && normalisation !== "none";
}

const differenceOf = (asked: Form, each: Form): Difference =>
  (["normalisation", "aggregation", "weights", "without"] as const).flatMap((choice) =>
    each[choice] === asked[choice] ? [] : [`${choice}=${each[choice]}`],
  );
