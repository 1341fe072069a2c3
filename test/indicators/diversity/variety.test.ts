import fc from "fast-check";
import { expect, test } from "vitest";
import { definition as diversity } from "../../../src/indicators/diversity/diversity.ts";
import { definition, variety } from "../../../src/indicators/diversity/variety.ts";
import type { TableRow } from "../../../src/model/indicator.ts";
import { find, rowsOf } from "../rows.ts";
import { countTrueValuesInside } from "../secret-cells.ts";

const rows = rowsOf(["A", "film", 1], ["A", "games", 1], ["A", "press", 2]);
const grouped = rows.map((row) => ({ ...row, group: row.sector === "press" ? "media" : "audiovisual" }));
const of = (part: string, table: readonly TableRow[] = grouped, settings = {}) =>
  find(definition.compute(table, settings), `variety.${part}`, "A")?.value;

test("two halves, one of them of two equal sectors: one bit between and half a bit within", () => {
  expect(of("unrelated")).toBe(1);
  expect(of("related")).toBe(0.5);
  expect(of("unrelated-evenness")).toBe(1);
  expect(of("related-evenness")).toBeCloseTo(0.5 / Math.log2(3), 15);
});

test("one group has all its variety within it, and sectors on their own have none", () => {
  const one = rows.map((row) => ({ ...row, group: "all" }));
  expect(of("unrelated", one)).toBe(0);
  expect(of("related", one)).toBeCloseTo(1.5, 15);
  expect(of("unrelated-evenness", one)).toMatchObject({ reason: "degenerate" });
  expect(
    of(
      "related",
      rows.map((row) => ({ ...row, group: row.sector })),
    ),
  ).toBe(0);
});

test("codes can be grouped by their first characters", () => {
  const codes = rowsOf(["A", "59.11", 1], ["A", "59.20", 1], ["A", "62.01", 2]);
  expect(of("unrelated", codes, { digits: "2" })).toBe(1);
  expect(of("related", codes, { digits: "2" })).toBe(0.5);
});

test("no groups, a sector without one, a sector in two and an empty region are told apart", () => {
  expect(of("related", rows)).toMatchObject({
    reason: "not-collected",
    note: "the table has no groups: add a column `group`, or --set digits",
  });
  const some = grouped.map((row) => (row.sector === "film" ? { ...row, group: "" } : row));
  expect(of("related", some)).toMatchObject({ reason: "not-collected", note: "film stands in no group" });
  const two = [...grouped, ...rowsOf(["B", "film", 1]).map((row) => ({ ...row, group: "other" }))];
  expect(of("related", two)).toMatchObject({ reason: "not-applicable", note: "film stands in 2 groups" });
  expect(
    of(
      "related",
      grouped.map((row) => ({ ...row, value: 0 })),
    ),
  ).toMatchObject({ reason: "zero-region" });
});

test("related and unrelated variety add up to the diversity", () => {
  const property = fc.property(fc.array(fc.nat(30), { minLength: 4, maxLength: 4 }), (counts) => {
    fc.pre(counts.some((count) => count > 0));
    const { related, unrelated } = variety(counts, ["a", "a", "b", "b"]);
    const table = rowsOf(...counts.map((count, place) => ["A", `s${place}`, count] as const));
    const total = find(diversity.compute(table, {}), "diversity", "A")?.value;
    expect(Number(related) + Number(unrelated)).toBeCloseTo(Number(total), 12);
  });
  fc.assert(property, { seed: 7, numRuns: 500 });
});

test("whatever secret cells turn out to be, both parts lie within their limits", () => {
  expect(countTrueValuesInside(definition)).toBeGreaterThan(1000);
});
