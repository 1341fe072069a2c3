import { expect, test } from "vitest";
import { definition, meanGrowth } from "../../../src/indicators/growth/mean-growth.ts";
import { bounds, hole } from "../../../src/model/value.ts";
import { rowsOf } from "../rows.ts";

test("up by half and down by half is a plain mean of zero, and in truth a loss", () => {
  const found = meanGrowth([
    { year: 2010, value: 100 },
    { year: 2011, value: 150 },
    { year: 2012, value: 75 },
  ]);
  expect(found).toMatchObject({ arithmetic: 0, steps: 2, longSteps: 0 });
  expect(found.geometric).toBeCloseTo(Math.sqrt(0.75) - 1, 14);
});

test("a step over a missing year is no yearly rate: it is left out and flagged", () => {
  const rows = definition.compute(
    rowsOf(
      ["A", "", 100, "2010"],
      ["A", "", 110, "2011"],
      ["A", "", hole("confidential"), "2012"],
      ["A", "", 99, "2013"],
    ),
    {},
  );
  expect(rows).toMatchObject([
    { indicator: "mean-growth", value: expect.closeTo(0.1, 14), flags: ["long-step"], year: "2010-2013" },
    { indicator: "mean-growth.geometric", value: expect.closeTo(0.1, 14) },
  ]);
});

test("without two years in a row there is no mean, and limits of a year are limits of the mean", () => {
  expect(meanGrowth([{ year: 2010, value: 3 }]).arithmetic).toMatchObject({ reason: "too-few" });
  const found = meanGrowth([
    { year: 2010, value: 100 },
    { year: 2011, value: bounds(110, 120, "confidential") },
  ]);
  expect(found.arithmetic).toMatchObject({ low: expect.closeTo(0.1, 14), high: expect.closeTo(0.2, 14) });
  expect(found.geometric).toMatchObject({ low: expect.closeTo(0.1, 14), high: expect.closeTo(0.2, 14) });
});
