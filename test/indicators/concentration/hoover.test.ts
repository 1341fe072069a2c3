import { expect, test } from "vitest";
import { definition } from "../../../src/indicators/concentration/hoover.ts";
import { find, rowsOf } from "../rows.ts";
import { countTrueValuesInside } from "../secret-cells.ts";

/** Film stands three to one where everything stands one to one. */
const table = rowsOf(["A", "film", 3], ["A", "music", 1], ["B", "film", 1], ["B", "music", 3]);
const of = (sector: string, rows = table, settings = {}, part = "") =>
  find(definition.compute(rows, settings), `hoover${part}`, "", sector)?.value;

test("a quarter of film would have to move to be spread like everything", () => {
  expect(of("film")).toBe(0.25);
  // sqrt((0.25² + 0.25²) / 2)
  expect(of("film", table, {}, ".coulter")).toBe(0.25);
});

test("a published total of the region is the yardstick where there is one", () => {
  expect(of("film", [...table, ...rowsOf(["A", "_T", 90], ["B", "_T", 10])])).toBeCloseTo(0.15, 15);
});

test("the yardstick can be equal shares or another variable, here the inhabitants", () => {
  expect(of("music", rowsOf(["A", "music", 6], ["B", "music", 2]), { against: "equal" })).toBe(0.25);
  const people = rowsOf(["A", "_T", 900, "2014", "population"], ["B", "_T", 100, "2014", "population"]);
  const found = of("film", [...table, ...people], { measure: "value", against: "population" });
  expect(found).toBeCloseTo(0.15, 15);
  expect(() => of("film", table, { against: "jobs" })).toThrow(
    '--set against\nthe table has no "jobs"\nallowed: all, equal, value',
  );
});

test("the row of all sectors is compared with every yardstick but itself", () => {
  const whole = rowsOf(["A", "film", 1], ["B", "film", 1], ["A", "_T", 6], ["B", "_T", 2]);
  expect(of("_T", whole, { against: "equal" })).toBe(0.25);
  expect(of("_T", whole)).toBeUndefined();
});

test("an empty sector, a missing cell and a yardstick of nothing are told apart", () => {
  expect(of("games", [...table, ...rowsOf(["A", "games", 0], ["B", "games", 0])])).toMatchObject({
    reason: "zero-sector",
  });
  expect(of("film", table.slice(1))).toMatchObject({ reason: "not-collected" });
  const nobody = rowsOf(["A", "_T", 0], ["B", "_T", 0]);
  expect(of("film", [...table, ...nobody])).toMatchObject({ reason: "zero-reference" });
});

test("whatever secret cells turn out to be, the index lies within its limits", () => {
  expect(countTrueValuesInside(definition)).toBeGreaterThan(1000);
  expect(countTrueValuesInside(definition, { against: "equal" })).toBeGreaterThan(1000);
});
