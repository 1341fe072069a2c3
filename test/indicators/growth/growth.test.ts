import { expect, test } from "vitest";
import { definition, growth } from "../../../src/indicators/growth/growth.ts";
import { bounds, hole } from "../../../src/model/value.ts";
import { find, rowsOf } from "../rows.ts";

test("from 80 to 100 is a quarter more", () => {
  expect(growth(80, 100)).toBe(0.25);
  expect(growth(100, 0)).toBe(-1);
});

test("nothing grows from zero, and a negative or missing value has no growth", () => {
  expect(growth(0, 5)).toMatchObject({ reason: "zero-base" });
  expect(growth(0, 0)).toMatchObject({ reason: "zero-base" });
  expect(growth(-4, 9)).toMatchObject({ reason: "negative-input" });
  expect(growth(hole("series-break"), 9)).toMatchObject({ reason: "series-break" });
});

test("limits of the ends give limits of the growth", () => {
  expect(growth(bounds(80, 100, "confidential"), 120)).toMatchObject({ low: expect.closeTo(0.2, 15), high: 0.5 });
});

const series = rowsOf(
  ["A", "", 100, "2000"],
  ["A", "", 150, "2004"],
  ["A", "", 120, "2002"],
  ["A", "", hole("not-collected"), "2006"],
);

test("first and last year with a value are compared, in the order of the years", () => {
  const rows = definition.compute(series, {});
  expect(find(rows, "growth", "A", "", "2000-2004")?.value).toBe(0.5);
  expect(find(rows, "growth.change", "A", "", "2000-2004")?.value).toBe(50);
});

test("two-year steps are the steps of FactSheet 4, and a year without a value stays a hole", () => {
  const rows = definition.compute(series, { step: "2", to: "2006" });
  expect(rows.filter((row) => row.indicator === "growth").map((row) => [row.year, row.value])).toEqual([
    ["2000-2002", 0.2],
    ["2002-2004", 0.25],
    ["2004-2006", { kind: "hole", reason: "not-collected" }],
  ]);
});

test("one year alone cannot grow", () => {
  expect(definition.compute(series.slice(0, 1), {})[0]?.value).toMatchObject({ reason: "too-few" });
});

test("a year that the table does not have is refused with the years it has", () => {
  expect(() => definition.compute(series, { from: "1999" })).toThrow(
    '--set from\nthe table has no "1999"\nallowed: 2000, 2002, 2004, 2006',
  );
});
