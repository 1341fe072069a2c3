import { add, divide, multiply } from "../../model/arithmetic.ts";
import type { Value } from "../../model/value.ts";
import { referenceRate, type SectorChange, type Totals, totalOf } from "./sector-change.ts";

/** A region's growth relative to the reference area, as a product of two indices. */
export interface Indices {
  /** Above 1: the region has the sectors that grow. */
  readonly mix: Value;
  /** Above 1: its sectors grow faster than elsewhere. */
  readonly local: Value;
  readonly net: Value;
}

/** Splits a region's relative growth after Gerfin (1964) into a structural and a local index. */
export function gerfin(sectors: readonly SectorChange[], totals: Totals): Indices {
  const first = totalOf(sectors.map((sector) => sector.first));
  const last = totalOf(sectors.map((sector) => sector.last));
  const asElsewhere = totalOf(
    sectors.map((sector) => {
      if (sector.first === 0) return 0;
      return multiply(sector.first, factor(sector.referenceFirst, sector.referenceLast));
    }),
  );
  const whole = factor(totals.referenceFirst, totals.referenceLast);
  const mix = divide(divide(asElsewhere, first, "zero-base"), whole, "zero-reference");
  const local = divide(last, asElsewhere, "zero-base");
  return { mix, local, net: divide(divide(last, first, "zero-base"), whole, "zero-reference") };
}

const factor = (first: Value, last: Value): Value => add([1, referenceRate(first, last)]);
