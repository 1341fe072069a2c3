import jStat from "jstat";

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
