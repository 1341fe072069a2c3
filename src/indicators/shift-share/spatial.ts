import { add, divide, multiply, subtract } from "../../model/arithmetic.ts";
import { type Hole, hole, isHole, isNumber, type Value } from "../../model/value.ts";
import { referenceRate } from "./sector-change.ts";

/** A sector of a neighbouring region at two points in time, and the weight of that neighbour. */
export interface NeighbourChange {
  readonly weight: number;
  readonly first: Value;
  readonly last: Value;
}

/** How the growth of neighbours is averaged, and what becomes of one without data. */
export interface SpatialForm {
  /** `sum`: growth of the weighted sum of the neighbours; `mean`: weighted mean of their growth rates. */
  readonly lag: "sum" | "mean";
  /** `stop`: a neighbour without data leaves no number; `leave-out`: the weights of the others are rescaled. */
  readonly missing: "stop" | "leave-out";
}

/** The neighbours of a region taken together. */
export interface Neighbourhood {
  /** Weighted mean of the neighbours at the start; the weights add up to one. */
  readonly base: Value;
  readonly growth: Value;
  /** How many neighbours were used, of how many. */
  readonly used: number;
  readonly of: number;
}

/** Averages the neighbours of a region: their level at the start, and their growth. */
export function neighbourhood(neighbours: readonly NeighbourChange[], form: SpatialForm): Neighbourhood {
  const hasData = ({ first, last }: NeighbourChange) => !isHole(first) && !isHole(last);
  const used = form.missing === "leave-out" ? neighbours.filter(hasData) : neighbours;
  const counts = { used: used.length, of: neighbours.length };
  if (neighbours.length === 0) return { ...both(hole("degenerate", "the region has no neighbour")), ...counts };
  if (used.length === 0) return { ...both(hole("not-collected", "no neighbour has data")), ...counts };
  const total = add(used.map(({ weight }) => weight));
  const mean = (read: (change: NeighbourChange) => Value) =>
    divide(add(used.map((change) => multiply(read(change), change.weight))), total, "degenerate");
  const base = mean(({ first }) => first);
  const growth =
    form.lag === "sum"
      ? growthOf(
          base,
          mean(({ last }) => last),
        )
      : mean(({ first, last }) => growthOf(first, last));
  return { base, growth, ...counts };
}

const both = (value: Hole) => ({ base: value, growth: value });

const growthOf = (first: Value, last: Value): Value => {
  const rate = referenceRate(first, last);
  return isHole(rate) && rate.reason === "zero-reference"
    ? hole("zero-base", "the neighbours begin with nothing")
    : rate;
};

/** What a region's change in one sector is made of, seen beside its neighbours; the parts add up to the change. */
export interface SpatialParts {
  /** What it would have gained had it grown as the whole area, all sectors together. */
  readonly national: Value;
  /** What it gained because this sector grew faster or slower among its neighbours than the whole. */
  readonly neighbours: Value;
  /** What is left: it did better or worse than its neighbours. */
  readonly local: Value;
  readonly change: Value;
}

/** Splits a sector's change after Nazara and Hewings (2004), with `general` the growth rate of the whole area. */
export function spatialParts(first: Value, last: Value, general: Value, { growth }: Neighbourhood): SpatialParts {
  const change = subtract(last, first);
  if (first === 0) return { national: 0, neighbours: 0, local: last, change };
  const expected = multiply(first, growth);
  const exact = isNumber(change) && isNumber(expected);
  return {
    national: multiply(first, general),
    neighbours: multiply(first, subtract(growth, general)),
    // Limits are narrower where the first value stands only once.
    local: exact ? subtract(change, expected) : subtract(last, multiply(first, add([1, growth]))),
    change,
  };
}
