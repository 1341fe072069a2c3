import type { RawRecord } from "../records.ts";
import { findingOf } from "../rule.ts";
import type { OfficeCell } from "./format.ts";
import * as faults from "./genesis-faults.ts";
import { readFigure } from "./genesis-figure.ts";
import type { ClassicHeader } from "./genesis-header.ts";
import type { DownDimension } from "./genesis-keys.ts";
import * as messages from "./genesis-messages.ts";
import type { NumberStyle } from "./office-number.ts";
import { type IsNewRow, isWholeRow, type ReadingPlace, rowsOnce } from "./whole-rows.ts";

/** How the body of a classic table is read. */
export interface ClassicBody {
  readonly down: readonly DownDimension[];
  /** Codes that the title says once for all rows. */
  readonly constants: readonly string[];
  readonly header: ClassicHeader;
  readonly width: number;
  readonly keys: number;
  readonly style: NumberStyle;
}

const blockSize = 1000;

/** The figures of a classic table; each row of the body is counted as kept, rejected or skipped. */
export async function* classicCells(
  place: ReadingPlace,
  rows: readonly RawRecord[],
  body: ClassicBody,
): AsyncGenerator<readonly OfficeCell[]> {
  const isNew = rowsOnce(place);
  for (let at = 0; at < rows.length; at += blockSize)
    yield rows.slice(at, at + blockSize).flatMap((row) => cellsOf(row, place, body, isNew));
}

function cellsOf(record: RawRecord, place: ReadingPlace, body: ClassicBody, isNew: IsNewRow): readonly OfficeCell[] {
  const { fields, line } = record;
  const { file, report } = place;
  if (!isWholeRow(record, body.width, place)) return [];
  if (fields.slice(0, body.keys).every((field) => field.trim() === "")) {
    report.add(findingOf(faults.foreignRecord, { file, line, column: 1 }, "", messages.noKey()));
    report.reject();
    return [];
  }
  const keys = body.down.map(({ codeIn }) => codeIn(fields));
  if (!isNew(keys, fields.slice(body.keys), line)) return [];
  const cells = body.header.columns.flatMap((_, index) => cellOf(record, index, keys, place, body));
  if (cells.length === 0) report.reject();
  else report.keep();
  return cells;
}

function cellOf(
  record: RawRecord,
  index: number,
  keys: readonly string[],
  place: ReadingPlace,
  { constants, header, style }: ClassicBody,
): readonly OfficeCell[] {
  const at = header.columns[index] ?? 0;
  const figure = readFigure(record, { at, qualityAt: header.qualities[index] ?? -1 }, place, style);
  if (figure === undefined) return [];
  const codes = [...keys, ...constants, ...header.across.map((dimension) => dimension.codes[index] ?? "")];
  return [{ ...figure, codes, unit: header.units[index] ?? "" }];
}
