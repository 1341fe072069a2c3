import { expect, test } from "vitest";
import { definition as entryExit } from "../../../src/indicators/relatedness/entry-exit.ts";
import { definition as proximity } from "../../../src/indicators/relatedness/proximity.ts";
import { definition as rca } from "../../../src/indicators/relatedness/rca.ts";
import { definition as density } from "../../../src/indicators/relatedness/relatedness-density.ts";
import type { ResultRow } from "../../../src/model/indicator.ts";
import { bounds, hole } from "../../../src/model/value.ts";
import { find, rowsOf } from "../rows.ts";

const value = (rows: readonly ResultRow[], ...where: readonly [string, string, string?, string?]) =>
  find(rows, ...where)?.value;

// Quotients: film 0.8 in A and 1.2 in B, music 1.07 in A and 0.93 in B.
const table = rowsOf(["A", "film", 20], ["A", "music", 80], ["B", "film", 30], ["B", "music", 70]);

test("a sector is at home from a quotient of one on, or from another threshold", () => {
  const rows = rca.compute(table, {});
  expect(["film", "music"].map((sector) => value(rows, "rca", "A", sector))).toEqual([0, 1]);
  expect(["film", "music"].map((sector) => value(rows, "rca", "B", sector))).toEqual([1, 0]);
  expect(value(rows, "rca.diversity", "A")).toBe(1);
  expect(value(rows, "rca.ubiquity", "", "film")).toBe(1);
  const low = rca.compute(table, { threshold: "0.9" });
  expect(value(low, "rca.diversity", "B")).toBe(2);
  expect(value(low, "rca.ubiquity", "", "film")).toBe(1);
});

test("a cell that is not known has no answer of its own, counts as absent in the counts, and flags them", () => {
  const totals = rowsOf(["A", "_T", 100], ["B", "_T", 100]);
  const rows = rca.compute([...table.slice(1), ...totals], {});
  expect(value(rows, "rca", "A", "film")).toMatchObject({ reason: "not-collected" });
  expect(find(rows, "rca.diversity", "A")).toMatchObject({ value: 1, flags: ["unknown-as-absent"] });
  expect(value(rows, "rca.ubiquity", "", "film")).toMatchObject({ reason: "not-collected" });
  expect(find(rows, "rca.ubiquity", "", "music")).not.toHaveProperty("flags");
});

test("a secret cell that decides leaves the count between limits", () => {
  const secret = rowsOf(
    ...([
      ["A", "film", bounds(20, 50, "confidential")],
      ["A", "music", 80],
      ["B", "film", 30],
      ["B", "music", 70],
    ] as const),
  );
  const rows = rca.compute(secret, {});
  expect(value(rows, "rca", "A", "film")).toMatchObject({ low: 0, high: 1, reason: "confidential" });
  expect(value(rows, "rca.ubiquity", "", "film")).toMatchObject({ low: 0 });
});

// At home: r1 in a and b, r2 in all three, r3 in a. Ubiquity a 3, b 2, c 1; pairs ab 2, ac 1, bc 1.
const marks = rowsOf(
  ...(
    [
      ["r1", [1, 1, 0]],
      ["r2", [1, 1, 1]],
      ["r3", [1, 0, 0]],
    ] as const
  ).flatMap(([region, cells]) => cells.map((mark, place) => [region, "abc".charAt(place), mark] as const)),
);
const given = { presence: "positive" };

test("proximity is the smaller conditional probability, pair by pair", () => {
  const rows = proximity.compute(marks, given);
  expect(rows.map(({ sector }) => sector)).toEqual(["a|b", "a|c", "b|c"]);
  expect(rows.map((row) => row.value)).toEqual([2 / 3, 1 / 3, 1 / 2]);
  const regions = proximity.compute(marks, { ...given, by: "region" });
  expect(regions.map((row) => [row.region, row.value])).toEqual([
    ["r1|r2", 2 / 3],
    ["r1|r3", 1 / 2],
    ["r2|r3", 1 / 3],
  ]);
});

test.each([
  ["count", 2],
  ["association", 16 / 9],
  ["cosine", 2 / 3],
  ["jaccard", 1 / 2],
  ["probability", 2 / 1.8],
])("nearness of a and b by %s is %d", (form, byHand) => {
  const rows = proximity.compute(marks, { ...given, form });
  expect(value(rows, "proximity", "", "a|b")).toBeCloseTo(byHand, 14);
});

test("density is the part of what is near that is there, with or without the sector itself", () => {
  expect(value(density.compute(marks, given), "relatedness-density", "r3", "b")).toBeCloseTo(4 / 13, 14);
  expect(value(density.compute(marks, { ...given, own: "no" }), "relatedness-density", "r3", "b")).toBeCloseTo(
    4 / 7,
    14,
  );
});

test("in a proximity what is not known counts as absent, and the pair is flagged", () => {
  const holed = marks.map((row) =>
    row.region === "r1" && row.sector === "b" ? { ...row, value: hole("confidential") } : row,
  );
  const rows = proximity.compute(holed, given);
  expect(find(rows, "proximity", "", "a|b")).toMatchObject({ value: 1 / 3, flags: ["unknown-as-absent"] });
  expect(find(rows, "proximity", "", "a|c")).not.toHaveProperty("flags");
});

test("sectors that are at home nowhere, or alone in the table, have a reason and no proximity", () => {
  const empty = proximity.compute(rowsOf(["r1", "a", 0], ["r1", "b", 0], ["r2", "a", 0], ["r2", "b", 0]), given);
  expect(empty[0]?.value).toMatchObject({ reason: "zero-sector" });
  expect(proximity.compute(rowsOf(["r1", "a", 1]), given)[0]?.value).toMatchObject({ reason: "too-few" });
});

test("a sector comes or goes from one year to the next; what was there cannot come, and what is unknown does neither", () => {
  const years = rowsOf(
    ["A", "a", 0, "2010"],
    ["A", "b", 1, "2010"],
    ["A", "c", hole("confidential"), "2010"],
    ["A", "a", 1, "2014"],
    ["A", "b", 0, "2014"],
    ["A", "c", 1, "2014"],
  );
  const rows = entryExit.compute(years, given);
  const at = (part: string, sector: string) => value(rows, `entry-exit.${part}`, "A", sector, "2010-2014");
  expect(at("entry", "a")).toBe(1);
  expect(at("exit", "b")).toBe(1);
  expect(at("exit", "a")).toMatchObject({ reason: "not-applicable" });
  expect(at("entry", "b")).toMatchObject({ reason: "not-applicable" });
  expect(at("entry", "c")).toMatchObject({ reason: "confidential" });
  const alone = entryExit.compute(years.slice(0, 3), given);
  expect(alone[0]?.value).toMatchObject({ reason: "too-few" });
});
