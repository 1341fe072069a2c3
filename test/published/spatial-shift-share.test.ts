import { expect, test } from "vitest";
import { definition as classic } from "../../src/indicators/shift-share/shift-share.ts";
import { definition as spatial } from "../../src/indicators/shift-share/spatial-shift-share.ts";
import type { Value } from "../../src/model/value.ts";
import { answersOf, type Expected, expectedOf, inputsOf } from "./cases.ts";
import { compare } from "./published.ts";

const inputs = inputsOf("spatial-shift-share");
/** The rows of regions alone, without those that hold the weights of neighbours. */
const cells = new Map([...inputs].map(([name, rows]) => [name, rows.filter(({ region }) => !region.includes(">"))]));
const ofSpace = answersOf(spatial, inputs);
const ofTable = answersOf(classic, cells);

const parts: Readonly<Record<string, string>> = {
  national_effect: "national",
  spatial_industry_mix_effect: "neighbours",
  spatial_competitive_effect: "local",
  spatial_lag_base: "neighbour-base",
  spatial_lag_growth_rate: "neighbour-growth",
};

function ours(row: Expected): Value {
  const year = row.indicator === "spatial_lag_base" ? "2015" : "2015-2020";
  const part = /^classic_(competitive|industry)/.exec(row.indicator)?.[1];
  if (part !== undefined)
    return ofTable(row.case, {}, { ...row, year, indicator: `shift-share.${part === "industry" ? "mix" : "local"}` });
  return ofSpace(row.case, {}, { ...row, year, indicator: `spatial-shift-share.${parts[row.indicator]}` });
}

/** A region without neighbours: its spatial lag is printed as zero. */
const isEdge = (row: Expected): boolean =>
  row.case === "island" && row.region === "ESS" && row.indicator === "spatial_lag_base";

test("spatial shift-share agrees with spdep and arithmetic on it", () => {
  const expected = expectedOf("spatial-shift-share");
  const { compared, agreeing } = compare({ folder: "spatial-shift-share", expected, ours, isEdge, sizeOf: () => 5000 });
  expect(agreeing).toBe(compared);
  expect(compared).toBeGreaterThan(250);
});
