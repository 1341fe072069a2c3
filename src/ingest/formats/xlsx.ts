import { nearest } from "../../base/nearest.ts";
import { UserError } from "../../model/finding.ts";
import { escaped } from "../findings.ts";
import type { Format } from "./format.ts";
import type { ImportChoices, OfficeFile } from "./office-file.ts";
import { isYearName, type TidyHeader } from "./tidy-columns.ts";
import { sheetOf, type TidyRow } from "./tidy-rows.ts";
import { longShape, type TidyShape } from "./tidy-shape.ts";
import { tidyTable } from "./tidy-table.ts";
import { wideShape } from "./tidy-wide.ts";
import { type CellRange, hostile, mostCells, readRange } from "./xlsx-scan.ts";
import { readWorkbook, type Sheet, type SheetCell } from "./xlsx-workbook.ts";

/** Spreadsheets: one table of a sheet, long or wide as in a text. */
export const xlsx: Format = {
  id: "xlsx",
  title: "Spreadsheet (.xlsx)",
  about:
    "The first sheet with cells, or the one that --sheet and --range name; formulas give the result that was saved, and a percentage is the number behind it (0.5 for 50 %).",
  flagLetters: true,
  // Archives of other files are unpacked before they come here: what still begins like one is a spreadsheet.
  recognise: ({ bytes, text }) =>
    text === "" && bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4
      ? "it is a spreadsheet"
      : undefined,
  read: async function* read(file, report) {
    const sheets = await readWorkbook(file);
    const { sheet, range } = chosen(sheets, file);
    const rows = rowsOf(sheet, range, file.file);
    const other = sheets.find((each) => each !== sheet && each.rows.length > 0);
    if (sheetOf(rows) === undefined && other !== undefined) throw noTable(file, sheet, other);
    const wanted = `sheet ${sheet.name} is neither long (region, time and value) nor wide (years or measures as columns)`;
    yield tidyTable(file, report, rows, shapeOf, wanted);
  },
};

/** Workbooks of offices begin with a page of contents; which of the other sheets is meant is for the reader to say. */
const noTable = ({ file }: OfficeFile, { name }: Sheet, other: Sheet): UserError =>
  new UserError(
    escaped(file),
    escaped(`sheet "${name}" holds no table: no row of it has two names side by side`),
    escaped(`name another sheet: --sheet "${other.name}"`),
  );

const shapeOf = (header: TidyHeader, rows: readonly TidyRow[]): TidyShape | undefined =>
  wideShape(header, rows) ?? longShape(header);

/** The sheet and the block of it that the reader named; else the first sheet with cells, and all of it. */
function chosen(
  sheets: readonly Sheet[],
  { file, choices }: OfficeFile,
): { readonly sheet: Sheet; readonly range: CellRange | undefined } {
  const { name, address } = choiceOf(choices);
  const range = address === undefined ? undefined : readRange(address);
  if (address !== undefined && range === undefined)
    throw new UserError(escaped(`--range ${address}`), "this is no block of cells", "write it as A5:F40");
  const sheet = sheets.find((each) => (name === undefined ? each.rows.length > 0 : each.name === name));
  if (sheet !== undefined) return { sheet, range };
  if (name === undefined) throw hostile(file, "no sheet of the workbook has cells");
  const names = sheets.map((each) => each.name);
  const near = nearest(name, names);
  throw new UserError(
    escaped(`--sheet ${name}`),
    escaped(`${file} has no sheet "${name}"`),
    escaped(near === undefined ? `it has ${names.slice(0, 8).join(", ")}` : `did you mean "${near}"?`),
  );
}

/** `--sheet Tabelle1 --range A5:F40`, or both in one: `--sheet Tabelle1!A5:F40`. */
function choiceOf({ sheet, range }: ImportChoices): {
  readonly name: string | undefined;
  readonly address: string | undefined;
} {
  const [, name, address] = /^'?(.+?)'?!([^!]+)$/u.exec(sheet ?? "") ?? [];
  return { name: name ?? sheet, address: range ?? address };
}

/** The rows of a sheet with their own numbers; cells outside the range are empty, and merged cells all hold what the first one does. */
function rowsOf({ rows, scan }: Sheet, range: CellRange | undefined, file: string): readonly TidyRow[] {
  const cells = rows.map((row) => [...row]);
  for (const [name, text] of scan.broken) {
    const [row = 0, column = 0] = name.split(":").map(Number);
    const own = cells[row - 1];
    if (own !== undefined && column <= own.length) own[column - 1] = { text, isNumber: false };
  }
  fillMerges(cells, scan.merges, file);
  return cells.flatMap((row, index) => {
    const line = index + 1;
    if (range !== undefined && (line < range.top || line > range.bottom)) return [];
    const isInside = (at: number): boolean => range === undefined || (at + 1 >= range.left && at < range.right);
    const fields = row.map(({ text }, at) => (isInside(at) ? text : ""));
    const exact = new Set(row.flatMap(({ isNumber }, at) => (isNumber && isInside(at) ? [at] : [])));
    return [{ fields, line, findings: [], exact }];
  });
}

/** Names that stand over several cells count for each of them; a figure that does is one figure, except that years are names. */
function fillMerges(cells: (SheetCell | undefined)[][], merges: readonly CellRange[], file: string): void {
  let filled = 0;
  for (const { top, left, bottom, right } of merges) {
    const first = cells[top - 1]?.[left - 1];
    if (first === undefined || !isName(first)) continue;
    for (const row of cells.slice(top - 1, bottom)) {
      const end = Math.min(right, row.length);
      filled += end - left + 1;
      if (filled > mostCells) throw hostile(file, "a sheet merges the same cells over and over");
      row.fill(first, left - 1, end);
    }
  }
}

const isName = ({ text, isNumber }: SheetCell): boolean => text !== "" && (!isNumber || isYearName(text));
