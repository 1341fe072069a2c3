import { describe, expect, test } from "vitest";
import type { Cell, Result } from "../../src/compare/analysis.ts";
import { applies } from "../../src/compare/rule-match.ts";
import type { ComparabilityRule } from "../../src/model/comparability.ts";
import { hole } from "../../src/model/value.ts";
import { region } from "./small-tables.ts";

const base: ComparabilityRule = {
  id: "r",
  measures: ["local_units"],
  sector: "",
  nations: ["NL"],
  from: "",
  to: "",
  cellsOf: [],
  reason: "break",
  severity: "refuse",
  what: "",
  why: "",
  source: "",
  printed: false,
};

const cell = (year: string, source = "S"): Cell => ({
  file: "t.csv",
  line: 2,
  column: 6,
  region: "NL",
  sector: "J59",
  year,
  measure: "local_units",
  value: 1,
  unit: "number",
  status: "",
  source,
});

const result = (cells: readonly Cell[], more: Partial<Result> = {}): Result => ({
  id: "x",
  indicator: "growth",
  part: "",
  measure: "local_units",
  region: "holland",
  territory: "holland",
  sector: "J59",
  year: "2009-2014",
  value: 1,
  unit: "ratio",
  flags: [],
  reference: "",
  operands: [{ symbol: "x", label: "", value: 1, cells }],
  ...more,
});

const asked = (rule: Partial<ComparabilityRule>, one: Result, nations = 1) =>
  applies({ ...base, ...rule }, { result: one, region: region("holland", "NL"), nations });

describe("a break between 2009 and 2010", () => {
  const rule = { from: "2009", to: "2010" };
  const spans: readonly (readonly [readonly string[], boolean])[] = [
    [["2009", "2010"], true],
    [["2008", "2014"], true],
    [["2007-2013"], true],
    [["2010", "2014"], false],
    [["2008", "2009"], false],
    [["2014"], false],
  ];

  test.each(spans)("of cells of %j concerns them: %s", (years, expected) => {
    expect(asked(rule, result(years.map((year) => cell(year))))).toBe(expected);
  });
});

test("every other rule concerns what lies within its years", () => {
  const rule = { reason: "register", from: "2010", to: "2012" } as const;
  expect(asked(rule, result([cell("2011")]), 2)).toBe(true);
  expect(asked(rule, result([cell("2013")]), 2)).toBe(false);
  expect(asked({ ...rule, to: "" }, result([cell("2013")]), 2)).toBe(true);
});

test("a rule about the cells of a source, or about one sector, concerns no others", () => {
  const any = { reason: "register" } as const;
  expect(asked({ ...any, cellsOf: ["A"] }, result([cell("2011", "A")]), 2)).toBe(true);
  expect(asked({ ...any, cellsOf: ["A"] }, result([cell("2011", "B")]), 2)).toBe(false);
  expect(asked({ ...any, sector: "J59" }, result([cell("2011")]), 2)).toBe(true);
  expect(asked({ ...any, sector: "J58" }, result([cell("2011")]), 2)).toBe(false);
});

test("a price level concerns amounts of money, not shares made of them", () => {
  const rule = { reason: "price-basis" } as const;
  expect(asked(rule, result([cell("2011")], { unit: "EUR" }), 2)).toBe(true);
  expect(asked(rule, result([cell("2011")], { unit: "as gdp, per inhabitant" }), 2)).toBe(true);
  expect(asked(rule, result([cell("2011")], { unit: "ratio" }), 2)).toBe(false);
  expect(asked(rule, result([cell("2011")], { unit: "PPS per 1,000 inhabitants" }), 2)).toBe(false);
});

test("a hole without cells is judged by its own measure and year; a number without cells by nothing", () => {
  const rule = { reason: "missing", from: "2009", to: "2014" } as const;
  expect(asked(rule, result([], { value: hole("not-collected") }))).toBe(true);
  expect(asked(rule, result([], { value: hole("not-collected"), measure: "turnover" }))).toBe(false);
  expect(asked({ ...rule, reason: "break" }, result([]))).toBe(false);
});
