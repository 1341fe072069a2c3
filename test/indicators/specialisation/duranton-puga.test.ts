import { expect, test } from "vitest";
import { definition } from "../../../src/indicators/specialisation/duranton-puga.ts";
import { find, rowsOf } from "../rows.ts";
import { countTrueValuesInside } from "../secret-cells.ts";

const table = rowsOf(["A", "film", 3], ["A", "music", 1], ["B", "film", 1], ["B", "music", 3]);
const of = (region: string, rows = table, settings = {}) =>
  find(definition.compute(rows, settings), "duranton-puga", region)?.value;

test("a quarter too much and a quarter too little is a diversity of 2", () => {
  expect(of("A")).toBe(2);
});

test("a region that is like the reference has no number instead of infinity, also where rounding hides it", () => {
  expect(of("A", table.slice(0, 2))).toMatchObject({ reason: "degenerate" });
  // One to three in both, but 0.5 + 1.1 and 1.5 + 3.3 are rounded.
  const alike = rowsOf(["A", "film", 0.5], ["A", "music", 1.5], ["B", "film", 1.1], ["B", "music", 3.3]);
  expect(of("A", alike)).toMatchObject({ reason: "degenerate" });
});

test("a named reference, an empty and a missing region", () => {
  expect(of("A", table, { reference: "B" })).toBe(1);
  expect(of("C", [...table, ...rowsOf(["C", "film", 0], ["C", "music", 0])])).toMatchObject({ reason: "zero-region" });
  expect(of("C", [...table, ...rowsOf(["C", "film", 1])])).toMatchObject({ reason: "not-collected" });
});

test("whatever secret cells turn out to be, the index lies within its limits", () => {
  expect(countTrueValuesInside(definition)).toBeGreaterThan(100);
});
