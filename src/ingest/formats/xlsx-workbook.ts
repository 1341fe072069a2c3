import { tooLargeAsWhole } from "../containers/mistakes.ts";
import { wholeOf } from "../containers/unpack.ts";
import { unzip } from "../containers/unzip.ts";
import { isZip, type Member, readDirectory } from "../containers/zip-directory.ts";
import { defaultLimits, type Limits } from "../limits.ts";
import type { OfficeFile } from "./office-file.ts";
import { hostile, type SheetScan, scanSheet } from "./xlsx-scan.ts";

/** Text of a cell, and whether it is a number in the grammar of this program. */
export interface SheetCell {
  readonly text: string;
  readonly isNumber: boolean;
}

/** One sheet of a workbook: its cells by row and column, and what the library does not tell about them. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  readonly scan: SheetScan;
}

/** Reads all sheets of a workbook; formulas give the result that was saved, and nothing is computed or fetched. */
export async function readWorkbook(file: OfficeFile): Promise<readonly Sheet[]> {
  const { limits = defaultLimits } = file;
  const bytes = await file.bytes();
  if (!isZip(bytes)) throw hostile(file.file, "the file is no spreadsheet (.xlsx)");
  const members = readDirectory(file.file, bytes, limits);
  if (members.some(({ name }) => /^xl\/externalLinks\//iu.test(name)))
    throw hostile(file.file, "the workbook takes figures from other workbooks, which are not opened here");
  const scans = await scansOf(file.file, members, limits);
  const data = await cellsOf(file.file, bytes);
  return data.map(({ sheet, data: rows }, index) => ({
    name: sheet,
    rows: rows.map((row) => row.map(readCellValue)),
    scan: scans.get(sheet) ?? [...scans.values()][index] ?? { merges: [], broken: new Map() },
  }));
}

/** A number as the file writes it; the library hands it on unread, so that nothing is rounded. */
interface WrittenNumber {
  readonly digits: string;
}

async function cellsOf(file: string, bytes: Uint8Array) {
  // Loaded only for spreadsheets: it takes longer to load than a small table to read.
  const { default: readSheets } = await import("read-excel-file/universal");
  try {
    const written = { parseNumber: (digits: string): WrittenNumber => ({ digits }), trim: false };
    return await readSheets<WrittenNumber>(new Uint8Array(bytes).buffer, written);
  } catch (error) {
    throw hostile(file, `the workbook cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const isWritten = (value: unknown): value is WrittenNumber =>
  typeof value === "object" && value !== null && "digits" in value && typeof value.digits === "string";

// The types of the library say a cell may hold the constructor of dates; it holds a date.
function readCellValue(value: unknown): SheetCell {
  if (value === null) return { text: "", isNumber: false };
  if (typeof value === "string") return { text: value.trim(), isNumber: false };
  if (typeof value === "boolean") return { text: value ? "TRUE" : "FALSE", isNumber: false };
  if (value instanceof Date) return { text: dateText(value), isNumber: false };
  if (!isWritten(value)) return { text: String(value), isNumber: false };
  const number = plainDigits(value.digits);
  return number === undefined ? { text: value.digits, isNumber: false } : { text: number, isNumber: true };
}

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return "#DATE!";
  const text = date.toISOString();
  return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text.slice(0, 19);
}

const digitsOfADouble = 15;

/** A number of a spreadsheet in the grammar of this program: 0.1 where the file, which keeps binary fractions, says 0.10000000000000001. */
export function plainDigits(digits: string): string | undefined {
  const text = digits.trim();
  if (!/^-?\d+(?:\.\d+)?(?:[Ee][-+]?\d{1,3})?$/u.test(text)) return undefined;
  const isShort = /^-?\d+(?:\.\d+)?$/u.test(text) && text.replace(/\D/gu, "").length <= digitsOfADouble;
  if (isShort) return /[1-9]/u.test(text) ? text : text.replace("-", "");
  const number = Number(text);
  return Number.isFinite(number) ? withoutExponent(String(number === 0 ? 0 : number)) : undefined;
}

function withoutExponent(text: string): string {
  const [, sign = "", whole = "", decimals = "", power] = /^(-?)(\d+)(?:\.(\d+))?e([-+]\d+)$/u.exec(text) ?? [];
  if (power === undefined) return text;
  const digits = whole + decimals;
  const point = whole.length + Number(power);
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  return point >= digits.length
    ? `${sign}${digits.padEnd(point, "0")}`
    : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

async function scansOf(
  file: string,
  members: readonly Member[],
  limits: Limits,
): Promise<ReadonlyMap<string, SheetScan>> {
  const xmlOf = async (path: string): Promise<string | undefined> => {
    const member = members.find(({ name }) => name === path);
    if (member === undefined) return undefined;
    const tooLarge = () => tooLargeAsWhole(`${file}!${path}`, limits);
    return new TextDecoder().decode(
      await wholeOf(unzip(`${file}!${path}`, member, limits), limits.wholeBytes, tooLarge),
    );
  };
  const targets = targetsOf((await xmlOf("xl/_rels/workbook.xml.rels")) ?? "");
  const scans = new Map<string, SheetScan>();
  for (const { name, relation } of sheetsOf((await xmlOf("xl/workbook.xml")) ?? "")) {
    const xml = await xmlOf(targets.get(relation) ?? "");
    if (xml !== undefined) scans.set(name, scanSheet(file, xml));
  }
  return scans;
}

const attributeOf = (tag: string, name: string): string =>
  unescaped(new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*"([^"]*)"`, "u").exec(tag)?.[1] ?? "");

const sheetsOf = (xml: string): readonly { readonly name: string; readonly relation: string }[] =>
  [...xml.matchAll(/<(?:[\w.-]+:)?sheet\s[^>]*>/gu)].map(([tag]) => ({
    name: attributeOf(tag, "name"),
    // `r:id`, whatever the prefix; `sheetId` is another thing.
    relation: /\s[\w.-]+:id\s*=\s*"([^"]*)"/u.exec(tag)?.[1] ?? "",
  }));

/** Where in the archive each part of the workbook lies. */
const targetsOf = (xml: string): ReadonlyMap<string, string> =>
  new Map(
    [...xml.matchAll(/<(?:[\w.-]+:)?Relationship\s[^>]*>/gu)].map(([tag]) => {
      const target = attributeOf(tag, "Target");
      return [attributeOf(tag, "Id"), target.startsWith("/") ? target.slice(1) : `xl/${target}`];
    }),
  );

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos);/gu, (_, name) => entities[name] ?? "");
