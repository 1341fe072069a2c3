import { expect, test } from "vitest";
import { kurtosisOf, skewnessOf, sumOfSquares, varianceOf } from "../../src/base/moments.ts";

test("the variance divides by n, or by n - 1 for a sample", () => {
  expect(varianceOf([1, 3, 5, 7])).toBe(5);
  expect(varianceOf([1, 3, 5, 7], true)).toBeCloseTo(20 / 3, 14);
});

test("numbers that are all equal have no spread at all, whatever their rounding", () => {
  expect(sumOfSquares([0.1, 0.1, 0.1, 0.1, 0.1, 0.1])).toBe(0);
});

test("skewness and kurtosis are those of scipy 1.17.1 without bias", () => {
  expect(skewnessOf([2, 3, 5, 9, 20])).toBeCloseTo(1.5775759602892725, 13);
  expect(kurtosisOf([2, 3, 5, 9, 20])).toBeCloseTo(2.3510502169095844, 13);
  expect([skewnessOf([1, 2]), skewnessOf([4, 4, 4]), kurtosisOf([1, 2, 3])]).toEqual([undefined, undefined, undefined]);
});
