import type { Limits } from "../../base/distributions.ts";
import { varianceOf } from "../../base/moments.ts";
import { seededRandom } from "../../base/random.ts";
import { type Hole, hole, isHole, isNumber, type Value } from "../../model/value.ts";
import { deviationOfLogarithm, locationQuotientInterval } from "../specialisation/location-quotient-interval.ts";
import type { Operands } from "../specialisation/location-quotient-operands.ts";
import { type LimitForm, limitsOf, type OrderForm } from "./limits.ts";
import { type Counts, drawQuotients } from "./replicates.ts";

/** How the bootstrap is done. */
export interface Plan {
  readonly replicates: number;
  readonly seed: number;
  readonly level: number;
  readonly form: LimitForm;
  readonly order: OrderForm;
}

/** What chance may have done to one quotient: drawn again, and beside it by the closed form. */
export interface ChanceOfQuotient {
  readonly low: Value;
  readonly high: Value;
  readonly standardError: Value;
  readonly closedLow: Value;
  readonly closedHigh: Value;
  /** Standard error of the logarithm. */
  readonly closedError: Value;
  readonly flags: readonly string[];
}

/** Most drawn tables that may lack a quotient, because the region or the sector came out empty. */
const mostUndefined = 0.05;

/** Between which limits the quotient of counted companies or persons lies, by drawing the table again and again. */
export function chanceOfQuotient(operands: Operands, quotient: Value, plan: Plan): ChanceOfQuotient {
  const { cell, region, sector, total } = operands;
  const closed = locationQuotientInterval(cell, region, sector, total, plan.level);
  if (!isNumber(quotient)) return without(isHole(quotient) ? quotient : hole(quotient.reason, "needs exact counts"));
  const [c = 0, r = 0, s = 0, t = 0] = [cell, region, sector, total].filter(isNumber);
  if (closed === undefined || !Number.isSafeInteger(t))
    return without(hole("not-applicable", "not whole counts of one whole"));
  if (c === 0) return ofEmptyCell(closed);
  const closedError = deviationOfLogarithm(c, r, s, t, quotient);
  const drawn = drawnAgain({ cell: c, region: r, sector: s, total: t }, quotient, plan);
  return { ...drawn, closedLow: closed.low, closedHigh: closed.high, closedError };
}

/** Nothing about chance, for one reason. */
export const without = (reason: Hole): ChanceOfQuotient => ({
  low: reason,
  high: reason,
  standardError: reason,
  closedLow: reason,
  closedHigh: reason,
  closedError: reason,
  flags: [],
});

/** All tables drawn from an empty cell have it empty: the upper limit is that of the share, in closed form. */
function ofEmptyCell({ low, high }: Limits): ChanceOfQuotient {
  const none = hole("degenerate", "an empty cell stays empty in every table that is drawn from it");
  return {
    ...{ low, high, standardError: none },
    ...{ closedLow: low, closedHigh: high, closedError: none },
    flags: ["closed-form-limit"],
  };
}

function drawnAgain(
  counts: Counts,
  quotient: number,
  { replicates, seed, level, form, order }: Plan,
): Pick<ChanceOfQuotient, "low" | "high" | "standardError" | "flags"> {
  // Every cell starts from the same seed, so that its limits do not depend on which other cells the table has.
  const drawn = drawQuotients(counts, replicates, seededRandom(seed));
  const lost = replicates - drawn.length;
  const tooMany = hole("too-few", "the region or the sector is so small that it often comes out empty");
  if (lost > mostUndefined * replicates) return { low: tooMany, high: tooMany, standardError: tooMany, flags: [] };
  const limits = limitsOf(drawn, quotient, level, form, order);
  const few = hole("too-few", `${replicates} draws are too few for the level ${level}`);
  return {
    low: limits?.low ?? few,
    high: limits?.high ?? few,
    standardError: Math.sqrt(varianceOf(drawn, true)),
    flags: lost === 0 ? [] : [`${lost}-draws-without-quotient`],
  };
}
