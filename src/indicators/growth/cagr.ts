import { divide, subtract } from "../../model/arithmetic.ts";
import type { Indicator } from "../../model/indicator.ts";
import { withStandards } from "../../model/settings.ts";
import { bounds, highest, hole, isHole, isNumber, lowest, type Value } from "../../model/value.ts";
import { refusal } from "../refusal.ts";
import { resultRow, tableOf, tableOptions } from "../table.ts";
import { pairsOf, seriesOf, seriesOptions } from "./series.ts";

/** The steady yearly growth that leads from the first value to the last. */
export function cagr(first: Value, last: Value, years: number): Value {
  const refused = refusal([first, last]);
  if (refused) return refused;
  if (!(years > 0)) return hole("too-few", "one year cannot grow");
  const factor = divide(last, first, "zero-base", "nothing to grow from");
  if (isHole(factor)) return factor;
  const root = (number: number) => number ** (1 / years);
  if (isNumber(factor)) return root(factor) - 1;
  return subtract(bounds(root(lowest(factor) ?? 0), root(highest(factor) ?? 0), factor.reason, factor.note), 1);
}

const options = [...seriesOptions, ...tableOptions];

/** The record of yearly growth, and the function from a table to rows. */
export const definition: Indicator = {
  id: "cagr",
  abbreviation: "cagr",
  title: "Compound annual growth rate",
  unit: "ratio",
  formula: "(x_2 / x_1)^(1 / (t_2 - t_1)) - 1",
  range: "-1 and above",
  reading: "0.03: as if it had grown by three percent every year.",
  citation: "OECD (2008), Handbook on Constructing Composite Indicators, OECD Publishing",
  needs: "region, sector, year, value; two years or more",
  options,
  compute: (rows, chosen) => {
    const settings = withStandards(options, chosen);
    const table = tableOf(rows, settings);
    return seriesOf(table, settings).flatMap((series) =>
      pairsOf(series).map(({ first, last, year, years }) =>
        resultRow(table, "cagr", { region: series.region, sector: series.sector, year }, cagr(first, last, years)),
      ),
    );
  },
};
