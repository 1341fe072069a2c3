import { formatNumber } from "../base/format-number.ts";
import { countFindings, escaped, formatFindings } from "../ingest/findings.ts";
import { type ContractRow, contractColumns } from "../ingest/formats/contract-row.ts";
import type { Code } from "../ingest/formats/format.ts";
import type { Imported, ImportedTable } from "../ingest/formats/import-files.ts";
import type { World } from "../world.ts";
import type { Output, Rows } from "./output.ts";

/** What was imported, in every format: observations, or code lists where the files hold nothing else. */
export const importOutput = (imported: Imported): Output =>
  imported.tables.length === 0 && imported.lists.length > 0 ? listsOutput(imported) : tablesOutput(imported);

function tablesOutput({ tables, counts, findings }: Imported): Output {
  const further = [...new Set(tables.flatMap((table) => table.further))];
  const columns = printedColumns(
    optionalColumns.filter((column) => !tables.every(({ rows }) => isEmpty(rows, column))),
  );
  const rows = tables.flatMap((table) => {
    const positions = further.map((id) => table.further.indexOf(id));
    return table.rows.map((row) => ({ row, positions }));
  });
  const printed: Rows = {
    length: rows.length,
    slice: (from, to) =>
      rows
        .slice(from, to)
        .map(({ row, positions }) => [
          ...columns.map((column) => row[column]),
          ...positions.map((at) => row.further[at] ?? ""),
        ]),
  };
  return {
    columns: [...columns, ...further.map(columnName)],
    rows: printed,
    right: ["value"],
    get json() {
      return { schema: "cluster-import/1", tables: tables.map(tableObject), files: counts, findings };
    },
  };
}

/** Columns that are left out where no table has anything in them. */
export const optionalColumns = ["period", "flags"] as const;
export type OptionalColumn = (typeof optionalColumns)[number];

/** The columns of the contract that are printed, by which of the others hold something. */
export const printedColumns = (filled: readonly OptionalColumn[]) =>
  contractColumns.filter((column) => !optionalColumns.some((each) => each === column && !filled.includes(each)));

const isEmpty = (rows: readonly ContractRow[], column: OptionalColumn): boolean =>
  rows.every((row) => row[column] === "");

const names = new Set<string>(contractColumns);
/** A dimension that is called like a column of the contract keeps apart from it. */
export const columnName = (id: string): string => (names.has(id) ? `dimension_${id}` : id);

const tableObject = ({ cells, rows, further, ...about }: ImportedTable) => ({
  ...about,
  cells: Object.fromEntries(cells),
  observations: rows.map(({ further: codes, ...row }) => ({
    ...row,
    value: row.value === "" ? null : Number(row.value),
    ...Object.fromEntries(further.map((id, index) => [columnName(id), codes[index] ?? ""])),
  })),
});

function listsOutput({ lists, findings, counts }: Imported): Output {
  const notes = [...new Set(lists.flatMap(({ codes }) => codes.flatMap((code) => Object.keys(code.notes))))];
  const noteOf = ({ notes: held }: Code, name: string): string => (Object.hasOwn(held, name) ? (held[name] ?? "") : "");
  const rows = lists.flatMap(({ id, file, codes }) =>
    codes.map((code) => [
      id,
      code.code,
      code.label,
      code.group,
      ...notes.map((name) => noteOf(code, name)),
      `${file}:${code.line}`,
    ]),
  );
  return {
    columns: ["list", "code", "label", "group", ...notes, "origin"],
    rows,
    get json() {
      return { schema: "cluster-import/1", lists, files: counts, findings };
    },
  };
}

/** What is said of an import: of the rows only how many there are. */
export interface SaidImport extends Pick<Imported, "findings"> {
  readonly tables: readonly (Omit<ImportedTable, "rows"> & { readonly rows: { readonly length: number } })[];
}

/** Says what was found, and of each table what it was taken for and what its cells are; true where the run is to end with 1. */
export function sayImported(
  world: World,
  imported: SaidImport,
  choices: { readonly quiet?: true; readonly strict?: true },
): boolean {
  for (const line of formatFindings(imported.findings)) world.say(`${line}\n`);
  if (choices.quiet !== true) for (const table of imported.tables) world.say(`${summaryOf(table)}\n`);
  const counts = countFindings(imported.findings);
  return counts.error > 0 || (choices.strict === true && counts.warning > 0);
}

const meanings: Readonly<Record<string, string>> = {
  A: "plain numbers",
  B: "after a break",
  D: "by another definition",
  E: "estimated",
  F: "forecast",
  L: "not yet there",
  M: "cannot exist",
  N: "not significant",
  O: "not available",
  P: "provisional",
  Q: "suppressed",
  U: "of low reliability",
  "Q C": "secret",
};

function summaryOf({ file, format, why, title, cells, rows, filtered, leftOut }: SaidImport["tables"][number]): string {
  const parts = [...cells].map(([status, count]) => `${formatNumber(count)} ${meanings[status] ?? status}`);
  const lost = [
    filtered === 0 ? [] : [`${formatNumber(filtered)} not asked for`],
    leftOut === 0 ? [] : [`${formatNumber(leftOut)} left out`],
  ].flat();
  const name = title === "" ? "" : ` “${title}”`;
  const reason = why === "named" ? "" : `, because ${why}`;
  const counts = [`${formatNumber(rows.length)} rows`, ...lost].join(", ");
  return escaped(`${file}: ${format}${name}${reason}; ${counts}; cells: ${parts.join(", ") || "none"}`);
}
