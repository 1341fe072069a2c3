import { lineThrough } from "../../base/line.ts";
import type { Indicator } from "../../model/indicator.ts";
import { withStandards } from "../../model/settings.ts";
import { hole, isBounds, isHole, isNumber, type Value } from "../../model/value.ts";
import { refusal } from "../refusal.ts";
import { resultRow, tableOf, tableOptions } from "../table.ts";
import { seriesOf, seriesOptions, yearOf } from "./series.ts";

/** One year of a series. */
export interface YearValue {
  readonly year: number;
  readonly value: Value;
}

/** Yearly growth along a straight line through all years, relative to where the line begins; missing years are bridged. */
export function trendGrowth(points: readonly YearValue[]): Value {
  const soft = points.find(({ value }) => isBounds(value));
  if (soft && isBounds(soft.value)) return hole(soft.value.reason, "a trend needs exact values");
  const known = points.flatMap(({ year, value }) => (isNumber(value) ? [[year, value] as const] : []));
  const refused = refusal(known.map(([, value]) => value));
  if (refused) return refused;
  // Years count from the first, so that their size does not cost digits.
  const first = Math.min(...known.map(([year]) => year));
  const line = lineThrough(known.map(([year, value]) => [year - first, value]));
  if (line === undefined)
    return points.map(({ value }) => value).find(isHole) ?? hole("too-few", "one year cannot grow");
  if (line.intercept <= 0) return hole("zero-base", "the trend begins at or below zero");
  const rate = line.slope / line.intercept;
  return Number.isFinite(rate) ? rate : hole("degenerate", "the result is too large to be a number");
}

const options = [...seriesOptions, ...tableOptions];

/** The record of growth along the trend, and the function from a table to rows. */
export const definition: Indicator = {
  id: "trend-growth",
  abbreviation: "trend",
  title: "Growth along the trend",
  unit: "ratio per year",
  formula: "b / (a + b t_1), where x_t = a + b t is fitted by least squares to all years with a value",
  range: "any",
  reading: "0.03: along the trend each year adds three percent of where the trend began. One odd year weighs little.",
  citation: "Becker, W. et al. (2022), COINr: An R package for developing composite indicators, JOSS 7(78)",
  needs: "region, sector, year, value; two years or more",
  options,
  compute: (rows, chosen) => {
    const settings = withStandards(options, chosen);
    const table = tableOf(rows, settings);
    return seriesOf(table, settings).map(({ region, sector, points, from, to }) => {
      const used = points.filter(({ year }) => year >= from && year <= to);
      const values = used.map(({ year, value }) => ({ year: yearOf(year), value }));
      return resultRow(
        table,
        definition.id,
        { region, sector, year: `${yearOf(from)}-${yearOf(to)}` },
        trendGrowth(values),
      );
    });
  },
};
