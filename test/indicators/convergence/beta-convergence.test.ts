import { expect, test } from "vitest";
import { betaConvergence, definition } from "../../../src/indicators/convergence/beta-convergence.ts";
import { hole } from "../../../src/model/value.ts";
import { find, rowsOf } from "../rows.ts";

/** Each region closes a tenth of its gap to 100 on the log scale in two years. */
const closing = (first: number) => ({ first, last: 100 * (first / 100) ** 0.9, years: 2 });

test("regions that close a tenth of the gap in two years have the slope and the speed worked by hand", () => {
  const found = betaConvergence([closing(20), closing(50), closing(80)], 2);
  // Over two years ln y loses 0.1 (ln y - ln 100), so a twentieth a year.
  expect(found.beta).toBeCloseTo(-0.05, 14);
  expect(found.lambda).toBeCloseTo(-Math.log(0.9) / 2, 13);
  expect(found.halfLife).toBeCloseTo((2 * Math.LN2) / -Math.log(0.9), 11);
  expect(found).toMatchObject({ regions: 3, leftOut: 0 });
});

test("where the rich grow faster there is a slope and no speed", () => {
  const away = (first: number) => ({ first, last: first * (first / 10), years: 5 });
  const found = betaConvergence([away(20), away(40), away(90)], 5);
  expect(found.beta).toBeGreaterThan(0);
  expect(found.lambda).toMatchObject({ reason: "degenerate", note: "diverging: the gap does not close" });
});

test("a region without a number above zero is left out and counted", () => {
  const odd = { first: 0, last: 5, years: 2 };
  const missing = { first: hole("confidential"), last: 5, years: 2 };
  const found = betaConvergence([closing(20), odd, closing(50), missing, closing(80)], 2);
  expect(found).toMatchObject({ regions: 3, leftOut: 2, beta: expect.closeTo(-0.05, 14) });
});

test("two regions are too few, and regions that begin alike have no slope", () => {
  expect(betaConvergence([closing(20), closing(50)], 2).beta).toMatchObject({ reason: "too-few" });
  expect(betaConvergence([closing(50), closing(50), closing(50)], 2).beta).toMatchObject({ reason: "degenerate" });
});

const table = rowsOf(
  ["A", "", 20, "2010"],
  ["A", "", 40, "2012"],
  ["B", "", 50, "2010"],
  ["B", "", 60, "2012"],
  ["C", "", 80, "2010"],
  ["C", "", 80, "2012"],
  ["C", "", 81, "2014"],
);

test("with spans of their own, regions count up to their last year; with a common span they need both", () => {
  const common = definition.compute(table, {});
  expect(find(common, "beta-convergence.regions", "", "", "2010-2014")?.value).toBe(1);
  expect(find(common, "beta-convergence", "", "", "2010-2014")?.value).toMatchObject({ reason: "too-few" });
  const own = definition.compute(table, { span: "own" });
  expect(find(own, "beta-convergence.regions", "", "", "2010-2014")?.value).toBe(3);
  const shorter = definition.compute(table, { to: "2012" });
  expect(find(shorter, "beta-convergence", "", "", "2010-2012")?.value).toBeLessThan(0);
});
