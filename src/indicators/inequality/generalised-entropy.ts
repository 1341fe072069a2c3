import type { Indicator, Option } from "../../model/indicator.ts";
import { numberOf, withStandards } from "../../model/settings.ts";
import { entropyRows } from "./entropy-rows.ts";
import { vectorOptions, weightOption } from "./vectors.ts";

const options: readonly Option[] = [
  ...vectorOptions,
  weightOption,
  { name: "alpha", meaning: "order: 0 is Theil's L, 1 his T; the higher, the more the top counts", standard: "2" },
];

/** The record of generalised entropy with its parts, and the function from a table to rows. */
export const definition: Indicator = {
  id: "generalised-entropy",
  abbreviation: "ge",
  title: "Generalised entropy index",
  unit: "index",
  formula:
    "GE = sum_i w_i ((x_i / m)^a - 1) / (a (a - 1)), a = alpha, w = weights as shares, m = sum_i w_i x_i; alpha = 2: half the squared coefficient of variation; within: sum_g W_g^(1 - a) Y_g^a GE_g; between: sum_g W_g ((Y_g / W_g)^a - 1) / (a (a - 1)); group: GE_g; contribution: its part of within",
  range: "0 and above",
  reading: "0: all have the same. Between by total is the part of the inequality that lies between the groups.",
  citation: "Shorrocks, A. F. (1980), The Class of Additively Decomposable Inequality Measures, Econometrica 48(3)",
  needs:
    "region, sector, value; at least two, none negative, for an alpha of 0 or below none zero; a column `group` for the parts; exact numbers: a secret cell gives no number",
  options,
  compute: (rows, chosen) => {
    const settings = withStandards(options, chosen);
    const alpha = numberOf(settings, "alpha", -10, 10);
    return entropyRows(definition.id, [{ alpha, prefix: "" }], rows, settings);
  },
};
