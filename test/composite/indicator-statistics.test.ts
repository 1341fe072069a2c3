import fc from "fast-check";
import { expect, test } from "vitest";
import { correlationOf, cronbachAlpha, definition } from "../../src/composite/indicator-statistics.ts";
import { hole, isHole, isNumber, reasons } from "../../src/model/value.ts";
import { find } from "../indicators/rows.ts";
import { schemeRows, valuesOf } from "./rows.ts";

test("numbers that rise together correlate fully, by rank even where one rises faster", () => {
  expect(correlationOf([1, 2, 3], [2, 4, 6], "pearson")).toBeCloseTo(1, 14);
  expect(correlationOf([1, 2, 3], [9, 4, 1], "spearman")).toBeCloseTo(-1, 14);
  expect(correlationOf([1, 2, 3], [1, 4, 9], "pearson")).toBeLessThan(1);
});

test("equal numbers share the mean of their ranks", () => {
  // Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: 4.5 over the root of 4.5 times 5.
  expect(correlationOf([1, 5, 5, 9], [1, 2, 3, 4], "spearman")).toBeCloseTo(4.5 / Math.sqrt(22.5), 14);
});

test("regions that lack one of the two are left out, and what is the same everywhere has no correlation", () => {
  expect(correlationOf([1, hole("confidential"), 3], [2, 9, 6], "pearson")).toBeCloseTo(1, 14);
  expect(correlationOf([1, 2], [4, 4], "pearson")).toMatchObject({ reason: "degenerate" });
  expect(correlationOf([1], [4], "pearson")).toMatchObject({ reason: "too-few" });
});

test("two indicators with a correlation of a half have an alpha of two thirds", () => {
  expect(
    cronbachAlpha([
      [0, 0, 2, 2, 1, 1],
      [0, 2, 0, 2, 1, 1],
    ]),
  ).toBeCloseTo(0, 14);
  expect(
    cronbachAlpha([
      [1, 2, 3],
      [1, 3, 2],
    ]),
  ).toBeCloseTo(2 / 3, 14);
  expect(cronbachAlpha([[1, 2, 3]])).toMatchObject({ reason: "too-few" });
});

test("rows of a scheme are not taken for indicators", () => {
  const table = [...valuesOf(["a", "b"], { A: [1, 2], B: [2, 4], C: [3, 6] }), ...schemeRows(["weight", "a", 2])];
  const rows = definition.compute(table, {});
  expect(find(rows, "indicator-statistics.pearson", "", "a|b")?.value).toBeCloseTo(1, 14);
  expect(find(rows, "indicator-statistics.kurtosis", "", "a")?.value).toMatchObject({ reason: "too-few" });
});

test("no statistic is ever without a number or a reason", () => {
  const number = fc.oneof(fc.nat(5), fc.double({ noNaN: true, noDefaultInfinity: true }));
  const property = fc.property(fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 6 }), (pairs) => {
    const regions = Object.fromEntries(pairs.map((pair, place) => [`r${place}`, pair]));
    for (const { value } of definition.compute(valuesOf(["a", "b"], regions), {})) {
      if (isNumber(value)) expect(Number.isFinite(value) && !Object.is(value, -0)).toBe(true);
      else expect(isHole(value) && reasons.includes(value.reason)).toBe(true);
    }
  });
  fc.assert(property, { seed: 64, numRuns: 300 });
});
