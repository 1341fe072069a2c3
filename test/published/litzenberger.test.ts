import { expect, test } from "vitest";
import { definition } from "../../src/indicators/clusters/litzenberger.ts";
import { isNumber } from "../../src/model/value.ts";
import { answersOf, type Expected, expectedOf, inputsOf } from "./cases.ts";
import { compare } from "./published.ts";

const inputs = inputsOf("litzenberger");
const answer = answersOf(definition, inputs);
const settings = { persons: "employment", companies: "firms" };

/** REAT has 0/0 where a sector has no persons, and 0 where persons have no company. */
function isEdge(row: Expected): boolean {
  const cells = (inputs.get(row.case) ?? []).filter(
    (cell) => cell.region === row.region && ["", row.sector].includes(cell.sector),
  );
  return cells.some(({ value }) => !isNumber(value) || value === 0);
}

test("the cluster index agrees with REAT", () => {
  const { compared, agreeing } = compare({
    folder: "litzenberger",
    expected: expectedOf("litzenberger"),
    ours: (row) => answer(row.case, settings, { ...row, indicator: "litzenberger" }),
    isEdge,
    leftOut: (row) => (row.region === "" ? "the whole call failed" : undefined),
  });
  expect(agreeing).toBe(compared);
  expect(compared).toBeGreaterThan(250);
});
