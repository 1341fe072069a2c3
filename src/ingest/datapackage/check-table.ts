import type { Finding } from "../../model/finding.ts";
import { decodeAs } from "../encodings.ts";
import { addFinding } from "../enough-findings.ts";
import { blankRow, extraCell, missingCell } from "../faults.ts";
import type { FileCounts, Input } from "../input.ts";
import { defaultLimits, type Limits } from "../limits.ts";
import * as contract from "../messages.ts";
import { type RawRecord, readBlocks, readText } from "../records.ts";
import { findingOf, type RuleRecord } from "../rule.ts";
import type { Resource } from "./descriptor.ts";
import { constraintError, typeError } from "./faults.ts";
import { type Column, type Header, headerless, readHeader } from "./header.ts";
import { keyChecker, type References, type Row, remember } from "./keys.ts";
import * as messages from "./messages.ts";

/** What was found in a table, with the lines of the rows that have an error. */
export interface CheckedTable {
  readonly findings: readonly Finding[];
  readonly columns: readonly Column[];
  readonly wrong: ReadonlySet<number>;
  readonly counts: FileCounts;
}

type Add = (rule: RuleRecord, column: number, value: string, words: messages.Words) => void;

interface State {
  readonly file: string;
  readonly limits: Limits;
  readonly resource: Resource;
  readonly references: References;
  readonly keys: ReturnType<typeof keyChecker>;
  /** Lines on which each value of a unique field stood first. */
  readonly firsts: ReadonlyMap<string, Map<string, number>>;
  readonly findings: Finding[];
  readonly wrong: Set<number>;
  header: Header | undefined;
  read: number;
  kept: number;
  rejected: number;
  skipped: number;
}

/** Checks a table as its resource describes it, record by record; without a schema only its form. */
export async function checkTable(input: Input, resource: Resource, references: References): Promise<CheckedTable> {
  const unique = (resource.schema?.fields ?? []).filter(({ constraints }) => constraints.unique);
  const state: State = {
    file: input.file,
    limits: input.limits ?? defaultLimits,
    resource,
    references,
    keys: keyChecker(resource),
    firsts: new Map(unique.map(({ name }) => [name, new Map<string, number>()])),
    findings: [],
    wrong: new Set(),
    header: undefined,
    read: 0,
    kept: 0,
    rejected: 0,
    skipped: 0,
  };
  for await (const block of blocksOf(input, resource)) for (const record of block) takeRecord(state, record);
  const { file, findings, wrong, header, read, kept, rejected, skipped } = state;
  return { findings, columns: header?.columns ?? [], wrong, counts: { file, read, kept, rejected, skipped } };
}

function blocksOf(
  { file, bytes, limits }: Input,
  { encoding, dialect }: Resource,
): AsyncIterable<readonly RawRecord[]> {
  // The reader of UTF-8 also says so where a file is none.
  if (encoding === "utf-8") return readBlocks(file, bytes, dialect.records, limits);
  return readText(file, decodeAs(encoding, bytes), dialect.records, 1, limits);
}

function takeRecord(state: State, { fields, line, findings }: RawRecord): void {
  const { dialect, schema } = state.resource;
  const cells = dialect.skipInitialSpace ? fields.map((field) => field.replace(/^ +/, "")) : fields;
  for (const finding of findings) addFinding(state.findings, finding, state.limits);
  const unreadable = findings.some(({ severity }) => severity === "error");
  if (state.header === undefined && !dialect.header) state.header = headerless(schema, cells.length);
  if (state.header === undefined) takeHeader(state, cells, line);
  else takeBody(state, state.header, { fields: cells, line }, unreadable);
}

function takeBody(
  state: State,
  { columns }: Header,
  { fields, line }: Pick<RawRecord, "fields" | "line">,
  unreadable: boolean,
): void {
  state.read += 1;
  if (!unreadable && fields.every((cell) => cell.trim() === "")) {
    state.skipped += 1;
    addFinding(
      state.findings,
      findingOf(blankRow, { file: state.file, line, column: 0 }, "", contract.blankRow()),
      state.limits,
    );
    return;
  }
  const before = state.findings.length;
  if (!unreadable) takeRow(state, columns, fields, line);
  if (unreadable || state.findings.slice(before).some(({ severity }) => severity === "error")) {
    state.rejected += 1;
    state.wrong.add(line);
  } else state.kept += 1;
}

function takeHeader(state: State, labels: readonly string[], line: number): void {
  state.header = readHeader({ file: state.file, line }, labels, state.resource.schema);
  state.findings.push(...state.header.findings);
}

function takeRow(state: State, columns: readonly Column[], cells: readonly string[], line: number): void {
  const add: Add = (rule, column, value, words) =>
    addFinding(state.findings, findingOf(rule, { file: state.file, line, column }, value, words), state.limits);
  checkWidth(columns, cells, add);
  const row = new Map<string, string | undefined>();
  for (const [at, text] of cells.entries()) {
    const field = columns[at]?.field;
    if (field === undefined) continue;
    row.set(field.name, field.missing.has(text) ? undefined : text);
    checkCell(state, field, text, line, (rule, words) => add(rule, at + 1, text, words));
  }
  checkKeys(state, columns, row, line, add);
}

// A short row under a header of thousands of columns is one slip, not thousands.
const shownOfARow = 20;

function checkWidth(columns: readonly Column[], cells: readonly string[], add: Add): void {
  const [least, most] = [Math.min(columns.length, cells.length), Math.max(columns.length, cells.length)];
  const missing = cells.length < columns.length;
  const rule = missing ? missingCell : extraCell;
  for (let at = least; at < Math.min(most, least + shownOfARow); at += 1) {
    const words = missing
      ? messages.noCell(columns[at]?.label ?? "", cells.length, columns.length)
      : messages.cellTooMany(cells.length, columns.length);
    add(rule, at + 1, cells[at] ?? "", words);
  }
  const more = most - least - shownOfARow;
  if (more > 0) add(rule, least + shownOfARow + 1, "", messages.moreCells(more, missing ? "missing" : "too many"));
}

type CellAdd = (rule: RuleRecord, words: messages.Words) => void;

function checkCell(state: State, field: NonNullable<Column["field"]>, text: string, line: number, add: CellAdd): void {
  const { name, type, constraints } = field;
  if (field.missing.has(text)) {
    if (constraints.required) add(constraintError, messages.required(name));
    return;
  }
  const value = field.read(text);
  if (value === undefined) {
    add(typeError, messages.typeError(name, text, type, field.expected));
    return;
  }
  for (const check of constraints.checks) {
    const words = check(name, text, value);
    if (words !== undefined) add(constraintError, words);
  }
  const firsts = state.firsts.get(name);
  const first = firsts?.get(text);
  if (first !== undefined) add(constraintError, messages.unique(name, text, first));
  else firsts?.set(text, line);
}

function checkKeys(state: State, columns: readonly Column[], row: Row, line: number, add: Add): void {
  for (const { rule, field, value, words } of state.keys(row, line)) {
    const at = columns.findIndex((column) => column.field?.name === field);
    add({ ...rule, severity: "error" }, at + 1, value, words);
  }
  remember(state.references, row, line);
}
