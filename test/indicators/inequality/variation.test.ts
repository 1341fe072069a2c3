import { expect, test } from "vitest";
import { definition } from "../../../src/indicators/inequality/variation.ts";
import { hole } from "../../../src/model/value.ts";
import { find, rowsOf } from "../rows.ts";

const table = rowsOf(["A", "_T", 1], ["B", "_T", 3]);
const of = (part = "", rows = table, settings = {}) =>
  find(definition.compute(rows, settings), `variation${part}`, "", "_T");

test("one and three lie one from their mean of two: a half, for a sample 0.71", () => {
  expect(of()?.value).toBe(0.5);
  expect(of(".sample")?.value).toBeCloseTo(Math.SQRT1_2, 15);
  expect(of(".normalised")?.value).toBeCloseTo(Math.SQRT1_2, 15);
  expect(of(".standard-deviation")?.value).toBeCloseTo(Math.SQRT2, 15);
});

test("the normalised form divides the one of a sample by the root of n - 1", () => {
  const three = rowsOf(["A", "_T", 0], ["B", "_T", 0], ["C", "_T", 3]);
  // All in one of three: the deviation is sqrt(3) for a mean of 1.
  expect(of(".sample", three)?.value).toBeCloseTo(Math.sqrt(3), 15);
  expect(of(".normalised", three)?.value).toBeCloseTo(Math.sqrt(1.5), 15);
});

test("Williamson's form counts by inhabitants, and is only there when they are named", () => {
  expect(of(".williamson")).toBeUndefined();
  const people = rowsOf(["A", "", 3, "2014", "population"], ["B", "", 1, "2014", "population"]);
  const found = of(".williamson", [...table, ...people], { measure: "value", weight: "population" });
  // The mean of four people is 1.5; they lie 0.5 and 1.5 from it.
  expect(found?.value).toBeCloseTo(Math.sqrt((3 * 0.25 + 2.25) / 4) / 1.5, 15);
  expect(of("", [...table, ...people], { measure: "value", weight: "population" })?.value).toBe(0.5);
});

test("equal values vary by exactly 0", () => {
  expect(of("", rowsOf(["A", "_T", 0.1], ["B", "_T", 0.1], ["C", "_T", 0.1]))?.value).toBe(0);
});

test("nothing, one alone, a negative and a missing value are told apart", () => {
  expect(of("", rowsOf(["A", "_T", 0], ["B", "_T", 0]))?.value).toMatchObject({ reason: "zero-sector" });
  expect(of(".sample", table.slice(0, 1))?.value).toMatchObject({ reason: "too-few" });
  expect(of("", rowsOf(["A", "_T", -1], ["B", "_T", 3]))?.value).toMatchObject({ reason: "negative-input" });
  const holed = [...table, ...rowsOf(["C", "_T", hole("not-collected")])];
  expect(of(".standard-deviation", holed)?.value).toMatchObject({ reason: "not-collected" });
  expect(of("", holed, { missing: "leave-out" })).toMatchObject({ value: 0.5, flags: ["1-missing-left-out"] });
});
