import { expect, test } from "vitest";
import { definition as yearly } from "../../src/indicators/growth/cagr.ts";
import { definition as growth } from "../../src/indicators/growth/growth.ts";
import { definition as mean } from "../../src/indicators/growth/mean-growth.ts";
import { definition as trend } from "../../src/indicators/growth/trend-growth.ts";
import { add, multiply } from "../../src/model/arithmetic.ts";
import type { TableRow } from "../../src/model/indicator.ts";
import { isNumber, type Value } from "../../src/model/value.ts";
import { answersOf, type Expected, expectedOf, inputsOf } from "./cases.ts";
import { compare } from "./published.ts";

const inputs = inputsOf("growth");
const answers = {
  cagr: answersOf(yearly, inputs),
  growth: answersOf(growth, inputs),
  mean: answersOf(mean, inputs),
  trend: answersOf(trend, inputs),
  region: answersOf(growth, without("sector")),
  sector: answersOf(growth, without("region")),
};

/** The tables with all regions, or all sectors, under one empty name, to be added up. */
function without(name: "region" | "sector"): ReadonlyMap<string, readonly TableRow[]> {
  return new Map([...inputs].map(([key, rows]) => [key, rows.map((row) => ({ ...row, [name]: "" }))]));
}

/** The span that our answer names: first and last year with a value. */
function spanOf(name: string): string {
  const cells = inputs.get(name) ?? [];
  const observed = cells.filter(({ value }) => isNumber(value));
  const years = (observed.length > 0 ? observed : cells).map(({ year }) => year).sort();
  return `${years[0]}-${years.at(-1)}`;
}

const summed = { duplicates: "sum" };

function ours(row: Expected): Value | undefined {
  const place = { region: "U01", sector: "", year: spanOf(row.case) };
  const grown = (part: string) => answers.growth(row.case, summed, { ...place, indicator: `growth${part}` });
  const averaged = (part: string) => answers.mean(row.case, summed, { ...place, indicator: `mean-growth${part}` });
  switch (row.indicator) {
    case "cagr":
      return answers.cagr(row.case, summed, { ...place, indicator: "cagr" });
    case "growth_rate":
      return grown("");
    case "growth_factor":
      return add([1, grown("")]);
    case "growth_abs":
      return grown(".change");
    case "mean_annual_growth_factor":
      return add([1, averaged("")]);
    case "geometric_mean_annual_growth_factor":
      return add([1, averaged(".geometric")]);
    case "trend_pct_change_per_period":
      return multiply(100, answers.trend(row.case, summed, { ...place, indicator: "trend-growth" }));
    case "growth_pct_2dp":
      return multiply(100, grownInMatrix(row));
    default:
      return undefined;
  }
}

function grownInMatrix(row: Expected): Value {
  const answer = row.region === "" ? answers.sector : row.sector === "" ? answers.region : answers.growth;
  return answer(row.case, summed, { ...row, year: spanOf(row.case), indicator: "growth" });
}

/** REAT takes first and last in the order of the rows, two rows of one year as two points in time, and any gap as one year. */
function isEdge(row: Expected): boolean {
  if (row.case === "same_year" || row.case === "neg_start") return true;
  // EconGeo prints 0 where nothing grew to nothing.
  if (row.peer.startsWith("EconGeo")) return row.value === "0";
  return (
    row.peer.startsWith("REAT") && (row.case === "unordered" || (row.case === "gap" && row.indicator.includes("mean")))
  );
}

test("growth in all its forms agrees with COINr, REAT and EconGeo", () => {
  const { compared, agreeing } = compare({ folder: "growth", expected: expectedOf("growth"), ours, isEdge });
  expect(agreeing).toBe(compared);
  expect(compared).toBeGreaterThan(90);
});
