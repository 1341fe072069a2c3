import { expect, test } from "vitest";
import { definition } from "../../../src/indicators/specialisation/gini-specialisation.ts";
import { bounds } from "../../../src/model/value.ts";
import { find, rowsOf } from "../rows.ts";

const table = rowsOf(["A", "film", 3], ["A", "music", 1], ["B", "film", 1], ["B", "music", 3]);
const of = (region: string, rows = table, settings = {}) =>
  find(definition.compute(rows, settings), "gini-specialisation", region);

test("quotients of 1.5 and 0.5 have a coefficient of a quarter", () => {
  // 2 (1 · (0.5 − 1) + 2 · (1.5 − 1)) / (2² · 1)
  expect(of("A")?.value).toBe(0.25);
  expect(of("A", table, { reference: "B" })?.value).toBeCloseTo(0.4, 15);
});

test("a sector that nobody has is left out and counted", () => {
  const found = of("A", [...table, ...rowsOf(["A", "games", 0], ["B", "games", 0])]);
  expect(found).toMatchObject({ value: 0.25, flags: ["1-empty-left-out"] });
});

test("an empty region, one sector alone, a missing and a secret cell are told apart", () => {
  expect(of("C", [...table, ...rowsOf(["C", "film", 0], ["C", "music", 0])])?.value).toMatchObject({
    reason: "zero-region",
  });
  expect(of("A", rowsOf(["A", "film", 3], ["B", "film", 1]))?.value).toMatchObject({ reason: "too-few" });
  expect(of("C", [...table, ...rowsOf(["C", "film", 1])])?.value).toMatchObject({ reason: "not-collected" });
  const secret = of("A", [...table.slice(1), ...rowsOf(["A", "film", bounds(1, 4, "confidential")])]);
  expect(secret?.value).toMatchObject({ kind: "hole", reason: "confidential" });
});
