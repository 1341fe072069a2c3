import { expect, test } from "vitest";
import { definition as hoover } from "../../src/indicators/concentration/hoover.ts";
import { definition as krugman } from "../../src/indicators/concentration/krugman-concentration.ts";
import { definition as locationalGini } from "../../src/indicators/concentration/locational-gini.ts";
import { multiply } from "../../src/model/arithmetic.ts";
import type { Indicator } from "../../src/model/indicator.ts";
import { isNumber, type Value } from "../../src/model/value.ts";
import { answersOf, type Expected, expectedOf, inputsOf } from "./cases.ts";
import { compare } from "./published.ts";

const inputs = inputsOf("concentration");
const answers = (indicator: Indicator) => ({ id: indicator.id, answer: answersOf(indicator, inputs) });
const [ofHoover, ofKrugman, ofGini] = [hoover, krugman, locationalGini].map(answers);

const names = {
  hoover_concentration: [ofHoover, ""],
  hoover_index_pct: [ofHoover, ""],
  hoover_gini: [ofGini, ""],
  locational_gini_EconGeo: [ofGini, "half"],
  gini_concentration_lq: [ofGini, "lq"],
  krugman_conc_vs_mean_of_other_sectors: [ofKrugman, "vs-others"],
  krugman_conc_pairwise: [ofKrugman, "pair"],
} as const;

function ours(row: Expected): Value | undefined {
  const [found, part] = names[row.indicator as keyof typeof names];
  if (found === undefined) return undefined;
  const value = found.answer(row.case, {}, { ...row, indicator: part === "" ? found.id : `${found.id}.${part}` });
  return row.indicator === "hoover_index_pct" ? multiply(value, 100) : value;
}

/** Nothing is right where a cell is missing or negative or where a sector has nothing; a pair is about two sectors only. */
function isEdge(row: Expected): boolean {
  const sectors = row.sector.split("|");
  const all = inputs.get(row.case) ?? [];
  const cells = sectors.length === 2 ? all.filter(({ sector }) => sectors.includes(sector)) : all;
  if (cells.some(({ value }) => !isNumber(value) || value < 0)) return true;
  const isEmpty = (sector: string) => cells.filter((cell) => cell.sector === sector).every(({ value }) => value === 0);
  if (sectors.some(isEmpty)) return true;
  // One region is not unequal to any.
  return row.indicator.includes("gini") && new Set(cells.map(({ region }) => region)).size === 1;
}

/** One such row stands for a whole call that failed: there is no sector to compare. */
const leftOut = (row: Expected): string | undefined =>
  row.value === "ERROR" && row.sector === "" ? "stopped with an error for the whole table" : undefined;

test("concentration of sectors agrees with EconGeo and REAT", () => {
  const { compared, agreeing } = compare({
    folder: "concentration",
    expected: expectedOf("concentration"),
    ours,
    isEdge,
    leftOut,
  });
  expect(agreeing).toBe(compared);
  expect(compared).toBeGreaterThan(500);
});
