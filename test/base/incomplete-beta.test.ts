import { expect, test } from "vitest";
import { incompleteBeta } from "../../src/base/incomplete-beta.ts";

test("small whole parameters give the sum of binomial chances worked by hand", () => {
  // Two successes or more in four trials at 0.4: 1 - 0.6^4 - 4 · 0.4 · 0.6^3.
  expect(incompleteBeta(0.4, 2, 3)).toBeCloseTo(0.5248, 13);
  expect(incompleteBeta(0, 2, 3)).toBe(0);
  expect(incompleteBeta(1, 2, 3)).toBe(1);
});

test("large parameters agree with scipy 1.17.1", () => {
  expect(incompleteBeta(0.61, 300, 200)).toBeCloseTo(0.6741626935263771, 9);
  expect(incompleteBeta(0.9, 0.5, 12.5)).toBeCloseTo(0.9999999999999476, 13);
});
