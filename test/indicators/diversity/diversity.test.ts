import fc from "fast-check";
import { expect, test } from "vitest";
import { definition } from "../../../src/indicators/diversity/diversity.ts";
import { shannon } from "../../../src/indicators/diversity/shannon.ts";
import { bounds } from "../../../src/model/value.ts";
import { find, rowsOf } from "../rows.ts";
import { countTrueValuesInside } from "../secret-cells.ts";

const table = rowsOf(["A", "film", 2], ["A", "music", 1], ["A", "games", 1], ["A", "press", 0]);
const of = (part: string, rows = table, settings = {}) =>
  find(definition.compute(rows, settings), `diversity${part}`, "A")?.value;

test("a half and two quarters are one and a half bits, of the 1.58 that three sectors allow", () => {
  expect(of("")).toBeCloseTo(1.5, 15);
  expect(of(".nats")).toBeCloseTo(1.5 * Math.LN2, 15);
  expect(of(".evenness")).toBeCloseTo(1.5 / Math.log2(3), 15);
  expect(of(".parts")).toBe(3);
});

test("one sector alone has no variety and is neither even nor uneven; an empty region has no number", () => {
  const alone = rowsOf(["A", "film", 2], ["A", "music", 0]);
  expect(of("", alone)).toBe(0);
  expect(of(".evenness", alone)).toMatchObject({ reason: "degenerate" });
  expect(of("", rowsOf(["A", "film", 0], ["A", "music", 0]))).toMatchObject({ reason: "zero-region" });
  expect(of("", rowsOf(["A", "film", 2], ["A", "music", -1]))).toMatchObject({ reason: "negative-input" });
  expect(of("", rowsOf(["A", "film", 2], ["B", "music", 1]))).toMatchObject({ reason: "not-collected" });
});

test("a sector spreads over regions on request", () => {
  const rows = rowsOf(["A", "film", 1], ["B", "film", 1]);
  const found = definition.compute(rows, { by: "sector" });
  expect(find(found, "diversity", "", "film")?.value).toBe(1);
});

test("limits of a share reach the peak of its term at 1/e", () => {
  const soft = shannon([bounds(0.1, 0.9, "confidential"), 0]);
  expect(soft).toMatchObject({ low: expect.closeTo(-0.9 * Math.log(0.9), 12), high: 1 / Math.E });
});

test("whatever secret cells turn out to be, the diversity lies within its limits", () => {
  expect(countTrueValuesInside(definition)).toBeGreaterThan(1000);
});

test("equal shares are the most diverse, and no order of sectors matters", () => {
  const property = fc.property(fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 2, maxLength: 6 }), (counts) => {
    const total = counts.reduce((sum, count) => sum + count, 0);
    const shares = counts.map((count) => count / total);
    expect(shannon(shares)).toBeLessThanOrEqual(Math.log(counts.length));
    expect(shannon([...shares].reverse())).toBe(shannon(shares));
  });
  fc.assert(property, { seed: 6, numRuns: 500 });
});
