import type { RawRecord } from "../records.ts";
import { isQuality } from "./genesis-cell.ts";
import { genesisTime, genesisTimeCode } from "./genesis-time.ts";
import { type ClassicTitle, isUnit, measureAndUnit } from "./genesis-title.ts";

/** One dimension that runs across: its name, and its code in each column of figures. */
export interface AcrossDimension {
  readonly label: string;
  readonly role: "time" | "measure" | "other";
  readonly codes: readonly string[];
}

/** The columns of figures of a classic table, counted from 0. */
export interface ClassicHeader {
  readonly columns: readonly number[];
  /** For each column of figures the column with its signs of quality; -1 where there is none. */
  readonly qualities: readonly number[];
  readonly units: readonly string[];
  readonly across: readonly AcrossDimension[];
}

/** Reads the one to four rows of a header: names that stand over all columns, names that differ, and units. */
export function readHeader(
  rows: readonly RawRecord[],
  keys: number,
  body: readonly RawRecord[],
  title: ClassicTitle,
): ClassicHeader {
  const width = rows.at(-1)?.fields.length ?? 0;
  const { columns, qualities } = columnsOf(rows, keys, width, body);
  const texts = rows.map(({ fields }, at) => filled(columns, fields, at === rows.length - 1));
  const unitsAt = texts.findLastIndex((row) => row.filter(isUnit).length * 2 >= row.length && !row.some(isTime));
  const named = texts.filter((_, at) => at !== unitsAt || texts.length === 1);
  const bracketed = named.find((row) => row.some((text) => measureAndUnit(text) !== undefined));
  const inBrackets = bracketed?.map((text) => measureAndUnit(text)?.[1] ?? "");
  const below = unitsAt === -1 || texts.length === 1 ? undefined : texts[unitsAt];
  const units = below ?? inBrackets ?? columns.map(() => title.unit);
  return { columns, qualities, units, across: acrossOf(named, bracketed, title) };
}

/** Values and, where quality was asked for, a column of signs behind each of them; that one has no name of its own. */
function columnsOf(
  rows: readonly RawRecord[],
  keys: number,
  width: number,
  body: readonly RawRecord[],
): Pick<ClassicHeader, "columns" | "qualities"> {
  const columns: number[] = [];
  const qualities: number[] = [];
  for (let at = keys; at < width; at += 1) {
    const before = columns.at(-1);
    if (before === at - 1 && qualities.at(-1) === -1 && isSignColumn(rows, at, body))
      qualities[qualities.length - 1] = at;
    else {
      columns.push(at);
      qualities.push(-1);
    }
  }
  return { columns, qualities };
}

function isSignColumn(rows: readonly RawRecord[], at: number, body: readonly RawRecord[]): boolean {
  const isNamed = rows.some(({ fields }) => {
    const name = (fields[at] ?? "").trim();
    return name !== "" && name !== (fields[at - 1] ?? "").trim();
  });
  if (isNamed) return false;
  const texts = body.map(({ fields }) => (fields[at] ?? "").trim()).filter((text) => text !== "");
  return texts.length > 0 && texts.every(isQuality);
}

/** A name that stands once over several columns counts for all of them, except in the last row. */
function filled(columns: readonly number[], fields: readonly string[], isLast: boolean): readonly string[] {
  let name = "";
  return columns.map((at) => {
    const own = (fields[at] ?? "").trim();
    name = own === "" && !isLast ? name : own;
    return name;
  });
}

const isTime = (text: string): boolean => genesisTime(text) !== undefined;
const isConstant = (row: readonly string[]): boolean => new Set(row).size === 1;

/** Rows that differ are dimensions; a name over all columns names the next of them, or is the measure of all. */
function acrossOf(
  rows: readonly (readonly string[])[],
  bracketed: readonly string[] | undefined,
  title: ClassicTitle,
): readonly AcrossDimension[] {
  const measures = title.measure === "" ? measureRow(rows, bracketed, title) : undefined;
  const isName = (row: readonly string[] | undefined): boolean =>
    row !== undefined && row !== measures && row !== rows.at(-1) && isConstant(row);
  return rows.flatMap((row, at): readonly AcrossDimension[] => {
    if (isName(row)) return [];
    if (row === measures) return [{ label: "", role: "measure", codes: row.map(withoutUnit) }];
    const above = rows[at - 1];
    const label = isName(above) ? (above?.[0] ?? "") : "";
    return [
      row.every(isTime)
        ? { label, role: "time" as const, codes: row.map(genesisTimeCode) }
        : { label, role: "other" as const, codes: row },
    ];
  });
}

const withoutUnit = (text: string): string => measureAndUnit(text)?.[0] ?? text;

/** The row that names what is counted, where no line of the title does. */
function measureRow(
  rows: readonly (readonly string[])[],
  bracketed: readonly string[] | undefined,
  { parts }: ClassicTitle,
): readonly string[] | undefined {
  if (bracketed !== undefined) return bracketed;
  const above = rows.find(
    (row, at) => isConstant(row) && (rows.length === 1 || at < rows.length - 1) && !parts.includes(row[0] ?? ""),
  );
  return above ?? rows.find((row) => !row.every(isTime));
}
