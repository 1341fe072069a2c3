import { existsSync, readdirSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

export type Row = Readonly<Record<string, string>>;

const root = new URL("../../", import.meta.url);

/** The collected material beside the project, where there is one. */
const sharedFolder = new URL("../shared/", root);
export const hasShared = existsSync(sharedFolder);

/** The bundled tables. */
export const dataFolder = new URL("data/", root);

const rowsAt = (url: URL): readonly Row[] => parse(readFileSync(url, "utf8"), { columns: true, bom: true }) as Row[];

const cache = new Map<string, readonly Row[]>();

/** All rows of one bundled table, by its name without the ending. */
export function bundled(name: string): readonly Row[] {
  const rows = cache.get(name) ?? rowsAt(new URL(`${name}.csv`, dataFolder));
  cache.set(name, rows);
  return rows;
}

/** All rows of one table of the collected material. */
export const shared = (name: string): readonly Row[] => rowsAt(new URL(`${name}.csv`, sharedFolder));

/** Tables in the data contract: one row is one figure. */
export const observationTables = [
  "companies",
  "employment",
  "turnover",
  "cultural-employment",
  "population",
  "gdp",
  "funding-totals",
  "prices",
  "europe",
] as const;

/** Names of the files that carry-over.mjs writes. */
export const writtenFiles = [
  ...[
    ...observationTables,
    "funding",
    "policies",
    "cities",
    "regions",
    "sectors",
    "code-drift",
    "region-figures",
    "region-validity",
    "sources",
  ].map((name) => `${name}.csv`),
  "datapackage.json",
];

export const filesIn = (folder: URL | string): readonly string[] => readdirSync(folder).sort();

/** The rows that have all the given values. */
export const having = (rows: readonly Row[], wanted: Row): readonly Row[] =>
  rows.filter((row) => Object.entries(wanted).every(([column, value]) => row[column] === value));

/** The one row that has all the given values; anything else fails the test that asks. */
export function only(rows: readonly Row[], wanted: Row): Row {
  const found = having(rows, wanted);
  const [row] = found;
  if (row === undefined || found.length > 1) throw new Error(`${found.length} rows have ${JSON.stringify(wanted)}`);
  return row;
}

/** The sum of a column; an empty cell fails instead of counting as nothing. */
export function sumOf(rows: readonly Row[], column: string): number {
  return rows.reduce((sum, row) => {
    const text = row[column] ?? "";
    if (text === "") throw new Error(`no ${column} in ${JSON.stringify(row)}`);
    return sum + Number(text);
  }, 0);
}

export const unique = (values: readonly (string | undefined)[]): readonly string[] =>
  [...new Set(values.map((value) => value ?? ""))].sort();
