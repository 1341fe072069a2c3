import { add, divide, multiply, subtract } from "../../model/arithmetic.ts";
import { bounds, highest, hole, isHole, isNumber, lowest, statusOf, type Value } from "../../model/value.ts";
import { mayBeZero, refusal } from "../refusal.ts";
import { share } from "./share.ts";

/** By how much the region's share in the sector exceeds its share in everything. */
export function additiveQuotient(regionSector: Value, region: Value, sector: Value, total: Value): Value {
  const refused = refusal([regionSector, region, sector, total]);
  if (refused) return refused;
  if (mayBeZero(total)) return hole("zero-reference", "the reference area has nothing at all");
  return subtract(divide(regionSector, sector, "zero-sector"), divide(region, total, "zero-reference"));
}

/** 1 where the sector weighs at least as much as in the reference area, otherwise 0. */
export function binaryQuotient(quotient: Value): Value {
  if (isHole(quotient)) return quotient;
  const surelyAbove = (lowest(quotient) ?? 0) >= 1;
  const surelyBelow = (highest(quotient) ?? 0) < 1;
  if (surelyAbove || surelyBelow || isNumber(quotient)) return surelyAbove ? 1 : 0;
  return bounds(0, 1, quotient.reason, quotient.note);
}

/** One sector of a region, as the average needs it. */
export interface WeighedQuotient {
  readonly cell: Value;
  readonly region: Value;
  readonly quotient: Value;
}

/** The mean quotient of a region, weighted by the sectors' shares; a sector that nobody has weighs nothing. */
export function averageQuotient(sectors: readonly WeighedQuotient[]): Value {
  const existing = sectors.filter(({ cell, quotient }) => !(cell === 0 && statusOf(quotient) === "zero-sector"));
  return add(existing.map(({ cell, region, quotient }) => multiply(share(cell, region), quotient)));
}
