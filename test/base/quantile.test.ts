import { expect, test } from "vitest";
import { quantile, quantileTypes } from "../../src/base/quantile.ts";

test("the nine quantiles of four numbers are those worked by hand from Hyndman and Fan", () => {
  // p = 0.3 of 10, 20, 30, 40: n p = 1.2; types 4 to 9 interpolate at 1.2, 1.7, 1.5, 1.9, 1.6333, 1.65.
  const found = quantileTypes.map((type) => quantile([10, 20, 30, 40], 0.3, type));
  const byHand = [20, 20, 10, 12, 17, 15, 19, 49 / 3, 16.5];
  found.forEach((value, place) => {
    expect(value).toBeCloseTo(byHand[place] ?? 0, 12);
  });
});

test("where the rank is whole, the first three types differ in which neighbour they take", () => {
  expect(quantile([10, 20, 30, 40], 0.5, 1)).toBe(20);
  expect(quantile([10, 20, 30, 40], 0.5, 2)).toBe(25);
  expect(quantile([10, 20, 30, 40], 0.5, 3)).toBe(20);
  // Type 3 takes the even rank: of 1 and 2, and of 2 and 3, the second.
  expect(quantile([10, 20, 30, 40], 0.375, 3)).toBe(20);
  expect(quantile([10, 20, 30, 40], 0.625, 3)).toBe(20);
});

test("beyond the ends stand the smallest and the largest number", () => {
  for (const type of quantileTypes) {
    expect(quantile([10, 20, 30], 0, type)).toBe(10);
    expect(quantile([10, 20, 30], 1, type)).toBe(30);
    expect(quantile([7], 0.4, type)).toBe(7);
  }
});
