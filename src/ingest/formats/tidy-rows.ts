import { blankLabel, duplicateLabel } from "../faults.ts";
import * as messages from "../messages.ts";
import type { RawRecord } from "../records.ts";
import { findingOf } from "../rule.ts";
import type { TidyHeader } from "./tidy-columns.ts";
import { isBlankRow, type ReadingPlace } from "./whole-rows.ts";

/** A row of a tidy table; in a spreadsheet it is known which cells are numbers, so that nothing in them needs deciding. */
export interface TidyRow extends RawRecord {
  /** Columns whose text is a number in the grammar of this program already. */
  readonly exact?: ReadonlySet<number>;
}

/** A table cut into the rows above the header, the header and the rows below it. */
export interface TidySheet {
  readonly header: TidyHeader;
  readonly rows: readonly TidyRow[];
  /** Records up to the last row of the header. */
  readonly above: readonly TidyRow[];
}

const filledCells = (fields: readonly string[]): readonly string[] => fields.filter((field) => field.trim() !== "");

/** Finds the header: the first row with two different names; a title over the table has one. */
export function sheetOf(records: readonly TidyRow[]): TidySheet | undefined {
  const at = records.findIndex(({ fields }) => new Set(filledCells(fields)).size > 1);
  const first = records[at];
  if (first === undefined) return undefined;
  const below = records[at + 1];
  const isDouble = below !== undefined && isUpperRow(first.fields, below);
  const last = isDouble ? below : first;
  const names = last.fields.map((name, column) => name.trim() || (isDouble ? (first.fields[column] ?? "").trim() : ""));
  const upper = isDouble ? first.fields.map((name, column) => (name.trim() === names[column] ? "" : name.trim())) : [];
  const bodyAt = at + (isDouble ? 2 : 1);
  return { header: { names, above: upper }, rows: records.slice(bodyAt), above: records.slice(0, bodyAt) };
}

/** A row of names that stand over several columns each, with a row of names below it. */
function isUpperRow(fields: readonly string[], { fields: below, exact }: TidyRow): boolean {
  const names = filledCells(fields);
  const isRepeated = new Set(names).size < names.length;
  const isNames = below.every((text, at) => exact?.has(at) !== true && !/^[-+]?\d[\d.,]*$/u.test(text.trim()));
  return isRepeated && isNames && !isBlankRow(below);
}

/** Reports columns without a name, and names that stand twice; of those the later one gets its number. */
export function checkedHeader(sheet: TidySheet, { file, report }: ReadingPlace): TidyHeader {
  const line = sheet.above.at(-1)?.line ?? 1;
  const first = new Map<string, number>();
  const { names, above } = sheet.header;
  const checked = names.map((name, at) => {
    const place = { file, line, column: at + 1 };
    if (name === "") {
      if (sheet.rows.some(({ fields }) => (fields[at] ?? "").trim() !== ""))
        report.add(findingOf(blankLabel, place, "", messages.blankLabel(at + 1)));
      return "";
    }
    const full = `${above[at] ?? ""}\u001f${name}`;
    const before = first.get(full);
    if (before === undefined) {
      first.set(full, at);
      return name;
    }
    report.add(findingOf(duplicateLabel, place, name, messages.duplicateLabel(name, before + 1)));
    return `${name} (column ${at + 1})`;
  });
  return { names: checked, above };
}
