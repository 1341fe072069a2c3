import { expect, test } from "vitest";
import { entropy } from "../../../src/indicators/inequality/entropy.ts";
import { definition } from "../../../src/indicators/inequality/generalised-entropy.ts";
import { unitsOf } from "../../../src/indicators/inequality/units.ts";
import { find, rowsOf } from "../rows.ts";

const table = rowsOf(["A", "_T", 1], ["B", "_T", 3]);
const of = (settings = {}, rows = table) =>
  find(definition.compute(rows, settings), "generalised-entropy", "", "_T")?.value;

test("of order 2 it is half the squared variation: one and three vary by a half", () => {
  expect(of()).toBeCloseTo(0.125, 15);
});

test("of order −1 it looks at inverses: 0.5 · (mean of m/x − 1)", () => {
  // m/x is 2 and 2/3, their mean 4/3.
  expect(of({ alpha: "-1" })).toBeCloseTo(1 / 6, 15);
  expect(of({ alpha: "-1" }, rowsOf(["A", "_T", 0], ["B", "_T", 3]))).toMatchObject({ reason: "degenerate" });
});

test("near the orders of Theil's L and T it comes near them without losing its digits", () => {
  const units = unitsOf([1, 3, 7]);
  expect(entropy(units, 1e-9)).toBeCloseTo(Number(entropy(units, 0)), 8);
  expect(entropy(units, 1 + 1e-9)).toBeCloseTo(Number(entropy(units, 1)), 8);
});

test("an order that is no number is refused in three lines", () => {
  expect(() => of({ alpha: "two" })).toThrow('--set alpha\n"two" is not a number from -10 to 10');
});

test("nothing, one alone and a negative value are told apart", () => {
  expect(of({}, rowsOf(["A", "_T", 0], ["B", "_T", 0]))).toMatchObject({ reason: "zero-sector" });
  expect(of({}, table.slice(0, 1))).toMatchObject({ reason: "too-few" });
  expect(of({}, rowsOf(["A", "_T", -1], ["B", "_T", 3]))).toMatchObject({ reason: "negative-input" });
});
