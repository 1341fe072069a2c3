import { findingOf } from "../rule.ts";
import { cbsSentinel, cbsUnknownSign } from "./cbs-faults.ts";
import * as messages from "./cbs-messages.ts";
import type { FormatReport } from "./format.ts";
import type { ImportChoices } from "./office-file.ts";
import { officeNumber } from "./office-number.ts";
import { type CellReading, plainReading, readSign } from "./signs.ts";

// CBS writes no thousands separators, so `1,234` is never read as 1234.
const plain = { ".": /^[-+]?\d+(?:\.\d+)?$/u, ",": /^[-+]?\d+(?:,\d+)?$/u };

// Geodata of CBS: no figure, secret, and does not occur; which is which is not written down in the files.
const sentinels = new Set(["-99999999", "-99997", "-99995"]);

/** Where a cell stands, for findings. */
export interface CellPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Name of the column, or of the measure. */
  readonly name: string;
}

/** Reads a number or a sign of CBS; undefined where it is neither, which is reported. */
export function readCbsCell(
  text: string,
  place: CellPlace,
  choices: ImportChoices,
  report: FormatReport,
): CellReading | undefined {
  const bare = text.trim();
  const decimal = choices.decimal ?? ".";
  const number = plain[decimal].test(bare) ? officeNumber(bare, { decimal }) : undefined;
  if (number === undefined) {
    const sign = readSign("cbs", bare);
    if (sign === undefined) report.add(findingOf(cbsUnknownSign, place, text, messages.unknownSign(place.name, text)));
    return sign;
  }
  if (!sentinels.has(number.replace(/\.0+$/u, ""))) return plainReading(number);
  report.add(findingOf(cbsSentinel, place, text, messages.sentinel(place.name, number)));
  return { number: undefined, status: "O", confidentiality: "F", flags: bare };
}

/** The letter for a period that CBS calls provisional; `A` where it is final or says nothing, undefined where the word is not known. */
export const statusOfPeriod = (word: string): "A" | "P" | undefined => periodStatus.get(word.trim().toLowerCase());

const periodStatus: ReadonlyMap<string, "A" | "P"> = new Map([
  ["", "A"],
  ["definitief", "A"],
  ["final", "A"],
  ["voorlopig", "P"],
  ["provisional", "P"],
  ["nadervoorlopig", "P"],
  ["nader voorlopig", "P"],
  ["revised provisional", "P"],
  ["revisedprovisional", "P"],
  ["*", "P"],
  ["**", "P"],
]);

/** A cell of a provisional period: a plain number becomes a provisional one; a hole keeps its own reason. */
export const inPeriod = (reading: CellReading, word: string): CellReading =>
  statusOfPeriod(word) === "P" && reading.status === "A"
    ? { ...reading, status: "P", flags: joined(reading.flags, word) }
    : reading;

const joined = (flags: string, word: string): string => (flags === "" ? word : `${flags} ${word}`);
