import { expect, test } from "vitest";
import { definition } from "../../../src/indicators/concentration/locational-gini.ts";
import { bounds } from "../../../src/model/value.ts";
import { find, rowsOf } from "../rows.ts";

const table = rowsOf(["A", "film", 3], ["A", "music", 1], ["B", "film", 1], ["B", "music", 3]);
const of = (sector: string, rows = table, part = "") =>
  find(definition.compute(rows, {}), `locational-gini${part}`, "", sector);

test("two regions of one size with quotients of 1.5 and 0.5 have a quarter, on Krugman's scale an eighth", () => {
  expect(of("film")?.value).toBe(0.25);
  expect(of("film", table, ".half")?.value).toBe(0.125);
  expect(of("film", table, ".lq")?.value).toBe(0.25);
});

test("regions count by their size in one form and alike in the other", () => {
  // All of film is in a region with a tenth of everything: 1 − 0.1, but half of the regions.
  const uneven = rowsOf(["A", "film", 10], ["B", "film", 0], ["A", "_T", 10], ["B", "_T", 90]);
  expect(of("film", uneven)?.value).toBeCloseTo(0.9, 15);
  expect(of("film", uneven, ".lq")?.value).toBe(0.5);
});

test("a region with nothing is left out and counted", () => {
  const found = of("film", [...table, ...rowsOf(["C", "film", 0], ["C", "music", 0])], ".lq");
  expect(found).toMatchObject({ value: 0.25, flags: ["1-empty-left-out"] });
});

test("an empty sector, one region alone, a missing and a secret cell are told apart", () => {
  const games = rowsOf(["A", "games", 0], ["B", "games", 0]);
  expect(of("games", [...table, ...games])?.value).toMatchObject({ reason: "zero-sector" });
  expect(of("film", table.slice(0, 2))?.value).toMatchObject({ reason: "too-few" });
  expect(of("music", table.slice(1))?.value).toMatchObject({ reason: "not-collected" });
  const secret = [...table.slice(1), ...rowsOf(["A", "film", bounds(1, 4, "confidential")])];
  expect(of("film", secret)?.value).toMatchObject({ kind: "hole", reason: "confidential" });
});
