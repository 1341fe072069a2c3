import { bounds, hole, type Value } from "../model/value.ts";
import {
  duplicateId,
  missingCell,
  missingValue,
  numberFormat,
  unknownStatus,
  unknownUnit,
  yearFormat,
  yesOrNo,
} from "./faults.ts";
import * as messages from "./messages.ts";
import { parseNumber } from "./number.ts";
import type { RowReport } from "./rows.ts";
import { reasonOf, unknownLetter } from "./status.ts";
import { suggest } from "./suggest.ts";
import { type UnitConversion, unitTable } from "./units.ts";
import { isYear } from "./year.ts";

/** A cell without the blanks around it; empty where the file has no such column. */
export const cellAt = (fields: readonly string[], at: number): string => (at === -1 ? "" : (fields[at] ?? "").trim());

/** Reports a cell that must not be empty. */
export function requireCell(report: RowReport, column: string, text: string): void {
  if (text === "") report.add(missingCell, column, "", messages.emptyCell(column));
}

// Signs that offices print in place of a number; what each means differs from office to office, so none is translated.
const signs = new Set([":", "-", "–", "—", ".", "..", "...", "/", "x", "X", "c", "NA", "n/a", "NaN", "null", "*"]);

/** Reads a number cell and shifts it to the canonical unit; undefined where it is empty or, with an error, no number. */
export function readNumber(report: RowReport, column: string, text: string, power: number): number | undefined {
  if (text === "") return undefined;
  const number = parseNumber(text, power);
  if (number !== undefined) return number;
  const words = signs.has(text) ? messages.signInPlaceOfNumber(column, text) : messages.numberFormat(column, text);
  report.add(numberFormat, column, text, words);
  return undefined;
}

/** Reads a year or a span of years. */
export function readYear(report: RowReport, text: string): string {
  if (!isYear(text)) report.add(yearFormat, "year", text, messages.yearFormat(text));
  return text;
}

/** Reads the unit; undefined with an error where no conversion is known. */
export function readUnit(report: RowReport, text: string): UnitConversion | undefined {
  const unit = unitTable.get(text);
  if (unit === undefined) report.add(unknownUnit, "unit", text, messages.unknownUnit(text, suggest(text, unitTable)));
  return unit;
}

/** Reads the status letters. */
export function readStatus(report: RowReport, text: string): string {
  const letter = text === "" ? undefined : unknownLetter(text);
  if (letter !== undefined) report.add(unknownStatus, "status", text, messages.unknownStatus(text, letter));
  return text;
}

/** Reads `yes` or `no`; empty counts as no. */
export function readYes(report: RowReport, column: string, text: string): boolean {
  if (text !== "yes" && text !== "no" && text !== "") report.add(yesOrNo, column, text, messages.yesOrNo(column, text));
  return text === "yes";
}

/** What a cell is worth: its number, its bounds where it is secret or rounded, or the reason why it is empty. */
export function cellValue(
  cell: { readonly value: number | undefined; readonly low: number | undefined; readonly high: number | undefined },
  status: string,
): Value | undefined {
  const { value, low, high } = cell;
  if (value !== undefined) return value;
  const reason = reasonOf(status);
  if (low !== undefined && high !== undefined)
    return low <= high ? bounds(low, high, reason ?? "not-collected", "published as a range") : undefined;
  return reason === undefined ? undefined : hole(reason, limitKnown(low, high));
}

function limitKnown(low: number | undefined, high: number | undefined): string | undefined {
  if (low !== undefined) return `at least ${low}`;
  return high === undefined ? undefined : `at most ${high}`;
}

/** Reports an empty value that nothing explains. */
export function reportMissingValue(report: RowReport, column: string, status: string): void {
  report.add(missingValue, column, "", messages.missingValue(status));
}

/** Reports an id that an earlier line has already; `firstLines` remembers where each stood first. */
export function rejectRepeat(
  report: RowReport,
  firstLines: Map<string, number>,
  column: string,
  id: string,
  line: number,
): void {
  const first = firstLines.get(id);
  if (first === undefined) firstLines.set(id, line);
  else if (id !== "") report.add(duplicateId, column, id, messages.duplicateId(id, first));
}
