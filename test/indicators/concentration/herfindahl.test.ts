import fc from "fast-check";
import { expect, test } from "vitest";
import { definition, herfindahl } from "../../../src/indicators/concentration/herfindahl.ts";
import { bounds, highest, hole, isNumber, lowest } from "../../../src/model/value.ts";
import { find, rowsOf } from "../rows.ts";

test("halves, a quarter and a quarter have an index of 0.375, worth 2.67 equal parts", () => {
  const found = herfindahl([2, 1, 1]);
  expect(found.hhi).toBe(0.375);
  expect(found.normalised).toBeCloseTo((0.375 - 1 / 3) / (2 / 3), 15);
  expect(found.effectiveNumber).toBeCloseTo(8 / 3, 15);
  expect(found.giniSimpson).toBe(0.625);
  // 1 / (2 (1·0.5 + 2·0.25 + 3·0.25) − 1)
  expect(found.rosenbluth).toBeCloseTo(0.4, 15);
});

test("a part of zero counts as a part that exists", () => {
  expect(herfindahl([1, 1, 0, 0]).normalised).toBeCloseTo((0.5 - 0.25) / 0.75, 15);
});

test("nothing, a single part, a negative and a missing part are told apart", () => {
  expect(herfindahl([0, 0]).hhi).toMatchObject({ reason: "zero-region" });
  expect(herfindahl([]).hhi).toMatchObject({ reason: "zero-region" });
  expect(herfindahl([5])).toMatchObject({ hhi: 1, normalised: { reason: "degenerate" }, rosenbluth: 1 });
  expect(herfindahl([5, -1]).hhi).toMatchObject({ reason: "negative-input" });
  expect(herfindahl([5, hole("confidential")]).hhi).toMatchObject({ reason: "confidential" });
});

test("a region spreads over sectors, and on request a sector over regions", () => {
  const table = rowsOf(["A", "film", 3], ["A", "music", 1], ["B", "film", 1], ["B", "music", 1]);
  expect(find(definition.compute(table, {}), "herfindahl", "A")?.value).toBe(0.625);
  expect(find(definition.compute(table, { by: "sector" }), "herfindahl", "", "film")?.value).toBe(0.625);
});

const part = fc.record({ low: fc.nat(20), width: fc.nat(20), at: fc.double({ min: 0, max: 1, noNaN: true }) });

test("whatever secret parts turn out to be, the index lies within its limits and between 1/n and 1", () => {
  const property = fc.property(fc.array(part, { minLength: 2, maxLength: 6 }), (parts) => {
    const exact = herfindahl(parts.map(({ low, width, at }) => low + Math.round(width * at))).hhi;
    const limits = herfindahl(parts.map(({ low, width }) => bounds(low, low + width, "confidential"))).hhi;
    if (!isNumber(exact) || lowest(limits) === undefined) return;
    expect(exact).toBeGreaterThanOrEqual((lowest(limits) ?? 0) - 1e-12);
    expect(exact).toBeLessThanOrEqual((highest(limits) ?? 0) + 1e-12);
    expect(lowest(limits)).toBeGreaterThanOrEqual(1 / parts.length - 1e-12);
    expect(highest(limits)).toBeLessThanOrEqual(1 + 1e-12);
  });
  fc.assert(property, { seed: 3, numRuns: 1000 });
});
