import type { Language } from "../base/format-number.ts";
import type { Policy } from "../model/policy.ts";
import { hole } from "../model/value.ts";
import { cellAt, readNumber, readStatus, readUnit, rejectRepeat, requireCell } from "./cells.ts";
import { checkCodes } from "./check-codes.ts";
import { unitMismatch, unknownWord, yearFormat } from "./faults.ts";
import { type Columns, type Header, notesOf } from "./header.ts";
import type { Input, Read } from "./input.ts";
import type { KnownCodes } from "./known-codes.ts";
import * as messages from "./messages.ts";
import { type RowReader, type RowReport, readRows } from "./rows.ts";
import { reasonOf } from "./status.ts";
import { otherLanguages } from "./text-in-language.ts";
import { isMoney } from "./units.ts";

const columns: Columns = {
  required: ["policy", "name", "level", "start", "end", "source"],
  optional: [
    "instrument",
    "amount",
    "unit",
    "frequency",
    "region",
    "sector",
    "status",
    ...otherLanguages(["name", "instrument"]),
  ],
};

/** What an amount is for: the whole span, as where nothing is said, or each year of it. */
const frequencies = ["whole", "year"];

/** Reads measures of policy: who does what, from when to when, and for how much. */
export const readPolicies = (
  input: Input,
  known: KnownCodes,
  { language = "en" }: { readonly language?: Language } = {},
): Promise<Read<Policy>> => readRows(input, columns, (header) => policyReader(header, known, language));

function policyReader(header: Header, known: KnownCodes, language: Language): RowReader<Policy> {
  const firstLines = new Map<string, number>();
  return (fields, line, report) => {
    const text = (name: string): string => cellAt(fields, header.at(name));
    // What nobody translated has a name of its own: Kunstenplan.
    const named = (name: string): string => text(`${name}_${language}`) || text(name);
    for (const column of ["policy", "name", "level", "start"]) requireCell(report, column, text(column));
    // A policy may be bound to no place; one that is must name a known one.
    checkCodes(report, text("region") || undefined, text("source"), known);
    checkTimes(report, text("start"), text("end"));
    rejectRepeat(report, firstLines, "policy", text("policy"), line);
    return {
      id: text("policy"),
      name: named("name"),
      level: text("level"),
      instrument: named("instrument"),
      start: text("start"),
      end: text("end"),
      ...readAmount(report, text),
      region: text("region"),
      sector: text("sector"),
      source: text("source"),
      origin: { file: header.file, line, column: Math.max(header.at("amount"), header.at("policy")) + 1 },
      notes: notesOf(header, fields),
    };
  };
}

const isMoment = (text: string): boolean => /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(text);

function checkTimes(report: RowReport, start: string, end: string): void {
  const wrong = [["start", start] as const, ["end", end] as const].filter(([, text]) => text !== "" && !isMoment(text));
  for (const [column, text] of wrong) report.add(yearFormat, column, text, messages.momentFormat(column, text));
  // As far as both are written: a policy of 2008-07 may end in 2008.
  const length = Math.min(start.length, end.length);
  if (wrong.length === 0 && end.slice(0, length) < start.slice(0, length))
    report.add(yearFormat, "end", end, messages.endBeforeStart(start, end));
}

/** Whether the amount is said to be that of one year. */
function readYearly(report: RowReport, frequency: string): Pick<Policy, "isYearly"> {
  if (frequency !== "" && !frequencies.includes(frequency))
    report.add(unknownWord, "frequency", frequency, messages.unknownWord(frequency, frequencies));
  return frequency === "year" ? { isYearly: true } : {};
}

function readAmount(report: RowReport, text: (name: string) => string): Pick<Policy, "amount" | "unit" | "isYearly"> {
  const yearly = readYearly(report, text("frequency"));
  const reason = reasonOf(readStatus(report, text("status")));
  if (text("amount") === "") return { unit: "", ...(reason === undefined ? {} : { amount: hole(reason) }) };
  const unit = readUnit(report, text("unit"));
  if (unit !== undefined && !isMoney(unit))
    report.add(unitMismatch, "unit", unit.id, messages.unitMismatch("an amount", unit.id, "EUR"));
  const amount = readNumber(report, "amount", text("amount"), unit?.power ?? 0);
  return { unit: unit?.unit ?? "", ...yearly, ...(amount === undefined ? {} : { amount }) };
}
