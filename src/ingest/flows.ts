import type { Flow } from "../model/observation.ts";
import { hole } from "../model/value.ts";
import {
  cellAt,
  readNumber,
  readUnit,
  readYear,
  readYes,
  rejectRepeat,
  reportMissingValue,
  requireCell,
} from "./cells.ts";
import { checkCodes } from "./check-codes.ts";
import { priceBasisFault, unitMismatch } from "./faults.ts";
import { type Columns, type Header, notesOf } from "./header.ts";
import type { Input, Read } from "./input.ts";
import type { KnownCodes } from "./known-codes.ts";
import * as messages from "./messages.ts";
import { isPriceBasis } from "./price-basis.ts";
import { type RowReader, type RowReport, readRows } from "./rows.ts";
import { reasonOf } from "./status.ts";
import { isMoney } from "./units.ts";

const columns: Columns = {
  required: ["flow_id", "funder", "recipient", "region", "year", "amount", "unit", "price_basis", "source"],
  optional: ["funder_level", "purpose", "music", "status"],
};

/** Reads payments and budget lines: who gives whom how much for what. */
export const readFlows = (input: Input, known: KnownCodes): Promise<Read<Flow>> =>
  readRows(input, columns, (header) => flowReader(header, known));

function flowReader(header: Header, known: KnownCodes): RowReader<Flow> {
  const text = (fields: readonly string[], name: string): string => cellAt(fields, header.at(name));
  const firstLines = new Map<string, number>();
  return (fields, line, report) => {
    const id = text(fields, "flow_id");
    for (const column of ["flow_id", "funder", "recipient"]) requireCell(report, column, text(fields, column));
    checkCodes(report, text(fields, "region"), text(fields, "source"), known);
    rejectRepeat(report, firstLines, "flow_id", id, line);
    return {
      id,
      funder: text(fields, "funder"),
      funderLevel: text(fields, "funder_level"),
      recipient: text(fields, "recipient"),
      region: text(fields, "region"),
      year: readYear(report, text(fields, "year")),
      ...readAmount(fields, header, report),
      purpose: text(fields, "purpose"),
      music: readYes(report, "music", text(fields, "music")),
      source: text(fields, "source"),
      origin: { file: header.file, line, column: header.at("amount") + 1 },
      notes: notesOf(header, fields),
    };
  };
}

function readAmount(
  fields: readonly string[],
  header: Header,
  report: RowReport,
): Pick<Flow, "amount" | "unit" | "priceBasis"> {
  const unit = readUnit(report, cellAt(fields, header.at("unit")));
  if (unit !== undefined && !isMoney(unit))
    report.add(unitMismatch, "unit", unit.id, messages.unitMismatch("an amount", unit.id, "EUR"));
  const priceBasis = cellAt(fields, header.at("price_basis"));
  if (!isPriceBasis(priceBasis))
    report.add(priceBasisFault, "price_basis", priceBasis, messages.priceBasis(priceBasis));
  const text = cellAt(fields, header.at("amount"));
  const amount = readNumber(report, "amount", text, unit?.power ?? 0);
  const reason = reasonOf(cellAt(fields, header.at("status")));
  if (text === "" && reason === undefined) reportMissingValue(report, "amount", "");
  return { amount: amount ?? hole(reason ?? "not-collected"), unit: unit?.unit ?? "", priceBasis };
}
