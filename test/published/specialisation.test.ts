import { expect, test } from "vitest";
import { definition as durantonPuga } from "../../src/indicators/specialisation/duranton-puga.ts";
import { definition as giniSpecialisation } from "../../src/indicators/specialisation/gini-specialisation.ts";
import { definition as hachman } from "../../src/indicators/specialisation/hachman.ts";
import { definition as krugman } from "../../src/indicators/specialisation/krugman.ts";
import type { Indicator } from "../../src/model/indicator.ts";
import { isNumber, type Value } from "../../src/model/value.ts";
import { answersOf, type Expected, expectedOf, inputsOf } from "./cases.ts";
import { compare } from "./published.ts";

const inputs = inputsOf("specialisation");
const answers = (indicator: Indicator) => ({ id: indicator.id, answer: answersOf(indicator, inputs) });
const [ofKrugman, ofHachman, ofDurantonPuga, ofGini] = [krugman, hachman, durantonPuga, giniSpecialisation].map(
  answers,
);

const names = {
  krugman_vs_total: [ofKrugman, "vs-total"],
  krugman_vs_mean_of_other_regions: [ofKrugman, "vs-others"],
  krugman_pairwise: [ofKrugman, "pair"],
  specialisation_coefficient: [ofKrugman, "coefficient"],
  hoover_specialisation: [ofKrugman, "coefficient"],
  hachman: [ofHachman, ""],
  duranton_puga_rdi_vs_total: [ofDurantonPuga, ""],
  gini_specialisation: [ofGini, ""],
} as const;

function ours(row: Expected): Value | undefined {
  const [found, part] = names[row.indicator as keyof typeof names];
  if (found === undefined) return undefined;
  return found.answer(row.case, {}, { ...row, indicator: part === "" ? found.id : `${found.id}.${part}` });
}

/** Nothing is right where a cell is missing or negative or where a region has nothing; a pair is about two regions only. */
function isEdge(row: Expected): boolean {
  const regions = row.region.split("|");
  const all = inputs.get(row.case) ?? [];
  const cells = regions.length === 2 ? all.filter(({ region }) => regions.includes(region)) : all;
  if (cells.some(({ value }) => !isNumber(value) || value < 0)) return true;
  const isEmpty = (region: string) => cells.filter((cell) => cell.region === region).every(({ value }) => value === 0);
  if (regions.some(isEmpty)) return true;
  // A single quotient is not unequal to anything.
  return row.indicator === "gini_specialisation" && new Set(cells.map(({ sector }) => sector)).size === 1;
}

/** One such row stands for a whole call that failed: there is no region to compare. */
const leftOut = (row: Expected): string | undefined =>
  row.value === "ERROR" && row.region === "" ? "stopped with an error for the whole table" : undefined;

test("specialisation agrees with EconGeo and REAT", () => {
  const { compared, agreeing } = compare({
    folder: "specialisation",
    expected: expectedOf("specialisation"),
    ours,
    isEdge,
    leftOut,
  });
  expect(agreeing).toBe(compared);
  expect(compared).toBeGreaterThan(600);
});
