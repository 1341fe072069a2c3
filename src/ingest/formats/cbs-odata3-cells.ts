import { cellAt } from "../cells.ts";
import type { RawRecord } from "../records.ts";
import { findingOf } from "../rule.ts";
import { readCbsCell } from "./cbs-cell.ts";
import { cbsDistinctionLost } from "./cbs-faults.ts";
import * as messages from "./cbs-messages.ts";
import type { CbsAdditions } from "./cbs-metadata.ts";
import { type CbsColumn, type CbsRows, cellsOfRows, newKeys } from "./cbs-rows.ts";
import type { FormatReport, OfficeCell } from "./format.ts";
import type { OfficeFile } from "./office-file.ts";
import type { CellReading } from "./signs.ts";

/** Which columns of a table are dimensions and which are measures. */
export interface Odata3Layout {
  readonly dimensions: readonly CbsColumn[];
  readonly measures: readonly CbsColumn[];
}

/**
 * The cells of a table of OData 3, row by row. A row is kept where at least one of its cells was understood: a cell
 * that was not is reported as an error, and the others of its row stand.
 */
export function odata3Cells(
  file: OfficeFile,
  report: FormatReport,
  rows: CbsRows,
  layout: Odata3Layout,
  { unitOf, inPeriod }: CbsAdditions,
): AsyncIterable<readonly OfficeCell[]> {
  const isNew = newKeys(file.file, report);
  const readEmpty = emptyCellReader(file, report, layout);
  return cellsOfRows(rows, report, (record) => {
    const { fields, line } = record;
    const keys = layout.dimensions.map(({ at }) => cellAt(fields, at));
    if (!isNew(keys, line)) return [];
    return layout.measures.flatMap(({ id, at }) => {
      const place = { file: file.file, line, column: at + 1, name: id };
      const raw = fields[at] ?? "";
      const reading =
        (cellAt(fields, at) === "" ? readEmpty(record, place.column) : undefined) ??
        readCbsCell(raw, place, file.choices, report);
      if (reading === undefined) return [];
      return [{ codes: [...keys, id], raw, ...inPeriod(reading, keys), unit: unitOf(id), line, column: place.column }];
    });
  });
}

const unexplained: CellReading = { number: undefined, status: "O", confidentiality: "F", flags: "" };

/** Reads empty cells of a table that no longer says why they are empty; undefined leaves them to the office's signs. */
function emptyCellReader(
  { file, name }: OfficeFile,
  report: FormatReport,
  layout: Odata3Layout,
): (record: RawRecord, column: number) => CellReading | undefined {
  let typed: boolean | undefined;
  return (record, column) => {
    const { line } = record;
    if (typed === undefined) {
      typed = isTyped(name, layout, record);
      if (typed) report.add(findingOf(cbsDistinctionLost, { file, line, column }, "", messages.distinctionLost()));
    }
    return typed ? unexplained : undefined;
  };
}

/** Whether a table no longer says why cells are empty; where its name does not tell, the blanks and points of an untyped one do. */
function isTyped(name: string, { measures }: Odata3Layout, { fields }: RawRecord): boolean {
  if (/typeddataset/iu.test(name)) return !/untypeddataset/iu.test(name);
  return !measures.some(({ at }) => /^ |^\.$/u.test(fields[at] ?? ""));
}
