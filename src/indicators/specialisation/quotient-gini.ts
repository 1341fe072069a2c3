import { divide } from "../../model/arithmetic.ts";
import { hole, type Reason, type Value } from "../../model/value.ts";
import { gini } from "../inequality/gini.ts";
import { unitsOf } from "../inequality/units.ts";

/** How unequal location quotients are, and how many had to be left out. */
export interface QuotientGini {
  /** Each quotient counts the same. */
  readonly plain: Value;
  /** Each quotient counts as much as its base: the area of the Lorenz curve of the parts over their bases. */
  readonly weighted: Value;
  /** Parts of which neither the region nor the reference has anything: they have no quotient. */
  readonly leftOut: number;
}

/**
 * The Gini coefficient of location quotients, of one region over sectors or of one sector over regions.
 *
 * Within such a row or column the quotients are the parts by their bases times one factor, and the coefficient
 * does not depend on a factor; so the parts by their bases are enough.
 */
export function quotientGini(
  parts: readonly Value[],
  bases: readonly Value[],
  whenZero: { readonly part: Reason; readonly base: Reason },
): QuotientGini {
  const isThere = (part: Value, place: number) => !(part === 0 && bases[place] === 0);
  const kept = parts.filter(isThere);
  const keptBases = bases.filter((_, place) => isThere(parts[place] ?? 0, place));
  const leftOut = parts.length - kept.length;
  if (kept.length === 0) {
    const nothing = hole(whenZero.part, "there is nothing to compare");
    return { plain: nothing, weighted: nothing, leftOut };
  }
  const levels = kept.map((part, place) => divide(part, keptBases[place] ?? 0, whenZero.base));
  return {
    plain: gini(unitsOf(levels, undefined, whenZero.part)),
    weighted: gini(unitsOf(levels, keptBases, whenZero.part)),
    leftOut,
  };
}
