import { hole, isNumber, type Value } from "../../model/value.ts";

/** How fast the gap between poor and rich regions closes, and after how many years half of it is gone. */
export interface Speed {
  /** Rate per year: 0.02 closes two percent of the gap every year. */
  readonly lambda: Value;
  readonly halfLife: Value;
}

/**
 * The speed that belongs to a slope of growth on the level at the start.
 *
 * `growth` says what was regressed: growth per year over that many `years` (the usual form), or the growth of all of them together.
 */
export function speedOf(beta: number, years: number, growth: "yearly" | "whole" = "yearly"): Speed {
  if (beta >= 0) return noSpeed("diverging: the gap does not close");
  const closed = growth === "yearly" ? beta * years : beta;
  if (1 + closed <= 0) return noSpeed("the poor overtake the rich within the period");
  const lambda = -Math.log1p(closed) / years;
  const halfLife = Math.LN2 / lambda;
  return { lambda, halfLife: Number.isFinite(halfLife) ? halfLife : hole("degenerate", "the gap hardly closes") };
}

function noSpeed(note: string): Speed {
  const none = hole("degenerate", note);
  return { lambda: none, halfLife: none };
}

/** The same for a slope that may have no number. */
export const speedOfSlope = (beta: Value, years: number): Speed =>
  isNumber(beta) ? speedOf(beta, years) : { lambda: beta, halfLife: beta };
