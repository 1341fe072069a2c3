import { expect, test } from "vitest";
import { definition } from "../../../src/indicators/concentration/krugman-concentration.ts";
import { find, rowsOf } from "../rows.ts";
import { countTrueValuesInside } from "../secret-cells.ts";

const table = rowsOf(
  ["A", "film", 3],
  ["B", "film", 1],
  ["A", "music", 1],
  ["B", "music", 1],
  ["A", "games", 0],
  ["B", "games", 2],
);
const of = (sector: string, part: string, rows = table, settings = {}) =>
  find(definition.compute(rows, settings), `krugman-concentration.${part}`, "", sector);

test("film is three quarters in A, where the others are a quarter on average", () => {
  expect(of("film", "vs-others")?.value).toBe(1);
  expect(of("film|games", "pair")?.value).toBe(1.5);
  expect(of("film|games", "pair", table, { pairs: "no" })).toBeUndefined();
});

test("an empty sector is left out of the mean of the others, and they say so", () => {
  const found = [...table, ...rowsOf(["A", "press", 0], ["B", "press", 0])];
  expect(of("film", "vs-others", found)).toMatchObject({ value: 1, flags: ["1-empty-left-out"] });
  expect(of("press", "vs-others", found)?.value).toMatchObject({ reason: "zero-sector" });
});

test("one sector has no others, and a missing cell takes what is compared with it", () => {
  expect(of("film", "vs-others", table.slice(0, 2))?.value).toMatchObject({ reason: "too-few" });
  expect(of("music", "vs-others", table.slice(1))?.value).toMatchObject({ reason: "not-collected" });
  expect(of("music|games", "pair", table.slice(1))?.value).toBe(1);
});

test("whatever secret cells turn out to be, the index lies within its limits", () => {
  expect(countTrueValuesInside(definition)).toBeGreaterThan(1000);
});
