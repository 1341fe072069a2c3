import { expect, test } from "vitest";
import { definition, trendGrowth } from "../../../src/indicators/growth/trend-growth.ts";
import { bounds, hole } from "../../../src/model/value.ts";
import { find, rowsOf } from "../rows.ts";

const years = (...values: readonly (number | undefined)[]) =>
  values.map((value, place) => ({ year: 2010 + place, value: value ?? hole("not-collected") }));

test("a straight line from 100 that gains 10 a year grows by a tenth of its start", () => {
  expect(trendGrowth(years(100, 110, 120))).toBeCloseTo(0.1, 14);
  expect(trendGrowth(years(100, undefined, 120))).toBeCloseTo(0.1, 14);
});

test("one odd year weighs less than it does for the ends", () => {
  // Least squares through 100, 110, 160: 30 a year from 93⅓.
  expect(trendGrowth(years(100, 110, 160))).toBeCloseTo(30 / (280 / 3), 14);
});

test("one year, a negative value, limits and a line that begins below zero have no trend", () => {
  expect(trendGrowth(years(5))).toMatchObject({ reason: "too-few" });
  expect(trendGrowth(years(undefined, undefined))).toMatchObject({ reason: "not-collected" });
  expect(trendGrowth(years(-4, 9))).toMatchObject({ reason: "negative-input" });
  expect(trendGrowth([...years(4), { year: 2011, value: bounds(1, 2, "confidential") }])).toMatchObject({
    reason: "confidential",
  });
  expect(trendGrowth(years(0, 0, 9))).toMatchObject({ reason: "zero-base" });
});

test("years outside the chosen span do not bend the trend", () => {
  const rows = definition.compute(rowsOf(["A", "", 100, "2010"], ["A", "", 110, "2011"], ["A", "", 500, "2012"]), {
    to: "2011",
  });
  expect(find(rows, "trend-growth", "A", "", "2010-2011")?.value).toBeCloseTo(0.1, 14);
});
