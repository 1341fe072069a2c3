import { divide, multiply, subtract } from "../../model/arithmetic.ts";
import { hole, isHole, isNumber, type Value } from "../../model/value.ts";
import { dunn } from "./dunn.ts";
import type { Parts, SectorChange, Totals } from "./sector-change.ts";

/** Splits Dunn's local part after Esteban-Marquillas (1972) into competition and specialisation. */
export function estebanMarquillas(sector: SectorChange, totals: Totals): Parts {
  const parts = dunn(sector, totals);
  if (sector.first === 0) return { ...parts, ...withoutBase(sector) };
  const advantage = divide(parts.local, sector.first, "zero-base", "nothing to grow from");
  const expected = divide(
    multiply(totals.regionFirst, sector.referenceFirst),
    totals.referenceFirst,
    "zero-reference",
    "the reference area has nothing at the start",
  );
  const local = multiply(expected, advantage);
  const exact = isNumber(local) && isNumber(parts.local);
  // The difference adds up to the last digit; limits are narrower as a product.
  const allocation = exact ? subtract(parts.local, local) : multiply(subtract(sector.first, expected), advantage);
  return { ...parts, local, allocation };
}

/** A sector without a base has no growth rate; only one that never existed anywhere contributes a plain zero. */
function withoutBase({ last, referenceFirst }: SectorChange): { readonly local: Value; readonly allocation: Value } {
  if (isHole(last)) return { local: last, allocation: last };
  if (last === 0 && referenceFirst === 0) return { local: 0, allocation: 0 };
  const refused = hole("zero-base", "nothing to grow from");
  return { local: refused, allocation: refused };
}
