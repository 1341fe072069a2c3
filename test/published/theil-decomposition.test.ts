import { expect, test } from "vitest";
import { definition as generalisedEntropy } from "../../src/indicators/inequality/generalised-entropy.ts";
import { definition as theil } from "../../src/indicators/inequality/theil.ts";
import type { Settings } from "../../src/model/indicator.ts";
import type { Value } from "../../src/model/value.ts";
import { answersOf, type Expected, expectedOf, inputsOf, peerNumber } from "./cases.ts";
import { compare } from "./published.ts";

const inputs = inputsOf("theil-decomposition");
const ofTheil = answersOf(theil, inputs);
const ofEntropy = answersOf(generalisedEntropy, inputs);

const ids: Readonly<Record<string, string>> = {
  theil_t: "theil",
  theil_l_mld: "theil.l",
  gei_2: "generalised-entropy",
};

function ours(row: Expected): Value {
  const [, family = "", part = ""] = /^(theil_t|theil_l_mld|gei_2)_(?:group_)?(.*)$/.exec(row.indicator) ?? [];
  const id = ids[family] ?? "";
  const suffix = part === "total" ? "" : part === "index" ? "group" : part;
  const indicator = suffix === "" ? id : `${id}${id.includes(".") ? "-" : "."}${suffix}`;
  const settings: Settings = {
    ...(row.case === "groups_weighted" && { measure: "value", weight: "weight" }),
    // Packages in R drop what is missing; we do so where asked to.
    ...(row.case === "with_na" && peerNumber(row) !== undefined && { missing: "leave-out" }),
  };
  return (family === "gei_2" ? ofEntropy : ofTheil)(row.case, settings, { ...row, indicator });
}

const hasZero = (row: Expected): boolean => (inputs.get(row.case) ?? []).some(({ value }) => value === 0);

/** Rows in which a peer does something else than its name says. */
const leftOut = (row: Expected): string | undefined =>
  row.peer.startsWith("dineq") && hasZero(row) && peerNumber(row) !== undefined
    ? "drops the zeros of Theil's index and so changes n"
    : undefined;

test("the parts of Theil's indices and of generalised entropy agree with IC2, dineq and pysal", () => {
  const { compared, agreeing } = compare({
    folder: "theil-decomposition",
    expected: expectedOf("theil-decomposition"),
    ours,
    isEdge: () => false,
    leftOut,
  });
  expect(agreeing).toBe(compared);
  expect(compared).toBeGreaterThan(180);
});
