import { randomBinomial } from "d3-random";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** A source of numbers from 0 to below 1. */
export type Random = () => number;

/** Chance that can be repeated: the same seed gives the same numbers on every machine. */
export function seededRandom(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  return () => uniformFloat64(generator);
}

/** How many of `trials` succeed when each does with the given probability. */
export const drawBinomial = (random: Random, trials: number, probability: number): number =>
  randomBinomial.source(random)(trials, Math.min(Math.max(probability, 0), 1))();

/** The same things in another order, each order as likely as any other. */
export function shuffled<Thing>(random: Random, things: readonly Thing[]): readonly Thing[] {
  const order = things.map((thing) => ({ thing, place: random() }));
  return order.sort((a, b) => a.place - b.place).map(({ thing }) => thing);
}
