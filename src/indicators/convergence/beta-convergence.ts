import { lineThrough } from "../../base/line.ts";
import type { Indicator, Option, ResultRow } from "../../model/indicator.ts";
import { oneOf, withStandards } from "../../model/settings.ts";
import { hole, isNumber, type Value } from "../../model/value.ts";
import { endOf, seriesOptions, yearOf } from "../growth/series.ts";
import { resultRow, type Table, tableOf, tableOptions } from "../table.ts";
import { type Speed, speedOfSlope } from "./speed.ts";

/** One region at the start and at the end of its own span of years. */
export interface Path {
  readonly first: Value;
  readonly last: Value;
  readonly years: number;
}

/** Whether poor regions grow faster than rich ones. */
export interface BetaConvergence extends Speed {
  /** Slope of yearly logarithmic growth on the logarithm of the level at the start: below 0 the poor catch up. */
  readonly beta: Value;
  readonly alpha: Value;
  readonly standardError: Value;
  readonly pValue: Value;
  readonly rSquared: Value;
  /** Regions in the regression, and those left out: no number, only limits, or nothing above zero. */
  readonly regions: number;
  readonly leftOut: number;
}

/** Regresses the growth of regions on where they began (Barro and Sala-i-Martin), over a period of `years`. */
export function betaConvergence(paths: readonly Path[], years: number): BetaConvergence {
  const points = paths.flatMap(({ first, last, years: own }) =>
    isNumber(first) && isNumber(last) && first > 0 && last > 0 && own > 0
      ? [[Math.log(first), (Math.log(last) - Math.log(first)) / own] as const]
      : [],
  );
  const counts = { regions: points.length, leftOut: paths.length - points.length };
  const line = points.length < 3 ? undefined : lineThrough(points);
  if (line === undefined) {
    const none =
      points.length < 3 ? hole("too-few", "fewer than three regions") : hole("degenerate", "all begin alike");
    return { ...allOf(none), ...counts };
  }
  const exact = hole("degenerate", "all regions lie on one line");
  return {
    beta: line.slope,
    alpha: line.intercept,
    standardError: line.slopeError ?? exact,
    pValue: line.slopeP ?? exact,
    rSquared: line.rSquared ?? hole("degenerate", "all regions grow alike"),
    ...speedOfSlope(line.slope, years),
    ...counts,
  };
}

const allOf = (value: Value) => ({
  beta: value,
  alpha: value,
  standardError: value,
  pValue: value,
  rSquared: value,
  lambda: value,
  halfLife: value,
});

const options: readonly Option[] = [
  ...seriesOptions.map((option) => ({ ...option, meaning: option.meaning.replace("of each series that has", "with") })),
  {
    name: "span",
    meaning: "`common`: both years for all regions; `own`: up to the last year with a value of each region",
    standard: "common",
  },
  ...tableOptions,
];

/** The record of beta convergence, and the function from a table to rows. */
export const definition: Indicator = {
  id: "beta-convergence",
  abbreviation: "beta",
  title: "Beta convergence",
  unit: "growth per year and log point",
  formula:
    "least squares over regions: ln(y_T / y_0) / T = alpha + beta ln(y_0); speed: lambda = -ln(1 + beta T) / T; half-life: ln 2 / lambda years; left-out counts regions without a number above zero",
  range: "any",
  reading: "Below 0: poor regions grow faster than rich ones. Speed 0.02: two percent of the gap closes every year.",
  citation: "Barro, R. J. and Sala-i-Martin, X. (1992), Convergence, Journal of Political Economy 100(2)",
  needs: "region, sector, year, value; two years, three regions or more; values above zero, as output per inhabitant",
  options,
  compute: (rows, chosen) => {
    const settings = withStandards(options, chosen);
    const isOwn = oneOf(settings, "span", ["common", "own"]) === "own";
    const table = tableOf(rows, settings);
    const from = endOf(table, settings, "from") ?? table.years[0] ?? "";
    const to = endOf(table, settings, "to") ?? table.years.at(-1) ?? "";
    return table.rowNames.flatMap((sector) => {
      const paths = table.regions.map((region) => pathOf(table, region, sector, from, to, isOwn));
      const place = { region: "", sector, year: `${from}-${to}` };
      return rowsOf(table, place, betaConvergence(paths, yearOf(to) - yearOf(from)));
    });
  },
};

function pathOf(table: Table, region: string, sector: string, from: string, to: string, isOwn: boolean): Path {
  const within = table.years.filter((year) => year > from && year <= to);
  const known = within.filter((year) => isNumber(table.at(region, sector, year)));
  const last = isOwn ? (known.at(-1) ?? to) : to;
  return {
    first: table.at(region, sector, from),
    last: table.at(region, sector, last),
    years: yearOf(last) - yearOf(from),
  };
}

const rowsOf = (table: Table, place: Parameters<typeof resultRow>[2], found: BetaConvergence): readonly ResultRow[] => [
  resultRow(table, definition.id, place, found.beta),
  resultRow(table, definition.id, place, found.alpha, "alpha"),
  resultRow(table, definition.id, place, found.standardError, "standard-error"),
  resultRow(table, definition.id, place, found.pValue, "p-value"),
  resultRow(table, definition.id, place, found.rSquared, "r-squared"),
  resultRow(table, definition.id, place, found.lambda, "speed"),
  resultRow(table, definition.id, place, found.halfLife, "half-life"),
  resultRow(table, definition.id, place, found.regions, "regions"),
  resultRow(table, definition.id, place, found.leftOut, "left-out"),
];
