import fc from "fast-check";
import { expect, test } from "vitest";
import { definition, gini } from "../../../src/indicators/inequality/gini.ts";
import { unitsOf } from "../../../src/indicators/inequality/units.ts";
import { bounds, hole } from "../../../src/model/value.ts";
import { find, rowsOf } from "../rows.ts";

const table = rowsOf(["A", "_T", 1], ["B", "_T", 3]);
const of = (part = "", rows = table, settings = {}) =>
  find(definition.compute(rows, settings), `gini${part}`, "", "_T");

test("one and three have a coefficient of a quarter, for two units a half", () => {
  expect(of()?.value).toBe(0.25);
  expect(of(".corrected")?.value).toBe(0.5);
});

test("a region of three people counts like three of one person", () => {
  expect(gini(unitsOf([1, 5], [3, 1]))).toBeCloseTo(Number(gini(unitsOf([1, 1, 1, 5]))), 15);
  const people = rowsOf(["A", "", 3, "2014", "population"], ["B", "", 1, "2014", "population"]);
  const weighted = [...rowsOf(["A", "_T", 1], ["B", "_T", 5]), ...people];
  expect(of("", weighted, { measure: "value", weight: "population" })?.value).toBeCloseTo(0.375, 15);
  expect(of(".corrected", weighted, { measure: "value", weight: "population" })?.value).toMatchObject({
    reason: "not-applicable",
  });
});

test("one alone, nothing, a negative, a missing and a secret value are told apart", () => {
  expect(gini(unitsOf([5]))).toMatchObject({ reason: "too-few" });
  expect(gini(unitsOf([]))).toMatchObject({ reason: "zero-base" });
  expect(gini(unitsOf([0, 0]))).toMatchObject({ reason: "zero-sector" });
  expect(gini(unitsOf([1, 2], [0, 0]))).toMatchObject({ reason: "zero-base" });
  expect(gini(unitsOf([1, -2]))).toMatchObject({ reason: "negative-input" });
  expect(gini(unitsOf([1, hole("confidential")]))).toMatchObject({ reason: "confidential" });
  expect(gini(unitsOf([1, bounds(2, 3, "confidential")]))).toMatchObject({ kind: "hole", reason: "confidential" });
});

test("a missing value is left out only on request, and is counted", () => {
  const holed = [...table, ...rowsOf(["C", "_T", hole("not-collected")])];
  expect(of("", holed)?.value).toMatchObject({ reason: "not-collected" });
  expect(of("", holed, { missing: "leave-out" })).toMatchObject({ value: 0.25, flags: ["1-missing-left-out"] });
  const secret = [...table, ...rowsOf(["C", "_T", hole("confidential")])];
  expect(of("", secret, { missing: "leave-out" })?.value).toMatchObject({ reason: "confidential" });
});

test("the sectors of a region can be compared as well as the regions of a sector", () => {
  const found = definition.compute(rowsOf(["A", "film", 1], ["A", "music", 3]), { by: "region" });
  expect(find(found, "gini", "A")?.value).toBe(0.25);
});

test("equal values have exactly 0, one that has it all 1 − 1/n, and unit and order do not matter", () => {
  expect(gini(unitsOf([0.1, 0.1, 0.1]))).toBe(0);
  expect(gini(unitsOf([0, 0, 0, 9]))).toBe(0.75);
  const property = fc.property(fc.array(fc.nat(99), { minLength: 2, maxLength: 8 }), (values) => {
    fc.pre(values.some((value) => value > 0));
    const found = Number(gini(unitsOf(values)));
    expect(found).toBeGreaterThanOrEqual(0);
    expect(found).toBeLessThanOrEqual(1 - 1 / values.length + 1e-12);
    expect(gini(unitsOf([...values].reverse().map((value) => value * 7)))).toBeCloseTo(found, 12);
  });
  fc.assert(property, { seed: 5, numRuns: 500 });
});
