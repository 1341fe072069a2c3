import { expect, test } from "vitest";
import { definition } from "../../../src/indicators/convergence/sigma-convergence.ts";
import { changeOfSpread, spreadOf } from "../../../src/indicators/convergence/spread.ts";
import { bounds, hole } from "../../../src/model/value.ts";
import { find, rowsOf } from "../rows.ts";

const raw = { dispersion: "sd", scale: "raw", kind: "population" } as const;

test("the standard deviation of 1, 3, 5 and 7 is the root of five, and relative to the mean a quarter of it", () => {
  expect(spreadOf([1, 3, 5, 7], raw)).toEqual({ value: Math.sqrt(5), variance: 20 / 3, regions: 4, leftOut: 0 });
  expect(spreadOf([1, 3, 5, 7], { ...raw, dispersion: "cv" }).value).toBeCloseTo(Math.sqrt(5) / 4, 14);
  expect(spreadOf([1, 3, 5, 7], { ...raw, dispersion: "variance", kind: "sample" }).value).toBeCloseTo(20 / 3, 14);
});

test("holes and limits are left out and counted; a zero has no logarithm", () => {
  const values = [1, hole("not-collected"), Math.E ** 2, bounds(1, 2, "confidential"), 0];
  expect(spreadOf(values, { ...raw, scale: "log" })).toMatchObject({ value: 1, regions: 2, leftOut: 3 });
  expect(spreadOf([4], raw).value).toMatchObject({ reason: "too-few" });
});

test("a mean of zero has nothing to be relative to", () => {
  expect(spreadOf([-2, 2], { ...raw, dispersion: "cv" }).value).toMatchObject({ reason: "degenerate" });
});

test("half the spread is a quotient of two, and the test compares variances", () => {
  const change = changeOfSpread(spreadOf([2, 6, 10, 14], raw), spreadOf([1, 3, 5, 7], raw));
  expect(change).toMatchObject({ quotient: 2, f: 4 });
  expect(change.pValue).toBeGreaterThan(0.2);
  expect(changeOfSpread(spreadOf([1, 2], raw), spreadOf([3, 3], raw)).f).toMatchObject({ reason: "degenerate" });
});

test("each year has its spread, and the years together a trend", () => {
  const table = rowsOf(
    ["A", "", 0, "2010"],
    ["B", "", 12, "2010"],
    ["A", "", 2, "2011"],
    ["B", "", 12, "2011"],
    ["A", "", 4, "2012"],
    ["B", "", 12, "2012"],
  );
  const rows = definition.compute(table, { scale: "raw" });
  expect(["2010", "2011", "2012"].map((year) => find(rows, "sigma-convergence", "", "", year)?.value)).toEqual([
    6, 5, 4,
  ]);
  expect(find(rows, "sigma-convergence.trend", "", "", "2010-2012")?.value).toBe(-1);
  expect(find(rows, "sigma-convergence.trend-p-value", "", "", "2010-2012")?.value).toMatchObject({
    note: "all years lie on one line",
  });
  expect(find(rows, "sigma-convergence.quotient", "", "", "2010-2012")?.value).toBe(1.5);
});
