import type { Finding } from "../model/finding.ts";
import { tooManyRows } from "./containers/mistakes.ts";
import { addFinding } from "./enough-findings.ts";
import { blankRow, emptyFile, extraCell, missingCell } from "./faults.ts";
import { type Columns, type Header, readHeader } from "./header.ts";
import { assertComplete, type Input, type Read } from "./input.ts";
import { defaultLimits, type Limits } from "./limits.ts";
import * as messages from "./messages.ts";
import { contractDialect, type RawRecord, readBlocks } from "./records.ts";
import { findingOf, type RuleRecord } from "./rule.ts";

/** Where the reader of a row puts what it found. */
export interface RowReport {
  /** Reports a finding about a column of this row; an error takes the row out. */
  readonly add: (rule: RuleRecord, column: string, value: string, words: messages.Words) => void;
}

/** Turns the cells of one row into an item; undefined rejects the row, and then it must have reported an error. */
export type RowReader<Item> = (fields: readonly string[], line: number, report: RowReport) => Item | undefined;

interface State<Item> {
  readonly file: string;
  readonly limits: Limits;
  readonly columns: Columns;
  readonly open: (header: Header) => RowReader<Item>;
  readonly items: Item[];
  readonly findings: Finding[];
  errors: number;
  header: Header | "unusable" | undefined;
  reader: RowReader<Item>;
  read: number;
  rejected: number;
  skipped: number;
}

/** Reads a table row by row: header, ragged and blank rows are dealt with here, the cells by the reader that `open` makes. */
export async function readRows<Item>(
  input: Input,
  columns: Columns,
  open: (header: Header) => RowReader<Item>,
): Promise<Read<Item>> {
  const { file, limits = defaultLimits } = input;
  const state: State<Item> = {
    file,
    limits,
    columns,
    open,
    items: [],
    findings: [],
    errors: 0,
    header: undefined,
    reader: () => undefined,
    read: 0,
    rejected: 0,
    skipped: 0,
  };
  for await (const block of readBlocks(file, input.bytes, contractDialect, limits))
    for (const record of block) takeRecord(state, record);
  const place = { file, line: 0, column: 0 };
  if (state.header === undefined) report(state, findingOf(emptyFile, place, "", messages.emptyFile()));
  const { items, findings, read, rejected, skipped } = state;
  return { items, findings, counts: assertComplete({ file, read, kept: items.length, rejected, skipped }) };
}

function report<Item>(state: State<Item>, finding: Finding): void {
  addFinding(state.findings, finding, state.limits);
  if (finding.severity === "error") state.errors += 1;
}

function takeRecord<Item>(state: State<Item>, record: RawRecord): void {
  const before = state.errors;
  for (const finding of record.findings) report(state, finding);
  const broken = state.errors > before;
  if (!broken && isBlank(record.fields)) skip(state, record);
  else if (state.header === undefined) takeHeader(state, record, broken);
  else takeRow(state, state.header, record, before);
}

function takeRow<Item>(state: State<Item>, header: Header | "unusable", record: RawRecord, before: number): void {
  state.read += 1;
  const whole = state.errors === before && header !== "unusable" && !isRagged(state, header, record);
  const item = whole ? readItem(state, header, record) : undefined;
  if (item !== undefined && state.errors === before) keep(state, item);
  else reject(state, before, record.line);
}

function keep<Item>({ file, items, limits }: State<Item>, item: Item): void {
  if (items.length === limits.rows) throw tooManyRows(file, limits);
  items.push(item);
}

function takeHeader<Item>(state: State<Item>, { fields, line }: RawRecord, broken: boolean): void {
  const header = broken
    ? undefined
    : readHeader({ file: state.file, line }, fields, state.columns, (finding) => report(state, finding));
  state.header = header ?? "unusable";
  if (header !== undefined) state.reader = state.open(header);
}

function readItem<Item>(state: State<Item>, header: Header, { fields, line }: RawRecord): Item | undefined {
  const add: RowReport["add"] = (rule, column, value, words) =>
    report(state, findingOf(rule, { file: state.file, line, column: header.at(column) + 1 }, value, words));
  return state.reader(fields, line, { add });
}

function skip<Item>(state: State<Item>, { fields, line }: RawRecord): void {
  state.read += 1;
  state.skipped += 1;
  if (fields.length > 1)
    report(state, findingOf(blankRow, { file: state.file, line, column: 0 }, "", messages.blankRow()));
}

function reject<Item>(state: State<Item>, errorsBefore: number, line: number): void {
  state.rejected += 1;
  if (state.errors === errorsBefore && state.header !== "unusable")
    throw new Error(`${state.file}:${line} was rejected without a finding`);
}

function isBlank(fields: readonly string[]): boolean {
  for (const field of fields) if (field !== "" && field.trim() !== "") return false;
  return true;
}

function isRagged<Item>(state: State<Item>, header: Header, { fields, line }: RawRecord): boolean {
  if (fields.length === header.width) return false;
  const { file } = state;
  if (fields.length < header.width) {
    const words = messages.missingCell(fields.length, header.width);
    report(state, findingOf(missingCell, { file, line, column: fields.length + 1 }, "", words));
  } else {
    const words = messages.extraCell(fields.length, header.width);
    report(state, findingOf(extraCell, { file, line, column: header.width + 1 }, fields[header.width] ?? "", words));
  }
  return true;
}
