import type { CsvTable } from "../base/csv.ts";
import type { Analysis, Result } from "../compare/analysis.ts";
import { reasonsOf } from "../compare/comparability-matrix.ts";
import { isBounds, isNumber, noteOf, statusOf } from "../model/value.ts";
import type { ReportFigure } from "./report.ts";

/** A table with the name of its file. */
export interface NamedTable {
  readonly name: string;
  readonly table: CsvTable;
}

const columns = [
  "id",
  "indicator",
  "part",
  "measure",
  "region",
  "territory",
  "sector",
  "year",
  "value",
  "low",
  "high",
  "unit",
  "status",
  "flags",
  "reference",
  "note",
] as const;

/** Value and limits: a number with its interval, a pair of bounds without a value, or three empty cells. */
function numbersOf({ value, interval }: Result): readonly (number | string)[] {
  if (isNumber(value)) return [value, interval?.low ?? "", interval?.high ?? ""];
  return isBounds(value) ? ["", value.low, value.high] : ["", "", ""];
}

/** Every result of the comparison in full precision, one row each, with its status and its remarks. */
export function resultsTable(analysis: Analysis): CsvTable {
  const rows = analysis.results.map((result) => [
    result.id,
    result.indicator,
    result.part,
    result.measure,
    result.region,
    result.territory,
    result.sector,
    result.year,
    ...numbersOf(result),
    result.unit,
    statusOf(result.value),
    result.flags.join(" "),
    result.reference,
    noteOf(result.value) ?? "",
  ]);
  return { columns, rows };
}

/** The table behind a figure; short rows are filled up with empty cells. */
export function figureTable(figure: ReportFigure): CsvTable {
  const rows = figure.table.rows.map((row) => figure.table.columns.map((_, position) => row[position] ?? ""));
  return { columns: figure.table.columns, rows };
}

/** What cannot be compared, in full: the printed page cuts long lists of examples. */
const caveatsTable = ({ caveats }: Analysis): CsvTable => ({
  columns: ["id", "regions", "what", "why", "source"],
  rows: caveats.map(({ id, regions, what, why, source }) => [id, regions.join(" "), what, why, source]),
});

/** Which numbers of which regions may stand side by side: one row a line and region, with all its reasons. */
export const comparabilityTable = ({ comparability }: Analysis): CsvTable => ({
  columns: ["line", "under", "year", "region", "result", "mark", "reasons", "why", "rules", "sources"],
  rows: (comparability?.rows ?? []).flatMap(({ label, under, when, cells }) =>
    cells.map((cell) => [
      label,
      under,
      when,
      cell.region,
      cell.result,
      cell.mark,
      reasonsOf(cell).join(" "),
      cell.reservations.map(({ why }) => why).join(" | "),
      distinct(cell.reservations.map(({ rule }) => rule)),
      distinct(cell.reservations.map(({ source }) => source)),
    ]),
  ),
});

const distinct = (texts: readonly string[]): string => [...new Set(texts)].filter((text) => text !== "").join(" ");

/** The sources with their addresses and licences, for which the printed page has no room. */
const sourcesTable = ({ sources }: Analysis): CsvTable => ({
  columns: ["id", "title", "publisher", "date", "address", "licence"],
  rows: sources.map(({ id, title, publisher, date, address, licence }) => [
    id,
    title,
    publisher,
    date,
    address,
    licence,
  ]),
});

/** The tables of a report folder: all results, caveats, sources, and one table a figure. */
export const reportTables = (analysis: Analysis, figures: readonly ReportFigure[]): readonly NamedTable[] => [
  { name: "results", table: resultsTable(analysis) },
  { name: "caveats", table: caveatsTable(analysis) },
  ...(analysis.comparability === undefined ? [] : [{ name: "comparability", table: comparabilityTable(analysis) }]),
  { name: "sources", table: sourcesTable(analysis) },
  ...figures.map((figure) => ({ name: figure.id, table: figureTable(figure) })),
];
