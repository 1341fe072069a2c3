import { expect, test } from "vitest";
import { definition } from "../../src/indicators/relatedness/entry-exit.ts";
import { answersOf, type Expected, expectedOf, inputsOf } from "./cases.ts";
import { compare } from "./published.ts";

const answer = answersOf(definition, inputsOf("entry-exit"));

/** The tables hold 1 and 0 for at home and not, so that no quotient is formed. */
const ours = (row: Expected) =>
  answer(row.case, { presence: "positive" }, { ...row, indicator: `entry-exit.${row.indicator}`, year: "2015-2020" });

test("entry and exit of sectors agree with EconGeo", () => {
  const { compared, agreeing } = compare({
    folder: "entry-exit",
    expected: expectedOf("entry-exit"),
    ours,
    isEdge: () => false,
  });
  expect(agreeing).toBe(compared);
  expect(compared).toBe(252);
});
