import { measureTable } from "../model/measure.ts";
import type { SizeCount } from "../model/size-count.ts";
import { hole } from "../model/value.ts";
import { cellAt, readNumber, readStatus, readYear, reportMissingValue, requireCell } from "./cells.ts";
import { checkCodes } from "./check-codes.ts";
import { unknownWord } from "./faults.ts";
import { type Columns, type Header, notesOf } from "./header.ts";
import type { Input, Read } from "./input.ts";
import type { KnownCodes } from "./known-codes.ts";
import * as messages from "./messages.ts";
import { type RowReader, type RowReport, readRows } from "./rows.ts";
import { reasonOf } from "./status.ts";

const columns: Columns = {
  required: ["region", "sector", "year", "measure", "company_size", "value", "source"],
  optional: ["status"],
};

/** Measures that count companies. */
const counts = [...measureTable.values()].filter(({ kind, unit }) => kind === "stock" && unit === "number");
const companies = counts.filter(({ unitOf }) => unitOf === "enterprise" || unitOf === "local unit").map(({ id }) => id);

/** Reads counts of companies by the number of persons who work in them. */
export const readSizeCounts = (input: Input, known: KnownCodes): Promise<Read<SizeCount>> =>
  readRows(input, columns, (header) => sizeReader(header, known));

function sizeReader(header: Header, known: KnownCodes): RowReader<SizeCount> {
  return (fields, line, report) => {
    const text = (name: string): string => cellAt(fields, header.at(name));
    requireCell(report, "sector", text("sector"));
    checkCodes(report, text("region"), text("source"), known);
    checkWords(report, text("measure"), text("company_size"));
    const status = readStatus(report, text("status"));
    const reason = reasonOf(status);
    const value = readNumber(report, "value", text("value"), 0);
    if (text("value") === "" && reason === undefined) reportMissingValue(report, "value", status);
    return {
      region: text("region"),
      sector: text("sector"),
      year: readYear(report, text("year")),
      measure: text("measure"),
      sizeClass: text("company_size"),
      value: value ?? hole(reason ?? "not-collected"),
      status,
      source: text("source"),
      origin: { file: header.file, line, column: header.at("value") + 1 },
      notes: notesOf(header, fields),
    };
  };
}

function checkWords(report: RowReport, measure: string, sizeClass: string): void {
  if (!companies.includes(measure))
    report.add(unknownWord, "measure", measure, messages.unknownWord(measure, companies));
  if (!/^\d+(?:-\d+|\+)?$/.test(sizeClass))
    report.add(unknownWord, "company_size", sizeClass, messages.unknownWord(sizeClass, ["0", "1-9", "10-49", "250+"]));
}
