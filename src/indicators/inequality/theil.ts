import type { Indicator, Option } from "../../model/indicator.ts";
import { withStandards } from "../../model/settings.ts";
import { entropyRows } from "./entropy-rows.ts";
import { vectorOptions, weightOption } from "./vectors.ts";

const options: readonly Option[] = [...vectorOptions, weightOption];

/** The record of Theil's two indices with their parts, and the function from a table to rows. */
export const definition: Indicator = {
  id: "theil",
  abbreviation: "theil",
  title: "Theil index",
  unit: "nats",
  formula:
    "T = sum_i w_i (x_i / m) ln(x_i / m); l: L = sum_i w_i ln(m / x_i), w = weights as shares, m = sum_i w_i x_i; within: sum_g Y_g T_g, L: sum_g W_g L_g; between: sum_g Y_g ln(Y_g / W_g), L: sum_g W_g ln(W_g / Y_g), Y_g = share of group g in the total, W_g = in the weights; group: T_g or L_g; contribution: its part of within",
  range: "T: 0 to ln n; L: 0 and above",
  reading:
    "0: all have the same. Between by total is the part of the inequality that lies between the groups. T and L are two numbers of one name: T heeds the top more, L the bottom.",
  citation: "Theil, H. (1967), Economics and Information Theory, North-Holland",
  needs:
    "region, sector, value; at least two, none negative, for L none zero; a column `group` for the parts; exact numbers: a secret cell gives no number",
  options,
  compute: (rows, chosen) =>
    entropyRows(
      definition.id,
      [
        { alpha: 1, prefix: "" },
        { alpha: 0, prefix: "l" },
      ],
      rows,
      withStandards(options, chosen),
    ),
};
