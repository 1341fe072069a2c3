import { expect, test } from "vitest";
import { definition, index } from "../../../src/indicators/growth/index-number.ts";
import { hole } from "../../../src/model/value.ts";
import { rowsOf } from "../rows.ts";

test("the base year is 100 and 60 of 50 is 120", () => {
  expect(index(60, 50)).toBe(120);
  const rows = definition.compute(rowsOf(["A", "", 50, "2000"], ["A", "", 60, "2001"], ["A", "", 25, "2002"]), {});
  expect(rows.map((row) => [row.year, row.value])).toEqual([
    ["2000", 100],
    ["2001", 120],
    ["2002", 50],
  ]);
});

test("a base of zero has no index, and a missing year in between stays missing", () => {
  expect(index(5, 0)).toMatchObject({ reason: "zero-base" });
  const missing = hole("not-collected");
  const rows = definition.compute(rowsOf(["A", "", 50, "2000"], ["A", "", missing, "2001"], ["A", "", 25, "2002"]), {});
  expect(rows.map((row) => row.value)).toEqual([100, missing, 50]);
});
