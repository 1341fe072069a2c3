import { cellAt } from "../cells.ts";
import type { Words } from "../messages.ts";
import type { RawRecord } from "../records.ts";
import { findingOf, type RuleRecord } from "../rule.ts";
import { readCbsCell } from "./cbs-cell.ts";
import { cbsTextValue, cbsUnknownReason } from "./cbs-faults.ts";
import * as messages from "./cbs-messages.ts";
import type { CbsAdditions } from "./cbs-metadata.ts";
import { type CbsColumn, type CbsRows, cellsOfRows, newKeys } from "./cbs-rows.ts";
import type { FormatReport, OfficeCell } from "./format.ts";
import type { OfficeFile } from "./office-file.ts";
import type { CellReading } from "./signs.ts";

/** The observations of a package, one a row. */
export function odata4Cells(
  file: OfficeFile,
  report: FormatReport,
  rows: CbsRows,
  columns: readonly CbsColumn[],
  { unitOf, inPeriod }: CbsAdditions,
): AsyncIterable<readonly OfficeCell[]> {
  const isNew = newKeys(file.file, report);
  const readValue = valueReader(file, report, rows.header);
  const measure = columns.findIndex(({ id }) => id === "Measure");
  const value = rows.header.indexOf("Value");
  return cellsOfRows(rows, report, (record) => {
    const { fields, line } = record;
    const codes = columns.map(({ at }) => cellAt(fields, at));
    const name = codes[measure] ?? "";
    const reading = isNew(codes, line) ? readValue(record, name) : undefined;
    if (reading === undefined) return [];
    const raw = fields[value] ?? "";
    return [{ codes, raw, ...inPeriod(reading, codes), unit: unitOf(name), line, column: value + 1 }];
  });
}

// Here an empty value needs its reason in ValueAttribute; without one it is only not there.
const unexplained: CellReading = { number: undefined, status: "O", confidentiality: "F", flags: "" };

/**
 * Reads value and reason together. `None` is a plain value. CBS publishes no list of the other reasons, so they are
 * kept as printed with status O and never interpreted; each is reported once.
 */
function valueReader(
  file: OfficeFile,
  report: FormatReport,
  header: readonly string[],
): (record: RawRecord, measure: string) => CellReading | undefined {
  const at = {
    value: header.indexOf("Value"),
    reason: header.indexOf("ValueAttribute"),
    text: header.indexOf("StringValue"),
  };
  const said = new Set<string>();
  const sayOnce = (rule: RuleRecord, column: number, value: string, words: Words, line: number): void => {
    if (said.has(`${rule.id} ${words.message}`)) return;
    said.add(`${rule.id} ${words.message}`);
    report.add(findingOf(rule, { file: file.file, line, column: column + 1 }, value, words));
  };
  const readNumber = ({ fields, line }: RawRecord, name: string): CellReading | undefined => {
    const raw = fields[at.value] ?? "";
    if (raw.trim() !== "")
      return readCbsCell(raw, { file: file.file, line, column: at.value + 1, name }, file.choices, report);
    const text = cellAt(fields, at.text);
    if (text !== "") sayOnce(cbsTextValue, at.text, text, messages.textValue(name), line);
    return unexplained;
  };
  return (record, measure) => {
    const reading = readNumber(record, measure);
    const reason = cellAt(record.fields, at.reason);
    if (reading === undefined || reason === "" || reason === "None") return reading;
    const isNumber = reading.number !== undefined;
    const words = isNumber ? messages.numberWithReason(reason) : messages.unknownReason(reason);
    sayOnce(cbsUnknownReason, at.reason, reason, words, record.line);
    return { ...reading, status: "O", flags: `${reading.flags} ${reason}`.trim() };
  };
}
