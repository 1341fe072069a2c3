import { add, divide, subtract } from "../../model/arithmetic.ts";
import { hole, isHole, isNumber, lowest, type Value } from "../../model/value.ts";

/** One sector at two points in time, in the region and in its reference area. */
export interface SectorChange {
  readonly sector: string;
  readonly first: Value;
  readonly last: Value;
  readonly referenceFirst: Value;
  readonly referenceLast: Value;
}

/** Totals over all sectors: of the region at the start, of the reference area at both ends. */
export interface Totals {
  readonly regionFirst: Value;
  readonly referenceFirst: Value;
  readonly referenceLast: Value;
}

/** What a region's change is made of; the parts add up to the change. */
export interface Parts {
  /** What the region would have gained at the growth rate of the whole reference area. */
  readonly national: Value;
  /** What it gained because its sectors grow faster or slower than the whole, in the reference area. */
  readonly mix: Value;
  /** What is left: the region did better or worse than its sectors elsewhere. */
  readonly local: Value;
  /** Only after Esteban-Marquillas: whether it is specialised where it does well. */
  readonly allocation?: Value;
  readonly change: Value;
  /** `new-sector`: nothing at the start, so that all of the change is local. */
  readonly flags: readonly string[];
}

/** The decomposition of a region's change, by sector and altogether. */
export interface ShiftShare {
  readonly sectors: readonly (Parts & { readonly sector: string })[];
  readonly total: Parts;
  /** Largest distance between the sum of the parts and the change, relative to the size of the numbers. */
  readonly residual: number;
}

/** The totals of the sectors at hand, where no published ones are given. */
export const totalsOf = (sectors: readonly SectorChange[]): Totals => ({
  regionFirst: totalOf(sectors.map(({ first }) => first)),
  referenceFirst: totalOf(sectors.map(({ referenceFirst }) => referenceFirst)),
  referenceLast: totalOf(sectors.map(({ referenceLast }) => referenceLast)),
});

/** A sum that says how many of its terms have no number, where it cannot be formed. */
export function totalOf(values: readonly Value[]): Value {
  const missing = values.filter(isHole);
  const [first] = missing;
  if (first === undefined || values.length === 1) return first ?? add(values);
  return hole(
    first.reason,
    `${missing.length} of ${values.length} have no number${first.note ? `: ${first.note}` : ""}`,
  );
}

/** Growth of the reference area as a rate; it may have shrunk, but must have had something at the start. */
export function referenceRate(first: Value, last: Value): Value {
  if (!isHole(first) && (lowest(first) ?? 0) < 0) return hole("negative-input", "the reference area starts below zero");
  const factor = divide(last, first, "zero-reference", "the reference area has nothing at the start");
  if (!(isNumber(first) && isNumber(last)) || isHole(factor)) return subtract(factor, 1);
  // The difference first: a rate near zero keeps its digits.
  return divide(subtract(last, first), first, "zero-reference");
}
