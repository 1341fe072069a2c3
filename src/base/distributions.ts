import jStat from "jstat";
import { incompleteBeta } from "./incomplete-beta.ts";

/** Two limits of a statistical interval. */
export interface Limits {
  readonly low: number;
  readonly high: number;
}

/** How many standard deviations from the mean a two-sided normal interval reaches: 1.96 for the level 0.95. */
export const normalReach = (level: number): number => jStat.normal.inv((1 + level) / 2, 0, 1);

/** The exact interval of a share after Clopper and Pearson (1934): `successes` of `trials`, two-sided. */
export function clopperPearson(successes: number, trials: number, level: number): Limits {
  const tail = (1 - level) / 2;
  // Closed forms at the ends: the general formula would ask for a beta distribution with a parameter of zero.
  const low = successes === 0 ? 0 : jStat.beta.inv(tail, successes, trials - successes + 1);
  const high = successes === trials ? 1 : upperShare(successes, trials, tail);
  return { low: successes === trials ? tail ** (1 / trials) : low, high };
}

const upperShare = (successes: number, trials: number, tail: number): number =>
  successes === 0 ? -Math.expm1(Math.log(tail) / trials) : jStat.beta.inv(1 - tail, successes + 1, trials - successes);

/** How often a Student t this far from zero, to either side, comes about by chance: the two-sided p-value. */
export const studentTail = (t: number, freedom: number): number =>
  incompleteBeta(freedom / (freedom + t * t), freedom / 2, 1 / 2);

/** How often a ratio of variances this far from one, to either side, comes about by chance: the two-sided p-value. */
export function varianceRatioTail(ratio: number, freedomAbove: number, freedomBelow: number): number {
  const above = incompleteBeta(
    freedomBelow / (freedomBelow + freedomAbove * ratio),
    freedomBelow / 2,
    freedomAbove / 2,
  );
  return Math.min(1, 2 * Math.min(above, 1 - above));
}
