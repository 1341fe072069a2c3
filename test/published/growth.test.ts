import { expect, test } from "vitest";
import { definition as yearly } from "../../src/indicators/growth/cagr.ts";
import { definition as growth } from "../../src/indicators/growth/growth.ts";
import { add } from "../../src/model/arithmetic.ts";
import { isNumber, type Value } from "../../src/model/value.ts";
import { answersOf, type Expected, expectedOf, inputsOf } from "./cases.ts";
import { compare } from "./published.ts";

const inputs = inputsOf("growth");
const cagr = answersOf(yearly, inputs);
const grown = answersOf(growth, inputs);

/** The span that our answer names: first and last year with a value. */
function spanOf(name: string): string {
  const cells = inputs.get(name) ?? [];
  const observed = cells.filter(({ value }) => isNumber(value));
  const years = (observed.length > 0 ? observed : cells).map(({ year }) => year).sort();
  return `${years[0]}-${years.at(-1)}`;
}

function ours(row: Expected): Value | undefined {
  const place = { region: "U01", sector: "", year: spanOf(row.case) };
  const rate = () => grown(row.case, { duplicates: "sum" }, { ...place, indicator: "growth" });
  if (row.indicator === "cagr") return cagr(row.case, { duplicates: "sum" }, { ...place, indicator: "cagr" });
  if (row.indicator === "growth_rate") return rate();
  if (row.indicator === "growth_factor") return add([1, rate()]);
  if (row.indicator === "growth_abs")
    return grown(row.case, { duplicates: "sum" }, { ...place, indicator: "growth.change" });
  return undefined;
}

/** REAT takes first and last in the order of the rows, and two rows of one year as two points in time. */
const isEdge = (row: Expected): boolean =>
  row.case === "same_year" || row.case === "neg_start" || (row.case === "unordered" && row.peer.startsWith("REAT"));

test("growth and yearly growth agree with COINr and REAT", () => {
  const { compared, agreeing } = compare({ folder: "growth", expected: expectedOf("growth"), ours, isEdge });
  expect(agreeing).toBe(compared);
  expect(compared).toBeGreaterThan(25);
});
