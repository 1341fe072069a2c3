import { meanOf, varianceOf } from "../base/moments.ts";
import { divide } from "../model/arithmetic.ts";
import { bounds, type Hole, hole, isBounds, isHole, isNumber, type Value } from "../model/value.ts";
import { ranksFromBelow } from "./ranks.ts";

/** The ways to put indicators on one scale. */
export const normalisations = [
  "goalposts",
  "min-max",
  "z-score",
  "rank",
  "borda",
  "percent-rank",
  "distance-to-maximum",
  "distance-to-reference",
  "distance-to-target",
  "fraction-of-maximum",
  "none",
] as const;

export type Normalisation = (typeof normalisations)[number];

/** The scale that results, where the way has one. */
export interface Scale {
  /** Ends of goalposts and min-max. */
  readonly lowest: number;
  readonly highest: number;
  /** Mean and standard deviation of z-scores. */
  readonly mean: number;
  readonly deviation: number;
  /** Whether goalposts and target are ends that cannot be passed. */
  readonly truncate: boolean;
}

/** What a scheme says about one indicator; goalposts, target and reference only where the way needs them. */
export interface Sense {
  /** 1: more is better; -1: less is better. */
  readonly direction: 1 | -1;
  readonly low?: number;
  readonly high?: number;
  readonly target?: number;
  /** Place of the reference region among the values. */
  readonly reference?: number;
}

/** Puts the values of one indicator on a common scale on which more is better; a missing value stays missing. */
export function normalise(
  values: readonly Value[],
  way: Normalisation,
  sense: Sense,
  scale: Scale = { lowest: 0, highest: 100, mean: 0, deviation: 1, truncate: true },
): readonly Value[] {
  if (way === "none") return values.map((value) => mapped(value, (number) => number * sense.direction));
  if (way === "goalposts") return values.map((value) => betweenGoalposts(value, sense, scale));
  const soft = values.find(isBounds);
  const refused = soft && hole(soft.reason, "limits of a value: only goalposts can carry them");
  const known = values.filter(isNumber);
  const formula = refused ?? formulaOf(values, known, way, sense, scale);
  if (typeof formula !== "function") return values.map((value) => (isHole(value) ? value : formula));
  return values.map((value) => (isNumber(value) ? finite(formula(value)) : value));
}

function finite(value: Value): Value {
  if (!isNumber(value)) return value;
  return Number.isFinite(value) ? value + 0 : hole("degenerate", "the result is too large to be a number");
}

function mapped(value: Value, formula: (number: number) => number): Value {
  if (isHole(value)) return value;
  if (isNumber(value)) return finite(formula(value));
  const ends = [formula(value.low), formula(value.high)];
  if (!ends.every(Number.isFinite)) return finite(Number.NaN);
  return bounds(Math.min(...ends), Math.max(...ends), value.reason, value.note);
}

function betweenGoalposts(value: Value, { direction, low, high }: Sense, scale: Scale): Value {
  if (low === undefined || high === undefined) return hole("not-collected", "no goalposts: rows low and high");
  if (!(low < high)) return hole("degenerate", "the goalposts leave no space between them");
  const ends = direction === 1 ? [low, high] : [high, low];
  const [from = 0, to = 1] = ends;
  return mapped(value, (number) => onScale(cut((number - from) / (to - from), scale.truncate), scale));
}

const cut = (part: number, isCut: boolean): number => (isCut ? Math.min(Math.max(part, 0), 1) : part);

const onScale = (part: number, { lowest, highest }: Scale): number => part * (highest - lowest) + lowest;

type Formula = (value: number) => Value;

const alike: Hole = hole("degenerate", "all regions have the same value");

/** The formula of a way that looks at all regions, or why there is none. */
function formulaOf(
  values: readonly Value[],
  known: readonly number[],
  way: Exclude<Normalisation, "none" | "goalposts">,
  sense: Sense,
  scale: Scale,
): Formula | Hole {
  const turned = known.map((number) => number * sense.direction);
  if (known.length === 0) return alike;
  const [low, high] = [Math.min(...turned), Math.max(...turned)];
  const turn = (value: number) => value * sense.direction;
  switch (way) {
    case "min-max":
      return spread(low, high) ?? ((value) => onScale((turn(value) - low) / (high - low), scale));
    case "z-score":
      return zScore(turned, turn, scale);
    case "rank":
    case "borda":
    case "percent-rank":
      return ranked(turned, turn, way);
    case "distance-to-maximum":
      return spread(low, high) ?? ((value) => 1 - (high - turn(value)) / (high - low));
    case "distance-to-reference":
      return toReference(values, low, turn, sense);
    case "distance-to-target":
      return toTarget(low, turn, sense, scale);
    case "fraction-of-maximum":
      return ofBest(known, sense);
  }
}

const spread = (low: number, high: number): Hole | undefined => (low < high ? undefined : alike);

function zScore(turned: readonly number[], turn: (value: number) => number, scale: Scale): Formula | Hole {
  const mean = meanOf(turned);
  const deviation = turned.length < 2 ? 0 : Math.sqrt(varianceOf(turned, true));
  if (!(deviation > 0)) return alike;
  return (value) => ((turn(value) - mean) / deviation) * scale.deviation + scale.mean + 0;
}

function ranked(
  turned: readonly number[],
  turn: (value: number) => number,
  way: "rank" | "borda" | "percent-rank",
): Formula | Hole {
  const rankOf = ranksFromBelow(turned);
  if (way === "rank") return (value) => rankOf(turn(value));
  if (way === "borda") return (value) => rankOf(turn(value)) - 1;
  if (turned.length < 2) return hole("too-few", "one value has no rivals");
  return (value) => (rankOf(turn(value)) - 1) / (turned.length - 1);
}

function toReference(
  values: readonly Value[],
  low: number,
  turn: (value: number) => number,
  { reference }: Sense,
): Formula | Hole {
  if (reference === undefined) return hole("not-collected", "no reference region was named: --set reference=…");
  const value = values[reference] ?? hole("not-collected");
  if (!isNumber(value)) return isHole(value) ? value : hole(value.reason);
  const goal = turn(value);
  if (!(goal > low)) return hole("zero-reference", "the reference region is the lowest of all");
  return (each) => 1 - (goal - turn(each)) / (goal - low);
}

function toTarget(low: number, turn: (value: number) => number, { target }: Sense, scale: Scale): Formula | Hole {
  if (target === undefined) return hole("not-collected", "no target: a row target");
  const goal = turn(target);
  if (!(goal > low)) return hole("zero-reference", "all regions have reached the target");
  return (value) => {
    const part = 1 - (goal - turn(value)) / (goal - low);
    return scale.truncate ? Math.min(part, 1) : part;
  };
}

function ofBest(known: readonly number[], { direction }: Sense): Formula | Hole {
  const best = direction === 1 ? Math.max(...known) : Math.min(...known);
  if (!(best > 0)) return hole("zero-reference", "the best value is not above zero");
  return (value) => (direction === 1 ? value / best : divide(best, value, "degenerate"));
}
