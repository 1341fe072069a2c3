import type { Finding } from "../../model/finding.ts";
import { constraintError, typeError } from "../datapackage/faults.ts";
import type { OfficeFile } from "../formats/office-file.ts";
import { assertComplete, type FileCounts } from "../input.ts";
import type { Words } from "../messages.ts";
import type { RawRecord } from "../records.ts";
import { findingOf, type RuleRecord } from "../rule.ts";
import { type CsvwValue, fitsLength, keepsSpaces, readValue } from "./datatype.ts";
import { type ColumnDescription, plainText, type TableDescription } from "./description.ts";
import { incompatibleTable } from "./faults.ts";
import * as messages from "./messages.ts";

/** A row of a described table, by the names of its columns; an empty cell has no entry. */
export type CsvwRow = ReadonlyMap<string, CsvwValue | readonly CsvwValue[]>;

/** What a described table holds, what is wrong in it, and what became of its records. */
export interface CsvwTable {
  readonly rows: readonly CsvwRow[];
  readonly findings: readonly Finding[];
  readonly counts: FileCounts;
}

/** Reads a table by its description: each cell by its type, each flaw a finding at its place. */
export async function readCsvwTable(file: OfficeFile, table: TableDescription): Promise<CsvwTable> {
  const { delimiter, quote, headerRows, skipRows } = table.dialect;
  const reading: Reading = {
    file: file.file,
    table,
    findings: [],
    rows: [],
    columns: namedColumns(table.columns ?? [], []),
    above: skipRows + headerRows,
    kept: 0,
    rejected: 0,
  };
  for await (const block of file.records({ delimiter, quote })) for (const record of block) take(reading, record);
  const { findings, rows, kept, rejected } = reading;
  const counts = assertComplete({ file: file.file, read: rows.length, kept, rejected, skipped: 0 });
  return { rows, findings, counts };
}

interface Reading {
  readonly file: string;
  readonly table: TableDescription;
  readonly findings: Finding[];
  readonly rows: CsvwRow[];
  columns: readonly NamedColumn[];
  /** Records that still stand above the first row. */
  above: number;
  kept: number;
  rejected: number;
}

function take(reading: Reading, record: RawRecord): void {
  const { file, table, findings, rows } = reading;
  const before = findings.length;
  findings.push(...record.findings);
  if (reading.above > 0) {
    reading.above -= 1;
    if (reading.above === 0 && table.dialect.headerRows > 0) reading.columns = headed(reading, record);
    return;
  }
  rows.push(rowOf(file, record, reading.columns, table, findings));
  const broken = findings.slice(before).some(({ severity }) => severity === "error");
  reading.kept += broken ? 0 : 1;
  reading.rejected += broken ? 1 : 0;
}

interface NamedColumn extends ColumnDescription {
  readonly key: string;
}

const undescribed: Omit<ColumnDescription, "titles"> = {
  name: undefined,
  datatype: plainText,
  required: false,
  nulls: [""],
  separator: undefined,
  fallback: "",
  virtual: false,
};

const namedColumns = (columns: readonly ColumnDescription[], header: readonly string[]): readonly NamedColumn[] =>
  columns
    .filter(({ virtual }) => !virtual)
    .map((column, index) => ({
      ...column,
      key: column.name ?? column.titles[0] ?? header[index] ?? `_col.${index + 1}`,
    }));

/** The columns under the header of the file, which must be the described one. */
function headed({ file, table, findings }: Reading, { fields, line }: RawRecord): readonly NamedColumn[] {
  const header = fields.map((title) => title.trim());
  if (table.columns === undefined)
    return namedColumns(
      header.map((title) => ({ ...undescribed, titles: [title] })),
      header,
    );
  const columns = namedColumns(table.columns, header);
  const report = (column: number, words: Words): void =>
    void findings.push(findingOf(incompatibleTable, { file, line, column }, header[column - 1] ?? "", words));
  if (columns.length !== header.length) report(0, messages.otherWidth(header.length, columns.length));
  for (const [index, column] of columns.entries()) {
    const title = header[index];
    const wanted = titlesOf(column);
    if (title !== undefined && wanted.length > 0 && !wanted.includes(title))
      report(index + 1, messages.otherTitle(title, wanted));
  }
  return columns;
}

const titlesOf = ({ titles, name }: NamedColumn): readonly string[] =>
  titles.length > 0 || name === undefined ? titles : [name];

function rowOf(
  file: string,
  { fields, line }: RawRecord,
  columns: readonly NamedColumn[],
  { dialect }: TableDescription,
  findings: Finding[],
): CsvwRow {
  const row = new Map<string, CsvwValue | readonly CsvwValue[]>();
  const report = (rule: RuleRecord, column: number, value: string, words: Words): void =>
    void findings.push(findingOf(rule, { file, line, column }, value, words));
  if (fields.length !== columns.length)
    report(incompatibleTable, 0, "", messages.otherCells(fields.length, columns.length));
  for (const [index, column] of columns.entries()) {
    const text = fields[index] ?? "";
    const add = (rule: RuleRecord, words: Words) => report(rule, index + 1, text, words);
    const value = cellOf(dialect.trim ? text.trim() : text, column, add);
    if (value !== undefined) row.set(column.key, value);
  }
  return row;
}

type Add = (rule: RuleRecord, words: Words) => void;

function cellOf(text: string, column: NamedColumn, add: Add): CsvwValue | readonly CsvwValue[] | undefined {
  const { datatype, nulls, separator, required, fallback, key } = column;
  const spaced = keepsSpaces(datatype.base) ? text : text.trim().replaceAll(/\s+/g, " ");
  const filled = spaced === "" ? fallback : spaced;
  if (nulls.includes(filled) || (filled === "" && separator !== undefined)) {
    if (required) add(constraintError, messages.mustBeFilled(key));
    return undefined;
  }
  if (separator === undefined) return typedValue(filled, column, add);
  return filled.split(separator).map((part) => typedValue(part, column, add));
}

/** A cell that is not of its type stays the text it is, as the standard has it; the finding says so. */
function typedValue(text: string, { datatype, key }: NamedColumn, add: Add): CsvwValue {
  const value = readValue(text, datatype);
  if (value === undefined) add(typeError, messages.wrongType(key, text, datatype));
  else if (!fitsLength(text, datatype)) add(constraintError, messages.wrongLength(key, text));
  return value ?? text;
}
