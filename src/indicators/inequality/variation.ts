import { sum } from "../../base/sum.ts";
import { multiply } from "../../model/arithmetic.ts";
import type { Indicator, Option } from "../../model/indicator.ts";
import { withStandards } from "../../model/settings.ts";
import type { Reason, Value } from "../../model/value.ts";
import { flagged } from "../flagged.ts";
import { resultRow } from "../table.ts";
import { finite, type Units, unitsOf } from "./units.ts";
import { vectorOptions, vectorsOf, weightOption } from "./vectors.ts";

/** The standard deviation by the mean, each unit with its weight; 0 when all have the same. */
function variation({ units, refused }: Units): Value {
  return refused ?? finite(Math.sqrt(sum(units.map(({ weight, level }) => weight * (level - 1) ** 2))));
}

/** The coefficient of variation in its forms; `williamson` only where weights are given. */
export interface Variation {
  readonly population: Value;
  /** Divided by n - 1, for a sample. */
  readonly sample: Value;
  /** The sample form by √(n − 1). */
  readonly normalised: Value;
  /** In the unit of the values, with n - 1. */
  readonly standardDeviation: Value;
  readonly williamson?: Value;
}

/** All forms at once. */
export function variations(
  values: readonly Value[],
  weights: readonly Value[] | undefined,
  whenZero: Reason = "zero-sector",
): Variation {
  const plain = unitsOf(values, undefined, whenZero);
  const others = values.length - 1;
  const population = variation(plain);
  // Fewer than two were refused before.
  const sample = multiply(population, others < 1 ? 0 : Math.sqrt(values.length / others));
  return {
    population,
    sample,
    normalised: multiply(sample, others < 1 ? 0 : 1 / Math.sqrt(others)),
    standardDeviation: multiply(sample, plain.mean),
    ...(weights && { williamson: variation(unitsOf(values, weights, whenZero)) }),
  };
}

const options: readonly Option[] = [...vectorOptions, weightOption];

/** The record of the coefficient of variation, and the function from a table to rows. */
export const definition: Indicator = {
  id: "variation",
  abbreviation: "cv",
  title: "Coefficient of variation",
  unit: "ratio; standard-deviation: as the value",
  formula:
    "sqrt(sum_i (x_i - m)^2 / n) / m, m = sum_i x_i / n; sample: with n - 1 for n; normalised: sample / sqrt(n - 1); standard-deviation: sqrt(sum_i (x_i - m)^2 / (n - 1)); williamson: sqrt(sum_i w_i (x_i - v)^2) / v, w = weights as shares, v = sum_i w_i x_i",
  range: "0 to sqrt(n - 1)",
  reading: "0.7: regions differ from the mean by seven tenths of it. Williamson's form lets large regions count more.",
  citation:
    "Williamson, J. G. (1965), Regional Inequality and the Process of National Development, Economic Development and Cultural Change 13(4)",
  needs:
    "region, sector, value; at least two, none negative; williamson needs --set weight; exact numbers: a secret cell gives no number",
  options,
  compute: (rows, chosen) => {
    const { table, vectors } = vectorsOf(rows, withStandards(options, chosen));
    return vectors.flatMap(({ place, values, weights, flags, whenZero }) => {
      const found = variations(values, weights, whenZero);
      const row = (value: Value, part = "") => flagged(resultRow(table, definition.id, place, value, part), flags);
      return [
        row(found.population),
        row(found.sample, "sample"),
        row(found.normalised, "normalised"),
        row(found.standardDeviation, "standard-deviation"),
        ...(found.williamson === undefined ? [] : [row(found.williamson, "williamson")]),
      ];
    });
  },
};
