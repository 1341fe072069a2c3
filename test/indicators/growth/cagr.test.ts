import fc from "fast-check";
import { expect, test } from "vitest";
import { cagr, definition } from "../../../src/indicators/growth/cagr.ts";
import { bounds, hole, isNumber } from "../../../src/model/value.ts";
import { rowsOf } from "../rows.ts";

test("from 100 to 121 in two years is ten percent a year", () => {
  expect(cagr(100, 121, 2)).toBeCloseTo(0.1, 15);
  expect(cagr(100, 0, 2)).toBe(-1);
});

test("no base, no years, a negative or a missing value leave a reason", () => {
  expect(cagr(0, 5, 3)).toMatchObject({ reason: "zero-base" });
  expect(cagr(1, 5, 0)).toMatchObject({ reason: "too-few" });
  expect(cagr(-1, 5, 3)).toMatchObject({ reason: "negative-input" });
  expect(cagr(1, hole("confidential"), 3)).toMatchObject({ reason: "confidential" });
});

test("limits travel through the root", () => {
  const found = cagr(100, bounds(100, 121, "confidential"), 2);
  expect(found).toMatchObject({ low: 0, high: expect.closeTo(0.1, 12) });
});

test("a span of years counts as its last year", () => {
  const rows = definition.compute(rowsOf(["A", "", 100, "2000-2002"], ["A", "", 121, "2004"]), {});
  expect(rows[0]).toMatchObject({ year: "2002-2004", value: expect.closeTo(0.1, 15) });
});

test("the steady rate leads from the first value to the last", () => {
  const amount = fc.integer({ min: 1, max: 1_000_000 });
  const property = fc.property(amount, amount, fc.integer({ min: 1, max: 50 }), (first, last, years) => {
    const rate = cagr(first, last, years);
    expect(isNumber(rate) && first * (1 + rate) ** years).toBeCloseTo(last, 4);
  });
  fc.assert(property, { seed: 4, numRuns: 500 });
});
