import type { RawRecord } from "../records.ts";
import { findingOf } from "../rule.ts";
import type { OfficeCell } from "./format.ts";
import * as faults from "./genesis-faults.ts";
import { readFigure } from "./genesis-figure.ts";
import type { FlatFigure, FlatTable, OpenDimension } from "./genesis-flat.ts";
import * as messages from "./genesis-messages.ts";
import { genesisTime, genesisTimeCode, partOfYear } from "./genesis-time.ts";
import type { NumberStyle } from "./office-number.ts";
import { type IsNewRow, isWholeRow, type ReadingPlace, rowsOnce } from "./whole-rows.ts";

type Flaw = ReturnType<typeof findingOf>;

/** The figures of a flat file, block by block; each record is counted as kept, rejected or skipped. */
export async function* flatCells(
  place: ReadingPlace,
  table: FlatTable,
  dimensions: readonly OpenDimension[],
  style: NumberStyle,
  lead: readonly RawRecord[],
  rest: AsyncIterator<readonly RawRecord[]>,
): AsyncGenerator<readonly OfficeCell[]> {
  const isNew = rowsOnce(place);
  const read = (records: readonly RawRecord[]): readonly OfficeCell[] =>
    records.flatMap((record) => cellsOf(record, place, table, dimensions, style, isNew));
  yield read(lead);
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield read(next.value);
}

function cellsOf(
  record: RawRecord,
  place: ReadingPlace,
  table: FlatTable,
  dimensions: readonly OpenDimension[],
  style: NumberStyle,
  isNew: IsNewRow,
): readonly OfficeCell[] {
  const { report } = place;
  if (!isWholeRow(record, table.layout.header.length, place)) return [];
  const foreign = foreignFlaw(record, place.file, table);
  if (foreign !== undefined) {
    report.add(foreign);
    report.reject();
    return [];
  }
  const figures = table.layout.figures(record.fields);
  const codes = codesOf(record.fields, table, dimensions);
  const key = [...codes, ...figures.flatMap(({ measure, unit }) => [measure, unit])];
  const shown = figures.map(({ at }) => record.fields[at] ?? "");
  if (!isNew(key, shown, record.line)) return [];
  const cells = figures.flatMap((figure) => cellOf(record, figure, codes, dimensions.at(-1), place, style));
  if (cells.length === 0) report.reject();
  else report.keep();
  return cells;
}

/** What shows that a row is none of the table: another statistic, another variable, no time. */
function foreignFlaw({ fields, line }: RawRecord, file: string, table: FlatTable): Flaw | undefined {
  const cell = (at: number): string => (fields[at] ?? "").trim();
  const flaw = (at: number, words: Parameters<typeof findingOf>[3]): Flaw =>
    findingOf(faults.foreignRecord, { file, line, column: at + 1 }, cell(at), words);
  if (cell(0) !== table.statistic) return flaw(0, messages.anotherStatistic(cell(0), table.statistic));
  const at = table.layout.variables.find((column, index) => cell(column) !== table.variables[index]);
  if (at !== undefined) {
    const wanted = table.variables[table.layout.variables.indexOf(at)] ?? "";
    return flaw(at, messages.anotherVariable(table.layout.header[at] ?? "", cell(at), wanted));
  }
  return genesisTime(cell(4)) === undefined ? flaw(4, messages.noTime(cell(4))) : undefined;
}

/** Time and attributes of a row, with their labels put where they belong; labels are indented by level, which says nothing here. */
function codesOf(
  fields: readonly string[],
  { layout, partAt }: FlatTable,
  dimensions: readonly OpenDimension[],
): readonly string[] {
  const cell = (at: number): string => (fields[at] ?? "").trim();
  const codes = [timeOf(cell, layout.variables[partAt])];
  for (const [index, at] of layout.variables.entries()) {
    if (index === partAt) continue;
    dimensions[codes.length]?.labels.set(cell(at + 2), cell(at + 3));
    codes.push(cell(at + 2));
  }
  return codes;
}

function timeOf(cell: (at: number) => string, partAt: number | undefined): string {
  const time = genesisTimeCode(cell(4));
  const part = partAt === undefined ? undefined : (partOfYear(cell(partAt + 2)) ?? partOfYear(cell(partAt + 3)));
  return part === undefined ? time : `${time.slice(0, 4)}-${part}`;
}

function cellOf(
  record: RawRecord,
  figure: FlatFigure,
  codes: readonly string[],
  measures: OpenDimension | undefined,
  place: ReadingPlace,
  style: NumberStyle,
): readonly OfficeCell[] {
  const { measure, label, unit } = figure;
  const read = readFigure(record, figure, place, style);
  if (read === undefined) return [];
  measures?.labels.set(measure, label);
  return [{ ...read, codes: [...codes, measure], unit }];
}
