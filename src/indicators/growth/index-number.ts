import type { Indicator } from "../../model/indicator.ts";
import { withStandards } from "../../model/settings.ts";
import type { Value } from "../../model/value.ts";
import { ratio } from "../ratios/ratio.ts";
import { resultRow, tableOf, tableOptions } from "../table.ts";
import { seriesOf, seriesOptions } from "./series.ts";

/** A value on a scale on which the base is 100. */
export const index = (value: Value, base: Value): Value => ratio(value, base, 100);

const options = [...seriesOptions, ...tableOptions];

/** The record of the index, and the function from a table to rows. */
export const definition: Indicator = {
  id: "index-number",
  abbreviation: "index",
  title: "Index number",
  unit: "index",
  formula: "100 x_t / x_base",
  range: "0 and above; 100 is the base year",
  reading: "120: a fifth more than in the base year.",
  citation: "United Nations (2009), Practical Guide to Producing Consumer Price Indices",
  needs: "region, sector, year, value; the base is the year `from`",
  options,
  compute: (rows, chosen) => {
    const settings = withStandards(options, chosen);
    const table = tableOf(rows, settings);
    return seriesOf(table, settings).flatMap(({ region, sector, points, from, to }) => {
      const base = table.at(region, sector, from);
      return points
        .filter(({ year }) => year >= from && year <= to)
        .map(({ year, value }) => resultRow(table, "index-number", { region, sector, year }, index(value, base)));
    });
  },
};
