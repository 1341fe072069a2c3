import { sum } from "../base/sum.ts";
import { hole, isBounds, isHole, isNumber, type Value } from "../model/value.ts";

/**
 * Wins minus losses of each region against each other (Copeland): a region wins where indicators of more than half the weight
 * favour it. It needs no common scale. With `leave-out` two regions are compared by the indicators that both have.
 */
export function copelandScores(
  profiles: readonly (readonly Value[])[],
  weights: readonly number[],
  missing: "stop" | "leave-out" = "stop",
): readonly Value[] {
  const soft = profiles.flat().find(isBounds);
  const isIn = (profile: readonly Value[]) => (missing === "stop" ? profile.every(isNumber) : profile.some(isNumber));
  const contestants = profiles.filter(isIn);
  return profiles.map((profile) => {
    if (soft) return profile.find(isHole) ?? hole(soft.reason, "who wins cannot be told from limits");
    if (!isIn(profile)) return profile.find(isHole) ?? hole("not-collected", "no indicator has a value");
    return sum(contestants.filter((other) => other !== profile).map((other) => contest(profile, other, weights)));
  });
}

function contest(own: readonly Value[], other: readonly Value[], weights: readonly number[]): number {
  const favours = own.map((mine, place) => {
    const theirs = other[place] ?? mine;
    return isNumber(mine) && isNumber(theirs) ? (weights[place] ?? 0) * Math.sign(mine - theirs) : 0;
  });
  // Shares of weights do not add up exactly, and their rounding must not decide.
  const lead = sum(favours);
  return Math.abs(lead) <= 1e-12 ? 0 : Math.sign(lead);
}
