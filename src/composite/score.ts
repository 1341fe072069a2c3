import { hole, isHole, isNumber, type Value } from "../model/value.ts";
import { type Aggregation, meanOfScores } from "./aggregate.ts";
import { copelandScores } from "./copeland.ts";
import { type Normalisation, normalise, type Scale } from "./normalise.ts";
import type { Scheme, SchemeEntry } from "./scheme.ts";
import { winsorise } from "./winsorise.ts";

/** The regions of one year, and the values of their indicators in the same order. */
export interface Profiles {
  readonly regions: readonly string[];
  readonly values: ReadonlyMap<string, readonly Value[]>;
}

/** All that has to be chosen to make one composite. */
export interface Form {
  readonly normalisation: Normalisation;
  readonly scale: Scale;
  readonly aggregation: Aggregation;
  readonly power: number;
  readonly weights: "given" | "equal";
  /** A region without a value: `stop` leaves it without a score, `leave-out` rescales the weights of its others. */
  readonly missing: "stop" | "leave-out";
  /** An indicator that is the same everywhere: `leave-out` for all regions, with notice, or `stop`. */
  readonly constant: "stop" | "leave-out";
  readonly winsorise: boolean;
  /** Name of the region that distances are taken to. */
  readonly reference: string;
  /** An indicator that is left out to see what hangs on it. */
  readonly without: string;
}

/** What an indicator or a group gave each region, and how many of its parts each region lacks. */
export interface Level {
  readonly entry: SchemeEntry;
  /** The values that were normalised; of a group none. */
  readonly values: readonly Value[];
  readonly scores: readonly Value[];
  readonly lacking: readonly number[];
}

/** A composite with everything that led to it. */
export interface Scores {
  readonly total: readonly Value[];
  /** How many indicators each region lacks, where that was allowed. */
  readonly lacking: readonly number[];
  readonly normalised: readonly Level[];
  readonly groups: readonly Level[];
  /** Share of each indicator in the whole, after others were left out. */
  readonly weights: ReadonlyMap<string, number>;
  /** Indicators that say nothing because all regions have the same value. */
  readonly excluded: readonly SchemeEntry[];
}

/** Computes the scores of all regions after one scheme and one set of choices. */
export function scoresOf(profiles: Profiles, scheme: Scheme, form: Form): Scores {
  const chosen = scheme.indicators.filter(({ id }) => id !== form.without);
  const all = chosen.map((entry) => levelOf(profiles, weighted(entry, form), form));
  const excluded = form.constant === "leave-out" ? all.filter(saysNothing) : [];
  const normalised = all.filter((level) => !excluded.includes(level));
  const groups: Level[] = [];
  for (const entry of scheme.groups) {
    const children = [...normalised, ...groups].filter((level) => level.entry.parent === entry.id);
    if (children.length > 0) groups.push(joined(weighted(entry, form), children, form));
  }
  const top = [...normalised, ...groups].filter((level) => level.entry.parent === "");
  const weights = sharesOf(top, [...normalised, ...groups]);
  const whole = joined({ id: "", parent: "", weight: 1, direction: 1 }, top, form);
  const total = form.aggregation === "copeland" ? contested(profiles, normalised, weights, form) : whole.scores;
  const nothing = hole("degenerate", "no indicator tells the regions apart");
  return {
    total: normalised.length === 0 ? profiles.regions.map(() => nothing) : total,
    lacking: whole.lacking,
    normalised,
    groups: form.aggregation === "copeland" ? [] : groups,
    weights,
    excluded: excluded.map(({ entry }) => entry),
  };
}

const weighted = (entry: SchemeEntry, form: Form): SchemeEntry =>
  form.weights === "given" ? entry : { ...entry, weight: 1 };

function levelOf({ regions, values }: Profiles, entry: SchemeEntry, form: Form): Level {
  const own = values.get(entry.id) ?? [];
  const place = regions.indexOf(form.reference);
  const sense = place < 0 ? entry : { ...entry, reference: place };
  const used = form.winsorise ? winsorise(own) : own;
  const scores = normalise(used, form.normalisation, sense, form.scale);
  return { entry, values: used, scores, lacking: own.map((value) => (isHole(value) ? 1 : 0)) };
}

/** Whether an indicator gives no region a score because all that have a value have the same. */
function saysNothing({ values, scores }: Level): boolean {
  const known = values.filter((value) => !isHole(value));
  return known.length > 0 && known.every((value) => isNumber(value) && value === known[0]) && scores.every(isHole);
}

function joined(entry: SchemeEntry, parts: readonly Level[], form: Form): Level {
  const regions = parts[0]?.scores ?? [];
  const lacking = regions.map((_, place) => parts.reduce((so, part) => so + (part.lacking[place] ?? 0), 0));
  const scores = regions.map((_, place) => {
    const all = parts.map((part) => ({
      score: part.scores[place] ?? hole("not-collected"),
      weight: part.entry.weight,
    }));
    const known = form.missing === "leave-out" ? all.filter(({ score }) => !isHole(score)) : all;
    if (known.length === 0) return all.map(({ score }) => score).find(isHole) ?? hole("not-collected");
    const way = form.aggregation === "copeland" ? "arithmetic" : form.aggregation;
    return meanOfScores(
      known.map(({ score }) => score),
      known.map(({ weight }) => weight),
      { way, power: form.power },
    );
  });
  return { entry, values: [], scores, lacking };
}

/** The share of each indicator in the whole: the product of its shares on the way up. */
function sharesOf(top: readonly Level[], all: readonly Level[], whole = 1): ReadonlyMap<string, number> {
  const total = top.reduce((so, { entry }) => so + entry.weight, 0);
  return new Map(
    top.flatMap(({ entry }) => {
      const share = total > 0 ? (whole * entry.weight) / total : 0;
      const children = all.filter((level) => level.entry.parent === entry.id);
      return children.length === 0 ? [[entry.id, share] as const] : [...sharesOf(children, all, share)];
    }),
  );
}

/** Wins minus losses need no common scale: the values themselves are compared, turned so that more is better. */
function contested(
  { regions, values }: Profiles,
  levels: readonly Level[],
  weights: ReadonlyMap<string, number>,
  form: Form,
): readonly Value[] {
  const turned = levels.map(({ entry }) => normalise(values.get(entry.id) ?? [], "none", entry));
  return copelandScores(
    regions.map((_, place) => turned.map((scores) => scores[place] ?? hole("not-collected"))),
    levels.map(({ entry }) => weights.get(entry.id) ?? 0),
    form.missing,
  );
}
