import fc from "fast-check";
import { expect, test } from "vitest";
import { atkinson, definition } from "../../../src/indicators/inequality/atkinson.ts";
import { unitsOf } from "../../../src/indicators/inequality/units.ts";
import { find, rowsOf } from "../rows.ts";

const table = rowsOf(["A", "_T", 1], ["B", "_T", 3]);
const of = (settings = {}, rows = table) => find(definition.compute(rows, settings), "atkinson", "", "_T")?.value;

test("with an aversion of 1 it is one less the geometric by the plain mean, of 2 the harmonic", () => {
  expect(of({ epsilon: "1" })).toBeCloseTo(1 - Math.sqrt(3) / 2, 15);
  // The harmonic mean of one and three is 1.5.
  expect(of({ epsilon: "2" })).toBeCloseTo(0.25, 15);
});

test("without aversion nothing is unequal, and half an aversion stands as the standard", () => {
  expect(of({ epsilon: "0" })).toBe(0);
  expect(of()).toBeCloseTo(1 - ((1 + Math.sqrt(3)) / 2) ** 2 / 2, 15);
});

test("one that has nothing outweighs all from an aversion of 1 on, and not below", () => {
  expect(atkinson(unitsOf([0, 0, 0, 9]), 0.5)).toBeCloseTo(0.75, 15);
  expect(atkinson(unitsOf([0, 9]), 1)).toBe(1);
  expect(atkinson(unitsOf([0, 9]), 3)).toBe(1);
});

test("one that counts for nothing does not matter, whatever it has", () => {
  expect(atkinson(unitsOf([0, 1, 3], [0, 1, 1]), 1)).toBeCloseTo(1 - Math.sqrt(3) / 2, 15);
});

test("nothing, one alone, a negative and a missing value are told apart", () => {
  expect(of({}, rowsOf(["A", "_T", 0], ["B", "_T", 0]))).toMatchObject({ reason: "zero-sector" });
  expect(of({}, table.slice(0, 1))).toMatchObject({ reason: "too-few" });
  expect(of({}, rowsOf(["A", "_T", -1], ["B", "_T", 3]))).toMatchObject({ reason: "negative-input" });
  expect(of({}, rowsOf(["A", "_T", 1], ["B", "film", 3]))).toMatchObject({ reason: "not-collected" });
});

test("the index lies between 0 and 1 and grows with the aversion", () => {
  const property = fc.property(fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 2, maxLength: 6 }), (values) => {
    const found = [0.25, 0.5, 1, 2, 5].map((epsilon) => Number(atkinson(unitsOf(values), epsilon)));
    for (const [place, index] of found.entries()) {
      expect(index).toBeGreaterThanOrEqual((found[place - 1] ?? 0) - 1e-12);
      expect(index).toBeLessThanOrEqual(1);
    }
  });
  fc.assert(property, { seed: 10, numRuns: 500 });
});
