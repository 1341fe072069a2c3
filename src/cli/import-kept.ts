import { type ContractRow, contractColumns } from "../ingest/formats/contract-row.ts";
import type { Imported, ImportedTable } from "../ingest/formats/import-files.ts";
import { type OptionalColumn, optionalColumns, type SaidImport } from "./import-output.ts";

/** What is kept of an import beside its rows, which stand in the order of the tables. */
export interface Kept extends Omit<Imported, "tables"> {
  readonly tables: readonly KeptTable[];
  /** No cell needs quotation marks or an apostrophe in CSV, and all tables have the same columns. */
  readonly plain: boolean;
  /** Which of the columns that may be left out hold something. */
  readonly filled: readonly OptionalColumn[];
}

type KeptTable = Omit<ImportedTable, "rows" | "cells"> & {
  readonly rows: number;
  readonly cells: readonly (readonly [string, number])[];
};

/** Whether this is the description of an import: it comes from a file, though one that was checked to be ours. */
export const isKept = (about: unknown): about is Kept =>
  typeof about === "object" && about !== null && "tables" in about && "plain" in about && "filled" in about;

/** The columns of the data contract, and as many further ones as any table has. */
export const widthOf = (tables: readonly Pick<ImportedTable, "further">[]): number =>
  contractColumns.length + Math.max(0, ...tables.map(({ further }) => further.length));

/** What is different in most rows. */
export const apart = (["value", "origin"] as const).map((column) => contractColumns.indexOf(column));

// No cell matches in two ways, so that a long row takes no longer. Stricter than the rules of CSV, so that no cell is taken for plain that is not: letters that differ between the
// engine and this program, as blanks beyond ASCII do, stand neither at the beginning nor at the end.
const plainCell = '(?:-\\d+(?:\\.\\d+)?|[\\w:.(/](?:[^",;\\t\\r\\n\\u001f]*[!#-+\\--:<-~])?)?';
const plainRow = new RegExp(`^${plainCell}(?:\\u001f${plainCell})*$`);

/** The rows as texts, and what is to be kept beside them once they have passed. */
export function cellsOf(
  { tables, ...rest }: Imported,
  width: number,
): { readonly rows: Iterable<readonly string[]>; readonly about: () => Kept } {
  let plain = new Set(tables.map(({ further }) => JSON.stringify(further))).size === 1;
  const filled = new Set<OptionalColumn>();
  const note = (row: ContractRow, cells: readonly string[]): readonly string[] => {
    plain &&= plainRow.test(cells.join("\u001f"));
    for (const column of optionalColumns) if (row[column] !== "") filled.add(column);
    return cells;
  };
  function* rows(): Generator<readonly string[]> {
    for (const table of tables) {
      const blank = Array.from({ length: width - contractColumns.length - table.further.length }, () => "");
      for (const row of table.rows)
        yield note(row, [...contractColumns.map((column) => row[column]), ...row.further, ...blank]);
    }
  }
  const about = (): Kept => ({ ...rest, tables: tables.map(aboutOf), plain, filled: [...filled] });
  return { rows: rows(), about };
}

const aboutOf = ({ rows, cells, ...table }: ImportedTable): KeptTable => ({
  ...table,
  rows: rows.length,
  cells: [...cells],
});

/** What is said of a kept import. */
export const saidOf = ({ findings, tables }: Kept): SaidImport => ({
  findings,
  tables: tables.map((table) => ({ ...table, rows: { length: table.rows }, cells: new Map(table.cells) })),
});

/** The import as it was when it was kept. */
export async function filledImport(
  { plain: _, filled: __, ...about }: Kept,
  blocks: AsyncIterable<readonly (readonly string[])[]>,
): Promise<Imported> {
  const tables = about.tables.map((table) => ({ ...table, count: table.rows, rows: [] as ContractRow[] }));
  let at = 0;
  for await (const block of blocks)
    for (const cells of block) {
      while (isFull(tables[at])) at += 1;
      const table = tables[at];
      if (table === undefined) throw new Error("more rows than were kept");
      table.rows.push(rowFrom(cells, table.further.length));
    }
  if (tables.some(({ count, rows }) => rows.length !== count)) throw new Error("fewer rows than were kept");
  return { ...about, tables: tables.map(({ count: ___, cells, ...table }) => ({ ...table, cells: new Map(cells) })) };
}

const isFull = (table: { readonly rows: readonly unknown[]; readonly count: number } | undefined): boolean =>
  table !== undefined && table.rows.length === table.count;

const none: readonly string[] = [];

/** The columns in the order in which an import makes them: JSON prints them so. */
function rowFrom(cells: readonly string[], further: number): ContractRow {
  const cell = (index: number): string => cells[index] ?? "";
  return {
    region: cell(0),
    sector: cell(1),
    code_system: cell(2),
    measure: cell(4),
    value: cell(5),
    unit: cell(6),
    price_basis: cell(7),
    status: cell(8),
    source: cell(9),
    flags: cell(11),
    origin: cell(12),
    year: cell(3),
    period: cell(10),
    further: further === 0 ? none : cells.slice(13, 13 + further),
  };
}
