import { sum } from "../../base/sum.ts";
import type { Indicator, Option } from "../../model/indicator.ts";
import { numberOf, withStandards } from "../../model/settings.ts";
import type { Value } from "../../model/value.ts";
import { flagged } from "../flagged.ts";
import { resultRow } from "../table.ts";
import { finite, type Units } from "./units.ts";
import { unitsOfVector, vectorOptions, vectorsOf, weightOption } from "./vectors.ts";

/** What part of the total could be given up without loss if the rest were spread evenly. */
export function atkinson({ units, refused }: Units, epsilon: number): Value {
  if (refused) return refused;
  const present = units.filter(({ weight }) => weight > 0);
  // With an aversion of 1 or more, one that has nothing outweighs all others: the limit of the formula.
  if (epsilon >= 1 && present.some(({ level }) => level === 0)) return 1;
  const mean = (of: (level: number) => number) => sum(present.map(({ weight, level }) => weight * of(level)));
  const even =
    epsilon === 1 ? Math.exp(mean(Math.log)) : mean((level) => level ** (1 - epsilon)) ** (1 / (1 - epsilon));
  return finite(Math.max(1 - even, 0));
}

const options: readonly Option[] = [
  ...vectorOptions,
  weightOption,
  {
    name: "epsilon",
    meaning: "aversion to inequality: the higher, the more those at the bottom count",
    standard: "0.5",
  },
];

/** The record of the Atkinson index, and the function from a table to rows. */
export const definition: Indicator = {
  id: "atkinson",
  abbreviation: "atkinson",
  title: "Atkinson index",
  unit: "index",
  formula:
    "1 - (sum_i w_i (x_i / m)^(1 - epsilon))^(1 / (1 - epsilon)); epsilon = 1: 1 - exp(sum_i w_i ln(x_i / m)); w = weights as shares, m = sum_i w_i x_i",
  range: "0 to 1",
  reading: "0.12: spread evenly, 88 of a hundred would be worth as much as all is now.",
  citation: "Atkinson, A. B. (1970), On the Measurement of Inequality, Journal of Economic Theory 2(3)",
  needs: "region, sector, value; at least two, none negative; exact numbers: a secret cell gives no number",
  options,
  compute: (rows, chosen) => {
    const settings = withStandards(options, chosen);
    const epsilon = numberOf(settings, "epsilon", 0, 20);
    const { table, vectors } = vectorsOf(rows, settings);
    return vectors.map((vector) =>
      flagged(resultRow(table, definition.id, vector.place, atkinson(unitsOfVector(vector), epsilon)), vector.flags),
    );
  },
};
