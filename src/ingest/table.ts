import type { TableRow } from "../model/indicator.ts";
import { hole, type Value } from "../model/value.ts";
import { cellAt } from "./cells.ts";
import { numberFormat } from "./faults.ts";
import type { Columns, Header } from "./header.ts";
import type { Input, Read } from "./input.ts";
import * as messages from "./messages.ts";
import { parseComputedNumber } from "./number.ts";
import { type RowReader, type RowReport, readRows } from "./rows.ts";

/** The columns of a tidy table outside any project. */
export const tidyColumns: Columns = {
  required: ["region", "sector", "year", "value"],
  optional: ["case", "group", "variable"],
};

/** Reads a tidy table outside any project: region, sector, year, value and, where given, case, group and variable. */
export const readTable = (input: Input): Promise<Read<TableRow>> => readRows(input, tidyColumns, tidyReader);

function tidyReader(header: Header): RowReader<TableRow> {
  const at = {
    case: header.at("case"),
    region: header.at("region"),
    sector: header.at("sector"),
    group: header.at("group"),
    year: header.at("year"),
    variable: header.at("variable"),
    value: header.at("value"),
  };
  // Any of the names may be empty: an index over cities has no sector, a composite score no year.
  return (fields, _line, report) => {
    return {
      case: cellAt(fields, at.case),
      region: cellAt(fields, at.region),
      sector: cellAt(fields, at.sector),
      group: cellAt(fields, at.group),
      year: cellAt(fields, at.year),
      variable: cellAt(fields, at.variable),
      value: readValue(report, cellAt(fields, at.value)),
    };
  };
}

function readValue(report: RowReport, text: string): Value {
  const number = parseComputedNumber(text);
  if (number === undefined && text !== "" && text !== "NA")
    report.add(numberFormat, "value", text, messages.numberFormat("value", text));
  return number ?? hole("not-collected");
}
