import fc from "fast-check";
import { expect, test } from "vitest";
import { definition, rank } from "../../../src/indicators/rank/rank.ts";
import { bounds, highest, hole, lowest } from "../../../src/model/value.ts";
import { find, rowsOf } from "../rows.ts";

test("the largest is first, equal values share the best rank, and a hole is counted but not ranked", () => {
  const found = rank([5, 9, 5, hole("confidential"), 1]);
  expect(found.map((row) => row.rank)).toEqual([2, 1, 2, hole("confidential"), 4]);
  expect(found.map((row) => row.percentile)).toEqual([200 / 3, 100, 200 / 3, hole("confidential"), 0]);
  expect(found[0]).toMatchObject({ of: 4, missing: 1 });
});

test("where limits overlap, the rank has limits too; where they do not, it is certain", () => {
  const found = rank([bounds(4, 8, "confidential"), 6, 20, 1]);
  expect(found.map((row) => row.rank)).toMatchObject([
    { low: 2, high: 3, reason: "confidential" },
    { low: 2, high: 3 },
    1,
    4,
  ]);
});

test("a single value is first but has no percentile", () => {
  expect(rank([3])[0]).toMatchObject({ rank: 1, percentile: { reason: "too-few" } });
});

test("regions are ranked within a sector and a year", () => {
  const rows = definition.compute(rowsOf(["A", "film", 3], ["B", "film", 4], ["A", "_T", 9], ["B", "_T", 8]), {});
  expect(find(rows, "rank", "A", "film")?.value).toBe(2);
  expect(find(rows, "rank", "A", "_T")?.value).toBe(1);
  expect(find(rows, "rank.of", "A", "_T")?.value).toBe(2);
});

test("whatever the values turn out to be, the rank lies within its limits", () => {
  const value = fc.record({ low: fc.nat(10), width: fc.nat(5), at: fc.double({ min: 0, max: 1, noNaN: true }) });
  const property = fc.property(fc.array(value, { minLength: 1, maxLength: 8 }), (values) => {
    const exact = rank(values.map(({ low, width, at }) => low + Math.round(width * at)));
    const limits = rank(values.map(({ low, width }) => bounds(low, low + width, "confidential")));
    exact.forEach((row, number) => {
      const within = limits[number]?.rank ?? 0;
      expect(row.rank).toBeGreaterThanOrEqual(lowest(within) ?? 99);
      expect(row.rank).toBeLessThanOrEqual(highest(within) ?? 0);
    });
  });
  fc.assert(property, { seed: 5, numRuns: 500 });
});
