import { expect, test } from "vitest";
import { definition } from "../../../src/indicators/specialisation/hachman.ts";
import { find, rowsOf } from "../rows.ts";
import { countTrueValuesInside } from "../secret-cells.ts";

const table = rowsOf(["A", "film", 3], ["A", "music", 1], ["B", "film", 1], ["B", "music", 3]);
const of = (region: string, rows = table, settings = {}) =>
  find(definition.compute(rows, settings), "hachman", region)?.value;

test("three quarters against a half: the mean quotient is 1.25, the index 0.8", () => {
  // 0.75 · 1.5 + 0.25 · 0.5
  expect(of("A")).toBeCloseTo(0.8, 15);
});

test("a region with the mix of the reference area has exactly 1", () => {
  expect(of("A", rowsOf(["A", "film", 2], ["A", "music", 1], ["B", "film", 4], ["B", "music", 2]))).toBe(1);
});

test("a sector that nobody has changes nothing, one that the reference lacks leaves no number", () => {
  expect(of("A", [...table, ...rowsOf(["A", "games", 0], ["B", "games", 0])])).toBeCloseTo(0.8, 15);
  const odd = rowsOf(["A", "film", 3], ["A", "odd", 1], ["DE", "film", 3], ["DE", "odd", 0]);
  expect(of("A", odd, { reference: "DE" })).toMatchObject({ reason: "zero-sector" });
});

test("an empty, a missing and a negative region are told apart", () => {
  expect(of("C", [...table, ...rowsOf(["C", "film", 0], ["C", "music", 0])])).toMatchObject({ reason: "zero-region" });
  expect(of("C", [...table, ...rowsOf(["C", "film", 1])])).toMatchObject({ reason: "not-collected" });
  expect(of("C", [...table, ...rowsOf(["C", "film", 1], ["C", "music", -1])])).toMatchObject({
    reason: "negative-input",
  });
});

test("whatever secret cells turn out to be, the index lies within its limits", () => {
  expect(countTrueValuesInside(definition)).toBeGreaterThan(100);
});
