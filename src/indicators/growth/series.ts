import { UserError } from "../../model/finding.ts";
import type { Option, Settings } from "../../model/indicator.ts";
import { presentIn } from "../../model/settings.ts";
import { type Hole, hole, isHole, type Value } from "../../model/value.ts";
import type { Table } from "../table.ts";

/** The values of one region and sector over the years of the table. */
export interface Series {
  readonly region: string;
  readonly sector: string;
  readonly points: readonly { readonly year: string; readonly value: Value }[];
  /** First and last year to compare. */
  readonly from: string;
  readonly to: string;
}

/** Two points of a series; `refused` says why they cannot be compared. */
export interface Pair {
  readonly first: Value;
  readonly last: Value;
  /** `2010-2014` */
  readonly year: string;
  readonly years: number;
  readonly refused?: Hole;
}

/** The choices of indicators that compare two years. */
export const seriesOptions: readonly Option[] = [
  { name: "from", meaning: "first year; empty for the first year of each series that has a value", standard: "" },
  { name: "to", meaning: "last year; empty for the last year of each series that has a value", standard: "" },
];

/** One series for each region and sector of the table, the row of all sectors included. */
export function seriesOf(table: Table, settings: Settings): readonly Series[] {
  const ends = { from: endOf(table, settings, "from"), to: endOf(table, settings, "to") };
  return table.regions.flatMap((region) =>
    table.rowNames.map((sector) => {
      const points = table.years.map((year) => ({ year, value: table.at(region, sector, year) }));
      const known = points.filter(({ value }) => !isHole(value));
      const [first, last] = [known[0] ?? points[0], known.at(-1) ?? points.at(-1)];
      return { region, sector, points, from: ends.from ?? first?.year ?? "", to: ends.to ?? last?.year ?? "" };
    }),
  );
}

/** The year that was chosen for an end of the period; undefined where each series has its own. */
export const endOf = (table: Table, settings: Settings, name: "from" | "to"): string | undefined =>
  settings[name] === "" ? undefined : presentIn(settings, name, table.years);

/** The pair of first and last point, or with `step` every pair that many years apart from the first on. */
export function pairsOf(series: Series, step?: number): readonly Pair[] {
  const [from, to] = [yearOf(series.from), yearOf(series.to)];
  const length = step ?? to - from;
  if (length <= 0) return [pairOf(series, from, to)];
  const count = Math.max(1, Math.floor((to - from) / length));
  return Array.from({ length: count }, (_, number) =>
    pairOf(series, from + number * length, from + (number + 1) * length),
  );
}

function pairOf(series: Series, from: number, to: number): Pair {
  const years = to - from;
  const pair = { first: valueAt(series, from), last: valueAt(series, to), year: `${from}-${to}`, years };
  return years > 0 ? pair : { ...pair, refused: hole("too-few", "one year cannot grow") };
}

const valueAt = (series: Series, year: number): Value =>
  series.points.find((point) => yearOf(point.year) === year)?.value ?? hole("not-collected", `no year ${year}`);

/** The year as a number; a span stands for its last year. */
export function yearOf(text: string): number {
  const year = Number(/^(?:\d{4}-)?(\d{4})$/.exec(text)?.[1] ?? Number.NaN);
  if (Number.isFinite(year)) return year;
  throw new UserError(`year "${text}"`, "this is not a year", "write 2014, or 2007-2013 for a sum over years");
}
