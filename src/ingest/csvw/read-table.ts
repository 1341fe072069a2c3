import type { Finding } from "../../model/finding.ts";
import { addFinding } from "../enough-findings.ts";
import { emptyFile } from "../faults.ts";
import type { OfficeFile } from "../formats/office-file.ts";
import { assertComplete, type FileCounts } from "../input.ts";
import type { Limits } from "../limits.ts";
import { emptyFile as nothing, type Words } from "../messages.ts";
import { findingOf, type RuleRecord } from "../rule.ts";
import { readCell } from "./cells.ts";
import type { CsvwValue } from "./datatype.ts";
import type { TableDescription } from "./description.ts";
import { incompatibleTable } from "./faults.ts";
import { columnsUnder, headerFlaws, type NamedColumn, titlesIn } from "./header.ts";
import * as messages from "./messages.ts";
import { type CsvwRecord, readRecords } from "./read-records.ts";
import { type PrimaryKeyChecker, primaryKeyChecker } from "./row-keys.ts";

/** The values of a row by the names of its columns; an empty cell has no entry. */
export type CsvwValues = ReadonlyMap<string, CsvwValue | readonly CsvwValue[]>;

/** A row of a described table. */
export interface CsvwRow {
  /** Counted from 1 among the rows, and from 1 among all records of the file. */
  readonly number: number;
  readonly source: number;
  readonly line: number;
  readonly values: CsvwValues;
}

/** What is wrong in a described table, and what became of its records. */
export interface CsvwTable {
  /** Numbers of the columns by their names, counted from 1 without those that are skipped. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly findings: readonly Finding[];
  readonly counts: FileCounts;
  /** Lines of rows that have an error. */
  readonly wrong: ReadonlySet<number>;
}

/** Takes the rows of a table as they are read; none is kept. */
export type TakeRow = (row: CsvwRow, columns: readonly NamedColumn[]) => void;

/** Reads a table by its description: each cell by its type, each flaw a finding at its place. */
export async function readCsvwTable(
  file: OfficeFile,
  table: TableDescription,
  takeRow: TakeRow = () => undefined,
): Promise<CsvwTable> {
  const reading: Reading = {
    file: file.file,
    limits: file.limits,
    table,
    findings: [],
    wrong: new Set(),
    header: [],
    columns: undefined,
    numbers: new Map(),
    flawOfKey: primaryKeyChecker(table),
    takeRow,
    isEmpty: true,
    read: 0,
    kept: 0,
    skipped: 0,
  };
  for await (const record of readRecords(file, table.dialect)) take(reading, record);
  columnsFor(reading, 0);
  if (reading.isEmpty)
    reading.findings.push(findingOf(emptyFile, { file: file.file, line: 0, column: 0 }, "", nothing()));
  const { findings, wrong, numbers, read, kept, skipped } = reading;
  const counts = assertComplete({ file: file.file, read, kept, rejected: read - kept - skipped, skipped });
  return { numbers, findings, counts, wrong };
}

interface Reading {
  readonly file: string;
  readonly limits: Limits | undefined;
  readonly table: TableDescription;
  readonly findings: Finding[];
  readonly wrong: Set<number>;
  readonly header: CsvwRecord[];
  readonly flawOfKey: PrimaryKeyChecker;
  readonly takeRow: TakeRow;
  readonly numbers: Map<string, number>;
  /** Undefined until the header is read. */
  columns: readonly NamedColumn[] | undefined;
  /** Whether the file has not one record. */
  isEmpty: boolean;
  read: number;
  kept: number;
  skipped: number;
}

function take(reading: Reading, record: CsvwRecord): void {
  reading.isEmpty = false;
  if (record.kind === "row") takeRow(reading, record);
  else if (record.kind === "header") {
    reading.findings.push(...record.findings);
    reading.header.push(record);
  } else if (record.kind !== "skipped") {
    reading.read += 1;
    reading.skipped += 1;
  }
}

function takeRow(reading: Reading, record: CsvwRecord): void {
  const columns = columnsFor(reading, record.fields.length);
  const found: Finding[] = [...record.findings];
  const values = valuesOf(reading, record, columns, found);
  reading.read += 1;
  const number = reading.read - reading.skipped;
  const isBroken = found.some(({ severity }) => severity === "error");
  for (const finding of found) addFinding(reading.findings, finding, reading.limits);
  reading.kept += isBroken ? 0 : 1;
  if (isBroken) reading.wrong.add(record.line);
  reading.takeRow({ number, source: record.source, line: record.line, values }, columns);
}

/** The columns, once the header is read; without one the first row shows how many there are. */
function columnsFor(reading: Reading, width: number): readonly NamedColumn[] {
  const { file, table, header } = reading;
  if (reading.columns !== undefined) return reading.columns;
  reading.findings.push(...headerFlaws(file, header, table));
  reading.columns = columnsUnder(table, titlesIn(header), header.length === 0 ? width : 0);
  for (const { key, number, virtual } of reading.columns) if (!virtual) reading.numbers.set(key, number);
  return reading.columns;
}

function valuesOf(
  { file, table, flawOfKey, numbers }: Reading,
  { fields, line }: CsvwRecord,
  columns: readonly NamedColumn[],
  found: Finding[],
): CsvwValues {
  const values = new Map<string, CsvwValue | readonly CsvwValue[]>();
  const report = (rule: RuleRecord, index: number, value: string, words: Words): void => {
    const column = index < 0 ? 0 : index + 1 + table.dialect.skipColumns;
    found.push(findingOf(rule, { file, line, column }, value, words));
  };
  const inFile = columns.filter(({ virtual }) => !virtual).length;
  if (fields.length !== inFile) report(incompatibleTable, -1, "", messages.otherCells(fields.length, inFile));
  for (const [index, column] of columns.entries()) {
    const text = column.virtual ? "" : (fields[index] ?? "");
    const value = readCell(text, column, (rule, words) => report(rule, column.virtual ? -1 : index, text, words));
    if (value !== undefined) values.set(column.key, value);
  }
  const flaw = flawOfKey(values, line);
  if (flaw !== undefined) report(flaw.rule, (numbers.get(flaw.column) ?? 0) - 1, flaw.value, flaw.words);
  return values;
}
