import { expect, test } from "vitest";
import { meanOf, varianceOf } from "../../src/base/moments.ts";
import { drawBinomial, seededRandom, shuffled } from "../../src/base/random.ts";

test("the same seed gives the same numbers, another seed others, all from 0 to below 1", () => {
  const take = (seed: number) => {
    const random = seededRandom(seed);
    return Array.from({ length: 1000 }, random);
  };
  expect(take(1)).toEqual(take(1));
  expect(take(1)).not.toEqual(take(2));
  expect(take(1).every((number) => number >= 0 && number < 1)).toBe(true);
  expect(meanOf(take(1))).toBeCloseTo(0.5, 1);
});

test.each([
  [10, 0.3],
  [1000, 0.02],
  [1_000_000, 0.7],
])("draws of %d cases with probability %d have the mean and variance of the binomial distribution", (trials, part) => {
  const random = seededRandom(7);
  const draws = Array.from({ length: 4000 }, () => drawBinomial(random, trials, part));
  const deviation = Math.sqrt(trials * part * (1 - part));
  expect(Math.abs(meanOf(draws) - trials * part)).toBeLessThan((4 * deviation) / Math.sqrt(4000));
  expect(Math.sqrt(varianceOf(draws)) / deviation).toBeGreaterThan(0.95);
  expect(Math.sqrt(varianceOf(draws)) / deviation).toBeLessThan(1.05);
  expect(draws.every((draw) => Number.isInteger(draw) && draw >= 0 && draw <= trials)).toBe(true);
});

test("a probability of none or all leaves nothing to chance", () => {
  expect(drawBinomial(seededRandom(1), 5, 0)).toBe(0);
  expect(drawBinomial(seededRandom(1), 5, 1)).toBe(5);
  expect(drawBinomial(seededRandom(1), 5, 1 + 1e-16)).toBe(5);
});

test("shuffling keeps what is there, and puts each thing first about equally often", () => {
  const random = seededRandom(3);
  const firsts = Array.from({ length: 3000 }, () => shuffled(random, ["a", "b", "c"]));
  expect(firsts.every((order) => [...order].sort().join("") === "abc")).toBe(true);
  for (const name of ["a", "b", "c"]) {
    const share = firsts.filter(([first]) => first === name).length / 3000;
    expect(Math.abs(share - 1 / 3)).toBeLessThan(0.03);
  }
});
