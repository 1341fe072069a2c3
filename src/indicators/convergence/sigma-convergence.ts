import type { Indicator, Option, ResultRow } from "../../model/indicator.ts";
import { oneOf, withStandards } from "../../model/settings.ts";
import { endOf, seriesOptions, yearOf } from "../growth/series.ts";
import { type Place, resultRow, type Table, tableOf, tableOptions } from "../table.ts";
import {
  changeOfSpread,
  type DispersionForm,
  dispersions,
  kinds,
  type Spread,
  scales,
  spreadOf,
  trendOfSpread,
} from "./spread.ts";

const options: readonly Option[] = [
  ...seriesOptions.map(({ name, meaning }) => ({ name, meaning: meaning.split(";")[0] ?? "", standard: "" })),
  { name: "dispersion", meaning: "`sd`, `variance`, or `cv`, the standard deviation over the mean", standard: "sd" },
  { name: "scale", meaning: "`log` of the values, or `raw` values", standard: "log" },
  { name: "kind", meaning: "`population` divides by n, `sample` by n - 1", standard: "population" },
  ...tableOptions,
];

/** The record of sigma convergence, and the function from a table to rows. */
export const definition: Indicator = {
  id: "sigma-convergence",
  abbreviation: "sigma",
  title: "Sigma convergence",
  unit: "as chosen: log points, the values, or a ratio",
  formula:
    "sd over regions of ln(y_t), for each year t; quotient: first year / last year; f: ratio of their sample variances; p-value: two-sided F test; trend: slope of the yearly sd on the year",
  range: "0 and above",
  reading: "Falling from year to year, or a quotient above 1: the regions come closer to each other.",
  citation: "Barro, R. J. and Sala-i-Martin, X. (1992), Convergence, Journal of Political Economy 100(2)",
  needs: "region, sector, year, value; two regions, two years or more (three for a trend)",
  options,
  compute: (rows, chosen) => {
    const settings = withStandards(options, chosen);
    const form: DispersionForm = {
      dispersion: oneOf(settings, "dispersion", dispersions),
      scale: oneOf(settings, "scale", scales),
      kind: oneOf(settings, "kind", kinds),
    };
    const table = tableOf(rows, settings);
    const from = endOf(table, settings, "from") ?? table.years[0] ?? "";
    const to = endOf(table, settings, "to") ?? table.years.at(-1) ?? "";
    const years = table.years.filter((year) => year >= from && year <= to);
    return table.rowNames.flatMap((sector) => {
      const spreads = years.map((year) => ({
        year,
        spread: spreadOf(
          table.regions.map((region) => table.at(region, sector, year)),
          form,
        ),
      }));
      return [
        ...spreads.flatMap(({ year, spread }) => rowsOfYear(table, { region: "", sector, year }, spread)),
        ...rowsOfSpan(table, { region: "", sector, year: `${from}-${to}` }, spreads),
      ];
    });
  },
};

const rowsOfYear = (table: Table, place: Place, { value, regions, leftOut }: Spread): readonly ResultRow[] => [
  resultRow(table, definition.id, place, value),
  resultRow(table, definition.id, place, regions, "regions"),
  resultRow(table, definition.id, place, leftOut, "left-out"),
];

function rowsOfSpan(
  table: Table,
  place: Place,
  spreads: readonly { readonly year: string; readonly spread: Spread }[],
): readonly ResultRow[] {
  const [first, last] = [spreads[0], spreads.at(-1)];
  if (first === undefined || last === undefined || first === last) return [];
  const change = changeOfSpread(first.spread, last.spread);
  const trend = trendOfSpread(spreads.map(({ year, spread }) => [yearOf(year), spread.value]));
  return [
    resultRow(table, definition.id, place, change.quotient, "quotient"),
    resultRow(table, definition.id, place, change.f, "f"),
    resultRow(table, definition.id, place, change.pValue, "p-value"),
    resultRow(table, definition.id, place, trend.slope, "trend"),
    resultRow(table, definition.id, place, trend.pValue, "trend-p-value"),
  ];
}
