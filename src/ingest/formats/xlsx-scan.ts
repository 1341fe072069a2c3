import { UserError } from "../../model/finding.ts";
import { escaped } from "../findings.ts";

/** A block of cells; rows and columns count from 1. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What is known about a sheet before its cells are read. */
export interface SheetScan {
  readonly merges: readonly CellRange[];
  /** Cells, as `row:column`, with an error (`#DIV/0!`) or a formula of which no result was saved. */
  readonly broken: ReadonlyMap<string, string>;
}

const lastRow = 1_048_576;
const lastColumn = 16_384;
/** Cells, empty ones counted, that a sheet may have: a single cell in the last row makes a million rows. */
export const mostCells = 10_000_000;

const tag = /<(?:[\w.-]+:)?(row|c|mergeCell)(\s[^>]*)?>/gu;
const formula = /<(?:[\w.-]+:)?f[\s/>]/u;
const result = /<(?:[\w.-]+:)?v[\s>]/u;

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Looks a sheet through before it is read: how far its cells reach, which are merged, which formulas have no result. */
export function scanSheet(file: string, xml: string): SheetScan {
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(xml)) throw hostile(file, "a sheet declares entities of its own");
  const merges: CellRange[] = [];
  const broken = new Map<string, string>();
  const reach = { row: 0, column: 0 };
  for (const { place, inside } of tagsOf(file, xml)) {
    if ("top" in place) merges.push(place);
    else {
      reach.row = Math.max(reach.row, place.row);
      reach.column = Math.max(reach.column, place.column);
      const fault = faultIn(inside);
      if (fault !== undefined) broken.set(`${place.row}:${place.column}`, fault);
    }
  }
  if (reach.row * reach.column > mostCells)
    throw hostile(file, `a sheet reaches to row ${reach.row} and column ${reach.column}: more than ${mostCells} cells`);
  return { merges, broken };
}

/** What is wrong with the inside of a cell; the library leaves such cells out as if they were empty. */
function faultIn(inside: string): string | undefined {
  const error = /<(?:[\w.-]+:)?v>\s*(#[A-Z0-9/!?_]{1,20})\s*</u.exec(inside)?.[1];
  if (error !== undefined) return error;
  return formula.test(inside) && !result.test(inside) ? "#NO RESULT" : undefined;
}

/** Each row, cell and merge of a sheet, and what stands between it and the next. */
function* tagsOf(file: string, xml: string): Generator<{ readonly place: Cell | CellRange; readonly inside: string }> {
  let open: { readonly place: Cell | CellRange; readonly from: number } | undefined;
  for (const { 0: whole, 1: name = "", 2: attributes = "", index } of xml.matchAll(tag)) {
    if (open !== undefined) yield { place: open.place, inside: xml.slice(open.from, index) };
    open = { place: placeOf(file, name, attributes), from: index + whole.length };
  }
  if (open !== undefined) yield { place: open.place, inside: xml.slice(open.from) };
}

function placeOf(file: string, name: string, attributes: string): Cell | CellRange {
  // A quotation mark left open: the tag goes on behind a `>` and could hide what is looked for.
  if (((attributes.match(/["']/gu) ?? []).length & 1) === 1) throw hostile(file, "a tag of a sheet is broken");
  if (name === "mergeCell") return mergeOf(file, attributes);
  return name === "row" ? { row: rowOf(file, attributes), column: 0 } : cellOf(file, attributes);
}

function attribute(text: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "u").exec(text);
  return found?.[1] ?? found?.[2];
}

function rowOf(file: string, attributes: string): number {
  const text = attribute(attributes, "r");
  if (text === undefined) return 0;
  const row = /^\d{1,7}$/u.test(text) ? Number(text) : Number.POSITIVE_INFINITY;
  if (row > lastRow) throw hostile(file, `a sheet has a row "${text.slice(0, 20)}"`);
  return row;
}

function cellOf(file: string, attributes: string): Cell {
  const text = attribute(attributes, "r") ?? "";
  const found = readCell(text);
  if (found === undefined) throw hostile(file, `a sheet has a cell "${text.slice(0, 20)}"`);
  return found;
}

function mergeOf(file: string, attributes: string): CellRange {
  const text = attribute(attributes, "ref") ?? "";
  const range = readRange(text);
  if (range === undefined) throw hostile(file, `a sheet has merged cells "${text.slice(0, 20)}"`);
  return range;
}

/** Row and column of a cell by its address, `B12`; undefined where no sheet has it. */
function readCell(address: string): Cell | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(address.trim().toUpperCase()) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const row = Number(digits);
  return row < 1 || row > lastRow || column > lastColumn ? undefined : { row, column };
}

/** A block of cells by its address, `A5:F40`; undefined where no sheet has it. */
export function readRange(address: string): CellRange | undefined {
  const [from = "", to = from, ...rest] = address.split(":");
  const [one, other] = [readCell(from), readCell(to)];
  if (one === undefined || other === undefined || rest.length > 0) return undefined;
  return {
    top: Math.min(one.row, other.row),
    left: Math.min(one.column, other.column),
    bottom: Math.max(one.row, other.row),
    right: Math.max(one.column, other.column),
  };
}

/** The mistake of naming a spreadsheet that no spreadsheet program would have written, or that would take all memory. */
export const hostile = (file: string, what: string): UserError =>
  new UserError(
    escaped(file),
    escaped(what),
    "open it in a spreadsheet program and save the table as a new .xlsx or .csv",
  );
