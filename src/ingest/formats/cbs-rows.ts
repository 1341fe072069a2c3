import { type Finding, UserError } from "../../model/finding.ts";
import { extraCell, missingCell } from "../faults.ts";
import { escaped } from "../findings.ts";
import type { Dialect, RawRecord } from "../records.ts";
import { findingOf } from "../rule.ts";
import { cbsDuplicateKey, cbsManyKeys, cbsRepeatedHeader } from "./cbs-faults.ts";
import * as messages from "./cbs-messages.ts";
import type { FormatReport, OfficeCell } from "./format.ts";
import type { OfficeFile } from "./office-file.ts";

/** Semicolons and quotation marks: every CSV file of CBS. */
export const cbsDialect: Dialect = { delimiter: ";", quote: true };

/** A column of a table: its name, and its place counted from 0. */
export interface CbsColumn {
  readonly id: string;
  readonly at: number;
}

/** A report that keeps nothing: companions are files of their own, and what is wrong with them is said where they are read. */
export const quiet: FormatReport = { add: () => {}, keep: () => {}, reject: () => {}, skip: () => {} };

/** The header of a CSV file of CBS, and the whole rows below it; the reader counts each of these as kept or rejected. */
export interface CbsRows {
  readonly header: readonly string[];
  readonly blocks: AsyncIterable<readonly RawRecord[]>;
}

/** Opens a CSV file of CBS; ragged, blank and broken rows are counted and reported here. */
export async function openCbsRows(
  file: OfficeFile,
  report: FormatReport,
  wrongHeader: (header: readonly string[]) => string | undefined,
): Promise<CbsRows> {
  const iterator = file.records(cbsDialect)[Symbol.asyncIterator]();
  let next = await iterator.next();
  while (next.done !== true) {
    const block = next.value;
    const at = block.findIndex((record) => !isBlank(record.fields));
    const first = block[at];
    if (first !== undefined) {
      report.skip(at + 1);
      const header = first.fields.map((name) => name.trim());
      const wrong = wrongHeader(header);
      if (wrong !== undefined) throw notThisFormat(file, first.line, wrong);
      for (const finding of first.findings) report.add(finding);
      return { header, blocks: wholeRows(file, report, header, block.slice(at + 1), iterator) };
    }
    report.skip(block.length);
    next = await iterator.next();
  }
  throw notThisFormat(file, 1, "the file is empty");
}

/** The mistake of naming a file that is no such format at all. */
export const notThisFormat = (file: OfficeFile, line: number, what: string): UserError =>
  new UserError(
    escaped(`${file.file}:${line}`),
    escaped(what),
    "import it as auto, or name the format it was downloaded in",
  );

/** The cells of the first line of a sample, for telling formats by their header; it ends where a cell breaks the line. */
export function headerOf(text: string): readonly string[] {
  const [line = ""] = text.trimStart().split(/\r\n|\n|\r/u, 1);
  return line.split(";").map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/u, "$1")
      .trim(),
  );
}

/** Whether a header begins with these columns. */
export const beginsWith = (header: readonly string[], columns: readonly string[]): boolean =>
  columns.every((column, at) => header[at] === column);

/** The cells of rows; a row of which nothing at all was understood counts as rejected, every other one as kept. */
export async function* cellsOfRows(
  { blocks }: CbsRows,
  report: FormatReport,
  read: (record: RawRecord) => readonly OfficeCell[],
): AsyncGenerator<readonly OfficeCell[]> {
  for await (const block of blocks) {
    const rows = block.map(read);
    const kept = rows.filter((cells) => cells.length > 0).length;
    report.keep(kept);
    report.reject(rows.length - kept);
    yield rows.flat();
  }
}

async function* wholeRows(
  file: OfficeFile,
  report: FormatReport,
  header: readonly string[],
  rest: readonly RawRecord[],
  iterator: AsyncIterator<readonly RawRecord[]>,
): AsyncGenerator<readonly RawRecord[]> {
  const isWhole = wholeRow(file.file, report, header);
  yield rest.filter(isWhole);
  for (let next = await iterator.next(); next.done !== true; next = await iterator.next())
    yield next.value.filter(isWhole);
}

function wholeRow(file: string, report: FormatReport, header: readonly string[]): (record: RawRecord) => boolean {
  const repeatsHeader = ({ fields }: RawRecord): boolean =>
    fields.length === header.length && fields.every((text, at) => text.trim() === header[at]);
  return (record) => {
    const { fields, line, findings } = record;
    for (const finding of findings) report.add(finding);
    if (findings.some(isError)) return drop(report.reject);
    if (isBlank(fields)) return drop(report.skip);
    if (repeatsHeader(record)) {
      report.add(findingOf(cbsRepeatedHeader, { file, line, column: 0 }, "", messages.repeatedHeader()));
      return drop(report.skip);
    }
    if (fields.length === header.length) return true;
    report.add(raggedRow(file, record, header.length));
    return drop(report.reject);
  };
}

/** The finding that a row has more or fewer cells than its header. */
export function raggedRow(file: string, { fields, line }: RawRecord, width: number): Finding {
  const [rule, column] = fields.length < width ? [missingCell, fields.length + 1] : [extraCell, width + 1];
  return findingOf(rule, { file, line, column }, fields[width] ?? "", messages.ragged(fields.length, width));
}

/** Whether a finding takes the record out that it is about. */
export const isError = ({ severity }: Finding): boolean => severity === "error";

function drop(count: () => void): false {
  count();
  return false;
}

/** Whether a row holds nothing but separators. */
export const isBlank = (fields: readonly string[]): boolean => fields.every((field) => field.trim() === "");

/** How many rows of a table are compared with each other: beyond that the keys alone would fill the memory. */
const keyLimit = 1_000_000;

/** Tells whether a key is new; one that stood before is reported. */
export function newKeys(file: string, report: FormatReport): (key: readonly string[], line: number) => boolean {
  const lines = new Map<string, number>();
  return (key, line) => {
    const text = key.join("\u001f");
    const before = lines.get(text);
    if (before !== undefined) {
      const place = { file, line, column: 0 };
      report.add(findingOf(cbsDuplicateKey, place, key.join(", "), messages.duplicateKey(key, before)));
      return false;
    }
    if (lines.size === keyLimit) return true;
    lines.set(text, line);
    if (lines.size === keyLimit)
      report.add(findingOf(cbsManyKeys, { file, line, column: 0 }, "", messages.tooManyKeys(keyLimit)));
    return true;
  };
}
