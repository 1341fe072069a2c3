import { add, divide, multiply, subtract } from "../../model/arithmetic.ts";
import type { Indicator, ResultRow } from "../../model/indicator.ts";
import { withStandards } from "../../model/settings.ts";
import { bounds, hole, isHole, isNumber, type Value } from "../../model/value.ts";
import { flagged } from "../flagged.ts";
import { resultRow, type Table, tableOf, tableOptions } from "../table.ts";
import { growth } from "./growth.ts";
import { type Series, seriesOf, seriesOptions, yearOf } from "./series.ts";
import type { YearValue } from "./trend-growth.ts";

/** The mean of growth from year to year, in two forms. */
export interface MeanGrowth {
  /** Plain mean of the yearly rates: up by half and down by half is a mean of zero, though a quarter is lost. */
  readonly arithmetic: Value;
  /** The steady rate with the same end: for years without a gap the same as the compound rate. */
  readonly geometric: Value;
  /** Steps of one year that were used, and longer ones that were left out because a year between has no value. */
  readonly steps: number;
  readonly longSteps: number;
}

/** Averages the growth of neighbouring years; a step over a missing year is no yearly rate and is counted, not used. */
export function meanGrowth(points: readonly YearValue[]): MeanGrowth {
  const known = points.filter(({ value }) => !isHole(value));
  const pairs = known.slice(1).map((last, place) => ({ first: known[place] ?? last, last }));
  const yearly = pairs.filter(({ first, last }) => last.year - first.year === 1);
  const counts = { steps: yearly.length, longSteps: pairs.length - yearly.length };
  if (yearly.length === 0) {
    const none = points.map(({ value }) => value).find(isHole) ?? hole("too-few", "no two years in a row");
    return { arithmetic: none, geometric: none, ...counts };
  }
  const rates = yearly.map(({ first, last }) => growth(first.value, last.value));
  return {
    arithmetic: divide(add(rates), rates.length, "too-few"),
    geometric: geometricMean(rates.map((rate) => add([1, rate]))),
    ...counts,
  };
}

function geometricMean(factors: readonly Value[]): Value {
  const product = factors.reduce((so, factor) => multiply(so, factor), 1);
  if (isHole(product)) return product;
  const root = (number: number) => Math.max(0, number) ** (1 / factors.length);
  if (isNumber(product)) return root(product) - 1;
  return subtract(bounds(root(product.low), root(product.high), product.reason, product.note), 1);
}

const options = [...seriesOptions, ...tableOptions];

/** The record of mean yearly growth, and the function from a table to rows. */
export const definition: Indicator = {
  id: "mean-growth",
  abbreviation: "mean-growth",
  title: "Mean yearly growth",
  unit: "ratio per year",
  formula: "mean over years of x_t / x_(t-1) - 1; geometric: (product of x_t / x_(t-1))^(1 / n) - 1",
  range: "-1 and above",
  reading: "0.03: a mean year brought three percent. The plain mean flatters series that swing; geometric does not.",
  citation: "OECD (2008), Handbook on Constructing Composite Indicators, OECD Publishing",
  needs: "region, sector, year, value; years in a row; the flag long-step says that a year is missing in between",
  options,
  compute: (rows, chosen) => {
    const settings = withStandards(options, chosen);
    const table = tableOf(rows, settings);
    return seriesOf(table, settings).flatMap((series) => rowsOf(table, series));
  },
};

function rowsOf(table: Table, { region, sector, points, from, to }: Series): readonly ResultRow[] {
  const used = points.filter(({ year }) => year >= from && year <= to);
  const found = meanGrowth(used.map(({ year, value }) => ({ year: yearOf(year), value })));
  const place = { region, sector, year: `${yearOf(from)}-${yearOf(to)}` };
  const flags = found.longSteps === 0 ? [] : ["long-step"];
  return [
    flagged(resultRow(table, definition.id, place, found.arithmetic), flags),
    flagged(resultRow(table, definition.id, place, found.geometric, "geometric"), flags),
  ];
}
