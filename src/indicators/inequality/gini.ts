import { sum } from "../../base/sum.ts";
import { multiply } from "../../model/arithmetic.ts";
import type { Indicator, Option } from "../../model/indicator.ts";
import { withStandards } from "../../model/settings.ts";
import { hole, type Value } from "../../model/value.ts";
import { flagged } from "../flagged.ts";
import { resultRow } from "../table.ts";
import { finite, type Units } from "./units.ts";
import { unitsOfVector, vectorOptions, vectorsOf, weightOption } from "./vectors.ts";

/** How unequally something is spread: 0 when all have the same, near 1 when one has it all. */
export function gini({ units, refused }: Units): Value {
  if (refused) return refused;
  const rising = [...units].sort((a, b) => a.level - b.level);
  // Step by step up the sorted levels: no large terms are subtracted, so equal values give exactly 0.
  let below = 0;
  const steps = rising.map(({ weight, level }, place) => {
    below += weight;
    return below * (1 - below) * ((rising[place + 1]?.level ?? level) - level);
  });
  return finite(Math.max(sum(steps), 0));
}

/** The same for a small number of units, so that it reaches 1 when one has it all. */
export const correctedGini = (plain: Value, count: number): Value =>
  multiply(plain, count < 2 ? 0 : count / (count - 1));

const options: readonly Option[] = [...vectorOptions, weightOption];

/** The record of the Gini coefficient, and the function from a table to rows. */
export const definition: Indicator = {
  id: "gini",
  abbreviation: "gini",
  title: "Gini coefficient",
  unit: "index",
  formula:
    "sum_i sum_j w_i w_j |x_i - x_j| / (2 m), w = weights as shares (1/n where all count alike), m = sum_i w_i x_i; corrected: G n / (n - 1)",
  range: "0 to 1 - 1/n; corrected: 0 to 1",
  reading: "0: all have the same. 0.4: two taken at random differ by 0.8 of the mean.",
  citation: "Gini, C. (1912), Variabilità e mutabilità, Cuppini, Bologna",
  needs: "region, sector, value; at least two, none negative; exact numbers: a secret cell gives no number",
  options,
  compute: (rows, chosen) => {
    const { table, vectors } = vectorsOf(rows, withStandards(options, chosen));
    return vectors.flatMap((vector) => {
      const plain = gini(unitsOfVector(vector));
      const corrected =
        vector.weights === undefined
          ? correctedGini(plain, vector.values.length)
          : hole("not-applicable", "the correction counts units, and these are weighted");
      return [
        flagged(resultRow(table, definition.id, vector.place, plain), vector.flags),
        flagged(resultRow(table, definition.id, vector.place, corrected, "corrected"), vector.flags),
      ];
    });
  },
};
