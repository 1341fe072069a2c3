import { expect, test } from "vitest";
import { definition } from "../../src/indicators/concentration/herfindahl.ts";
import { isNumber } from "../../src/model/value.ts";
import { answersOf, type Expected, expectedOf, inputsOf } from "./cases.ts";
import { compare } from "./published.ts";

const inputs = inputsOf("hhi");
const answer = answersOf(definition, inputs);

const parts: Readonly<Record<string, string>> = {
  hhi: "herfindahl",
  hhi_normalised: "herfindahl.normalised",
  hhi_equivalent_number: "herfindahl.effective-number",
  rosenbluth: "herfindahl.rosenbluth",
  gini_simpson: "herfindahl.gini-simpson",
  inverse_simpson: "herfindahl.effective-number",
};

function ours(row: Expected) {
  const by = row.indicator.includes("_sector") ? "sector" : "region";
  const indicator = parts[row.indicator.replace(/_(region|sector)/, "")] ?? row.indicator;
  return answer(row.case, { by }, { ...row, indicator });
}

/** Nothing is right for a region or sector with a missing or negative cell, or with nothing at all. */
function isEdge(row: Expected): boolean {
  const key = row.region === "" ? "sector" : "region";
  const cells = (inputs.get(row.case) ?? []).filter((cell) => cell[key] === row[key]).map(({ value }) => value);
  return cells.some((value) => !isNumber(value) || value < 0) || cells.every((value) => value === 0);
}

test("concentration agrees with EconGeo, REAT, ineq and vegan", () => {
  const { compared, agreeing } = compare({ folder: "hhi", expected: expectedOf("hhi"), ours, isEdge });
  expect(agreeing).toBe(compared);
  expect(compared).toBeGreaterThan(600);
});
