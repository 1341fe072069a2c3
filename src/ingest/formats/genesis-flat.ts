import type { Dialect, RawRecord } from "../records.ts";
import { roleOf } from "./dimension-roles.ts";
import type { Dimension, FormatReport, OfficeTable } from "./format.ts";
import { flatCells } from "./genesis-flat-cells.ts";
import { genesisTime, partOfYear } from "./genesis-time.ts";
import type { OfficeFile } from "./office-file.ts";
import { isBlankRow, wrongFormat } from "./whole-rows.ts";

/** Semicolons, and no quotation marks anywhere: what looks like one is part of a label or footnote. */
export const genesisDialect: Dialect = { delimiter: ";", quote: false };

/** Where one figure of a row stands, and what it is a figure of. */
export interface FlatFigure {
  readonly at: number;
  /** Column of the sign of quality; -1 where there is none. */
  readonly qualityAt: number;
  readonly measure: string;
  readonly label: string;
  readonly unit: string;
}

/** The columns of a flat file, counted from 0; statistic, time and its variable stand in the first five. */
export interface FlatLayout {
  readonly header: readonly string[];
  /** Columns with the code of a variable; its label and the code and label of its attribute follow. */
  readonly variables: readonly number[];
  readonly figures: (fields: readonly string[]) => readonly FlatFigure[];
}

/** What the two editions of the flat file do not share. */
export interface FlatEdition {
  readonly layoutOf: (header: readonly string[]) => FlatLayout | undefined;
  readonly decimalOf: (file: OfficeFile, rows: readonly RawRecord[]) => "." | ",";
}

/** What all rows of the table have in common, taken from the first row that has a time. */
export interface FlatTable {
  readonly layout: FlatLayout;
  readonly statistic: string;
  readonly variables: readonly string[];
  /** Position of the variable that is a month or quarter among the variables; -1 where time is in one column. */
  readonly partAt: number;
}

/** A dimension whose labels are still being collected. */
export interface OpenDimension extends Dimension {
  readonly labels: Map<string, string>;
}

/** Reads a flat file: one row a cell of the table, with the code and the label of everything. */
export async function* readFlat(
  file: OfficeFile,
  report: FormatReport,
  edition: FlatEdition,
): AsyncGenerator<OfficeTable> {
  const { lead, rest } = await takeLead(file.records(genesisDialect));
  const headerAt = lead.findIndex(({ fields }) => !isBlankRow(fields));
  const header = (lead[headerAt]?.fields ?? []).map((name) => name.trim());
  const layout = edition.layoutOf(header);
  if (layout === undefined) throw wrongFormat(file, "the first line is not the header of a flat file of GENESIS");
  const rows = lead.slice(headerAt + 1);
  const model = rows.find(({ fields }) => isProper(fields));
  if (model === undefined) throw wrongFormat(file, "no row below the header has a time in its fifth column");
  const table = tableOf(layout, model.fields);
  const dimensions = dimensionsOf(table, model.fields);
  const style = { decimal: edition.decimalOf(file, rows) };
  for (const { findings } of lead.slice(0, headerAt + 1)) for (const finding of findings) report.add(finding);
  report.skip(headerAt + 1);
  yield {
    kind: "table",
    dataset: /^\d{4}[0-9A-Z](?:-[0-9A-Z]+)+/u.exec(file.name)?.[0] ?? table.statistic,
    title: (model.fields[1] ?? "").trim(),
    updated: "",
    dimensions,
    cells: flatCells({ file: file.file, report }, table, dimensions, style, rows, rest),
  };
}

// A row that was shifted has no time in the fifth column, or no code of a time variable in the third.
const isProper = (fields: readonly string[]): boolean =>
  /^[A-Z]/u.test(fields[2] ?? "") && genesisTime(fields[4] ?? "") !== undefined;

async function takeLead(blocks: AsyncIterable<readonly RawRecord[]>): Promise<{
  readonly lead: readonly RawRecord[];
  readonly rest: AsyncIterator<readonly RawRecord[]>;
}> {
  const rest = blocks[Symbol.asyncIterator]();
  const lead: RawRecord[] = [];
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
    for (const record of next.value) lead.push(record);
    if (next.value.some(({ fields }) => isProper(fields))) break;
  }
  return { lead, rest };
}

function tableOf(layout: FlatLayout, fields: readonly string[]): FlatTable {
  const cell = (at: number): string => (fields[at] ?? "").trim();
  const variables = layout.variables.map(cell);
  const partAt = layout.variables.findIndex(
    (at) =>
      /^(?:MONAT|QUART|HALBJ)/u.test(cell(at)) && (partOfYear(cell(at + 2)) ?? partOfYear(cell(at + 3))) !== undefined,
  );
  return { layout, statistic: cell(0), variables, partAt };
}

function dimensionsOf(table: FlatTable, fields: readonly string[]): readonly OpenDimension[] {
  const cell = (at: number): string => (fields[at] ?? "").trim();
  const variables = table.layout.variables.flatMap((at, index) =>
    index === table.partAt ? [] : [openDimension(cell(at), cell(at + 1), roleOf(cell(at)))],
  );
  const time = openDimension(cell(2), cell(3), "time");
  return [time, ...variables, openDimension("measure", "", "measure")];
}

/** A dimension without labels yet. */
export const openDimension = (id: string, label: string, role: Dimension["role"]): OpenDimension => ({
  id,
  label,
  role,
  labels: new Map(),
});
