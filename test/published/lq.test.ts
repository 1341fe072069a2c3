import { expect, test } from "vitest";
import { definition } from "../../src/indicators/specialisation/location-quotient.ts";
import { isNumber, type Value } from "../../src/model/value.ts";
import { answersOf, type Expected, expectedOf, inputsOf } from "./cases.ts";
import { compare } from "./published.ts";

const inputs = inputsOf("lq");
const answer = answersOf(definition, inputs);

const parts: Readonly<Record<string, string>> = {
  lq: "location-quotient",
  lq_additive: "location-quotient.additive",
  lq_binary: "location-quotient.binary",
  lq_avg: "location-quotient.average",
};

/** What the peers did with these two tables is a choice of ours that has to be asked for. */
const settings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  missing_pairs: { absent: "zero" },
  duplicate_pair: { duplicates: "sum" },
};

function ours(row: Expected): Value {
  return answer(row.case, settings[row.case] ?? {}, { ...row, indicator: parts[row.indicator] ?? row.indicator });
}

/** Nothing is right where a cell is missing or negative, or where a region or a sector has nothing at all. */
function isEdge(row: Expected): boolean {
  const cells = inputs.get(row.case) ?? [];
  const total = (key: "region" | "sector") =>
    cells.filter((cell) => cell[key] === row[key]).reduce((sum, { value }) => sum + (isNumber(value) ? value : 0), 0);
  if (cells.some(({ value }) => !isNumber(value) || value < 0)) return true;
  return total("region") === 0 || (row.sector !== "" && total("sector") === 0);
}

/** One such row stands for a whole call that failed: there is no cell to compare. */
const leftOut = (row: Expected): string | undefined =>
  row.value === "ERROR" && row.sector === "" ? "the whole call failed" : undefined;

test("location quotients agree with REAT, EconGeo, economiccomplexity and py-ecomplexity", () => {
  const { compared, agreeing } = compare({ folder: "lq", expected: expectedOf("lq"), ours, isEdge, leftOut });
  expect(agreeing).toBe(compared);
  expect(compared).toBeGreaterThan(4000);
});
