import { findingOf } from "../rule.ts";
import { cbsRepeatedHeader } from "./cbs-faults.ts";
import * as cbsMessages from "./cbs-messages.ts";
import { unknownFlag } from "./eurostat-faults.ts";
import * as officeMessages from "./eurostat-messages.ts";
import type { OfficeCell } from "./format.ts";
import * as faults from "./genesis-faults.ts";
import * as messages from "./genesis-messages.ts";
import { officeNumber } from "./office-number.ts";
import { type CellReading, plainReading } from "./signs.ts";
import type { TidyFigure, TidyPlan } from "./tidy-columns.ts";
import type { TidyRow } from "./tidy-rows.ts";
import { type TidyStatus, withStatus } from "./tidy-status.ts";
import { type IsNewRow, isWholeRow, type ReadingPlace, rowsOnce } from "./whole-rows.ts";

/** How the rows of a tidy table are read. */
export interface TidyBody {
  readonly plan: TidyPlan;
  readonly decimals: ReadonlyMap<number, "." | ",">;
  readonly status: TidyStatus;
  /** The names of the columns, as the header has them. */
  readonly names: readonly string[];
}

// Words for "not there" that mean the same everywhere. Signs like - . / and x do not: each office has its own reading.
const missing = new Set(["", ":", "..", "na", "n/a", "n.a.", "null"]);
const blockSize = 1000;

/** The figures of a tidy table; each row is counted as kept, rejected or skipped. */
export async function* tidyCells(
  place: ReadingPlace,
  rows: readonly TidyRow[],
  body: TidyBody,
): AsyncGenerator<readonly OfficeCell[]> {
  const isNew = rowsOnce(place);
  for (let at = 0; at < rows.length; at += blockSize)
    yield rows.slice(at, at + blockSize).flatMap((row) => cellsOf(row, place, body, isNew));
}

function cellsOf(row: TidyRow, place: ReadingPlace, body: TidyBody, isNew: IsNewRow) {
  const { plan, names } = body;
  const { fields, line } = row;
  const { report } = place;
  if (!isWholeRow(row, names.length, place) || isNoRow(row, place, names)) return [];
  const keys = plan.keys.map(({ at }) => (fields[at] ?? "").trim());
  const unit = plan.unitAt === -1 ? undefined : (fields[plan.unitAt] ?? "").trim();
  const figures = plan.figures.map(({ at }) => (fields[at] ?? "").trim());
  if (!isNew([...keys, unit ?? ""], figures, line)) return [];
  const codes = [...keys, ...plan.constants.map(({ code }) => code)];
  const cells = plan.figures.flatMap((figure) => cellOf(row, figure, codes, unit, body, place));
  if (cells.length === 0) report.reject();
  else report.keep();
  return cells;
}

/** Whether a row is a note, or the header once more as where two files were joined; it is skipped and reported. */
function isNoRow({ fields, line }: TidyRow, { file, report }: ReadingPlace, names: readonly string[]): boolean {
  const place = { file, line, column: 0 };
  const note = names.length > 2 ? noteIn(fields) : undefined;
  const isHeader = fields.every((text, at) => text.replace(/^\ufffd/u, "").trim() === names[at]);
  if (note === undefined && !isHeader) return false;
  report.add(
    note === undefined
      ? findingOf(cbsRepeatedHeader, place, "", cbsMessages.repeatedHeader())
      : findingOf(faults.noteRow, place, note, messages.rowOfOneCell()),
  );
  report.skip();
  return true;
}

/** The text of a row that holds nothing else: a source or footnote, in merged cells often the same in each. */
function noteIn(fields: readonly string[]): string | undefined {
  const [text, ...others] = new Set(fields.map((field) => field.trim()).filter((field) => field !== ""));
  return text === undefined || others.length > 0 || /^[-+\u2212]?\d/u.test(text) ? undefined : text;
}

function cellOf(
  { fields, line, exact }: TidyRow,
  { at, codes: across, unit: named }: TidyFigure,
  keys: readonly string[],
  unit: string | undefined,
  { decimals, status }: TidyBody,
  { file, report }: ReadingPlace,
): readonly OfficeCell[] {
  const raw = fields[at] ?? "";
  const decimal = decimals.get(at) ?? ".";
  const reading = exact?.has(at) === true ? plainReading(raw) : readTidyCell(raw, decimal);
  const marked = reading === undefined ? undefined : withStatus(reading, fields, status);
  if (marked !== undefined)
    return [{ ...marked, codes: [...keys, ...across], raw, unit: unit || named, line, column: at + 1 }];
  if (reading === undefined) report.add(flawOf(raw, decimal, { file, line, column: at + 1 }));
  else report.add(unknownFlagOf(fields[status.flagsAt] ?? "", { file, line, column: status.flagsAt + 1 }));
  return [];
}

const unknownFlagOf = (text: string, place: Parameters<typeof findingOf>[1]) =>
  findingOf(unknownFlag, place, text.slice(0, 200), officeMessages.unknownFlag(text));

function readTidyCell(raw: string, decimal: "." | ","): CellReading | undefined {
  const text = raw.trim();
  if (missing.has(text.toLowerCase())) return { number: undefined, status: "O", confidentiality: "F", flags: text };
  const number = officeNumber(text, { decimal });
  return number === undefined ? undefined : plainReading(number);
}

function flawOf(raw: string, decimal: "." | ",", place: Parameters<typeof findingOf>[1]) {
  if (raw.startsWith("#")) return findingOf(faults.brokenFormula, place, raw, messages.spreadsheetError(raw));
  const isSign = !/\d/u.test(raw) && raw.trim().length <= 3;
  const words = isSign ? messages.signOfNoOffice(raw) : messages.notANumberNorSign(raw, decimal);
  return findingOf(faults.unknownSymbol, place, raw, words);
}
