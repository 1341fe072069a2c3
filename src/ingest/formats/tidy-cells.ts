import { findingOf } from "../rule.ts";
import type { OfficeCell } from "./format.ts";
import * as faults from "./genesis-faults.ts";
import * as messages from "./genesis-messages.ts";
import { officeNumber } from "./office-number.ts";
import { type CellReading, plainReading } from "./signs.ts";
import type { TidyFigure, TidyPlan } from "./tidy-columns.ts";
import type { TidyRow } from "./tidy-rows.ts";
import { type IsNewRow, isWholeRow, type ReadingPlace, rowsOnce } from "./whole-rows.ts";

/** How the rows of a tidy table are read. */
export interface TidyBody {
  readonly plan: TidyPlan;
  readonly decimals: ReadonlyMap<number, "." | ",">;
  readonly width: number;
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

function cellsOf(row: TidyRow, place: ReadingPlace, { plan, decimals, width }: TidyBody, isNew: IsNewRow) {
  const { fields, line } = row;
  const { file, report } = place;
  if (!isWholeRow(row, width, place)) return [];
  const note = width > 2 ? noteIn(fields) : undefined;
  if (note !== undefined) {
    report.add(findingOf(faults.noteRow, { file, line, column: 0 }, note, messages.rowOfOneCell()));
    report.skip();
    return [];
  }
  const keys = plan.keys.map(({ at }) => (fields[at] ?? "").trim());
  const unit = plan.unitAt === -1 ? undefined : (fields[plan.unitAt] ?? "").trim();
  const figures = plan.figures.map(({ at }) => (fields[at] ?? "").trim());
  if (!isNew([...keys, unit ?? ""], figures, line)) return [];
  const codes = [...keys, ...plan.constants.map(({ code }) => code)];
  const cells = plan.figures.flatMap((figure) =>
    cellOf(row, figure, codes, unit, decimals.get(figure.at) ?? ".", place),
  );
  if (cells.length === 0) report.reject();
  else report.keep();
  return cells;
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
  decimal: "." | ",",
  { file, report }: ReadingPlace,
): readonly OfficeCell[] {
  const raw = fields[at] ?? "";
  const reading = exact?.has(at) === true ? plainReading(raw) : readTidyCell(raw, decimal);
  if (reading !== undefined)
    return [{ ...reading, codes: [...keys, ...across], raw, unit: unit || named, line, column: at + 1 }];
  report.add(flawOf(raw, decimal, { file, line, column: at + 1 }));
  return [];
}

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
