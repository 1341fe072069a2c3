import { divide, multiply, subtract } from "../../model/arithmetic.ts";
import { isHole, isNumber, type Value } from "../../model/value.ts";
import { type Parts, referenceRate, type SectorChange, type Totals } from "./sector-change.ts";

/** Splits a sector's change after Dunn (1960), in level form, so that the parts add up even from a base of zero. */
export function dunn(sector: SectorChange, totals: Totals): Parts {
  const { first, last } = sector;
  if (first === 0) return fromNothing(last);
  const whole = referenceRate(totals.referenceFirst, totals.referenceLast);
  const ofSector = referenceRate(sector.referenceFirst, sector.referenceLast);
  return {
    national: multiply(first, whole),
    mix: multiply(first, subtract(ofSector, whole)),
    local: isHole(ofSector) ? multiply(first, ofSector) : subtract(last, asElsewhere(sector)),
    change: subtract(last, first),
    flags: [],
  };
}

/** e1·Gs, the sector had it grown as elsewhere; multiplied before it is divided, so exact on whole counts. */
const asElsewhere = ({ first, referenceFirst, referenceLast }: SectorChange): Value =>
  isNumber(referenceFirst)
    ? divide(multiply(first, referenceLast), referenceFirst, "zero-reference")
    : multiply(first, divide(referenceLast, referenceFirst, "zero-reference"));

const fromNothing = (last: Value): Parts => ({
  national: 0,
  mix: 0,
  local: last,
  change: last,
  flags: isNumber(last) && last === 0 ? [] : ["new-sector"],
});
