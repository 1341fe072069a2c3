import type { Observation } from "../model/observation.ts";

/** The rows that differ in nothing but the year, in the order of the years. */
export interface Series {
  readonly region: string;
  readonly sector: string;
  /** Everything else that tells rows apart: measure, unit, price basis, code system, source, definition. */
  readonly kind: string;
  /** All rows; two of one year are the business of the rule `duplicate-key`. */
  readonly rows: readonly Observation[];
}

/** All observations as series, with a way to look one up. */
export interface SeriesTable {
  readonly series: readonly Series[];
  readonly find: (region: string, sector: string, kind: string) => Series | undefined;
}

// Ingest replaces control characters, so the separator cannot stand in a cell.
const separator = "\u001f";

const kindOf = (row: Observation): string =>
  `${row.measure}\u001f${row.unit}\u001f${row.priceBasis}\u001f${row.codeSystem}\u001f${row.source}${distinctions(row.notes)}`;

// A note such as `definition` or `budget_year` tells figures apart; a remark about a figure does not.
const remarks = new Set(["flag", "checked", "note", "notes", "remark", "comment"]);

function distinctions(notes: Observation["notes"]): string {
  let text = "";
  for (const name in notes) if (!remarks.has(name)) text += `${separator}${name}=${notes[name]}`;
  return text;
}

/** Sorts observations into series; the order of the series is the order of their first rows. */
export function seriesTableOf(observations: readonly Observation[]): SeriesTable {
  const table = new Map<string, { region: string; sector: string; kind: string; rows: Observation[] }>();
  for (const row of observations) {
    const kind = kindOf(row);
    const key = row.region + separator + row.sector + separator + kind;
    const series = table.get(key);
    if (series === undefined) table.set(key, { region: row.region, sector: row.sector, kind, rows: [row] });
    else series.rows.push(row);
  }
  // Sorting is stable: of two rows of one year the one read first stays first.
  for (const { rows } of table.values()) rows.sort((a, b) => (a.year < b.year ? -1 : a.year > b.year ? 1 : 0));
  return {
    series: [...table.values()],
    find: (region, sector, kind) => table.get(region + separator + sector + separator + kind),
  };
}

/** The first row of a year in a series. */
export const rowOfYear = (series: Series, year: string): Observation | undefined =>
  series.rows.find((row) => row.year === year);

/** The rows of single years, one a year, without spans. */
export function yearlyRows(series: Series): readonly Observation[] {
  const { rows } = series;
  return rows.filter((row, index) => row.year.length === 4 && rows[index - 1]?.year !== row.year);
}
