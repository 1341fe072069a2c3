import { UserError } from "../../model/finding.ts";
import { blankRow, extraCell, missingCell } from "../faults.ts";
import { escaped } from "../findings.ts";
import * as messages from "../messages.ts";
import type { RawRecord } from "../records.ts";
import { findingOf } from "../rule.ts";
import { duplicateKey } from "../rules/duplicate-key.ts";
import type { FormatReport } from "./format.ts";
import type { OfficeFile } from "./office-file.ts";

/** The file that is read, and where what becomes of its records is told. */
export interface ReadingPlace {
  readonly file: string;
  readonly report: FormatReport;
}

/** Whether nothing but blanks stands in a record. */
export const isBlankRow = (fields: readonly string[]): boolean => fields.every((field) => field.trim() === "");

/** Whether a record is a row of as many cells as the header has columns; any other is reported and counted here. */
export function isWholeRow(record: RawRecord, width: number, { file, report }: ReadingPlace): boolean {
  const { fields, line, findings } = record;
  for (const finding of findings) report.add(finding);
  if (findings.some(({ severity }) => severity === "error")) {
    report.reject();
    return false;
  }
  const place = { file, line, column: 0 };
  if (isBlankRow(fields)) {
    report.add(findingOf(blankRow, place, "", messages.blankRow()));
    report.skip();
    return false;
  }
  if (fields.length === width) return true;
  const shown = fields.join(" ").slice(0, 200);
  const found =
    fields.length < width
      ? findingOf(missingCell, place, shown, messages.missingCell(fields.length, width))
      : findingOf(extraCell, { ...place, column: width + 1 }, shown, messages.extraCell(fields.length, width));
  report.add(found);
  report.reject();
  return false;
}

/** Whether a row is about something that no row before it was about; one that repeats or contradicts another is reported and counted. */
export type IsNewRow = (key: readonly string[], figures: readonly string[], line: number) => boolean;

/** Remembers what the rows of a table are about, so that no figure is counted twice. */
export function rowsOnce({ file, report }: ReadingPlace): IsNewRow {
  const seen = new Map<string, { readonly line: number; readonly figures: string }>();
  return (key, figures, line) => {
    const own = { line, figures: figures.join(" ") };
    const name = key.join("\u001f");
    const first = seen.get(name);
    if (first === undefined) {
      seen.set(name, own);
      return true;
    }
    const place = { file, line, column: 0 };
    if (first.figures === own.figures) {
      const words = messages.repeatedRow(file, first.line);
      report.add({ ...findingOf(duplicateKey, place, own.figures, words), severity: "note" });
      report.skip();
    } else {
      const words = messages.contradictingRow(file, first.line, first.figures, own.figures);
      report.add(findingOf(duplicateKey, place, own.figures, words));
      report.reject();
    }
    return false;
  };
}

/** The mistake of naming a file that is not of the format at all. */
export const wrongFormat = ({ file }: Pick<OfficeFile, "file">, what: string): UserError =>
  new UserError(escaped(file), escaped(what), "import it as auto, or name the format it was downloaded in");

/** All records of a file at once, for tables whose reading depends on all of their cells. */
export async function allRecords(blocks: AsyncIterable<readonly RawRecord[]>): Promise<readonly RawRecord[]> {
  const all: RawRecord[] = [];
  for await (const block of blocks) for (const record of block) all.push(record);
  return all;
}
