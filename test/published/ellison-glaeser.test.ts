import { expect, test } from "vitest";
import { definition } from "../../src/indicators/clusters/ellison-glaeser.ts";
import { isNumber } from "../../src/model/value.ts";
import { answersOf, type Expected, expectedOf, inputsOf } from "./cases.ts";
import { compare } from "./published.ts";

const inputs = inputsOf("ellison-glaeser");
const answer = answersOf(definition, inputs);

const parts: Readonly<Record<string, string>> = {
  eg_gamma: "ellison-glaeser",
  eg_G: "ellison-glaeser.concentration",
  eg_z: "ellison-glaeser.z",
  plants: "ellison-glaeser.plants",
  plant_hhi: "ellison-glaeser.plant-hhi",
};

/** REAT counts a plant without employees, and drops a missing one from the plants but not from the regions. */
function isEdge(row: Expected): boolean {
  const cells = inputs.get(row.case) ?? [];
  const ofSector = cells.filter((cell) => cell.sector === row.sector);
  const missing = (some: typeof cells) => some.some(({ value }) => !isNumber(value));
  if (row.indicator === "plants") return missing(ofSector) || ofSector.some(({ value }) => value === 0);
  return missing(row.indicator === "plant_hhi" ? ofSector : cells);
}

test("the Ellison-Glaeser index agrees with REAT", () => {
  const { compared, agreeing } = compare({
    folder: "ellison-glaeser",
    expected: expectedOf("ellison-glaeser"),
    ours: (row) => answer(row.case, {}, { ...row, indicator: parts[row.indicator] ?? row.indicator }),
    isEdge,
  });
  expect(agreeing).toBe(compared);
  expect(compared).toBeGreaterThan(120);
});
