import type { Words } from "../messages.ts";
import type { Bound, Datatype } from "./description.ts";

const quoted = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text);
const together = "look whether metadata and table belong together";
const either = "correct the cell, or what the metadata say of it";

/** Words for a header with more or fewer columns than described. */
export const otherWidth = (found: number, described: number): Words => ({
  message: `the header has ${found} columns, the metadata describe ${described}`,
  hint: together,
});

/** Words for a column under another title. */
export const otherTitle = (found: string, described: readonly string[]): Words => ({
  message: `the column ${quoted(found)} is described as ${described.map(quoted).join(" or ")}`,
  hint: together,
});

/** Words for a column that is described without a title, under a header that has one. */
export const noTitle = (found: string): Words => ({
  message: `the column ${quoted(found)} is described without a title, and a name is not compared`,
  hint: `write "titles": ${JSON.stringify(found)} into its description`,
});

/** Words for a row with more or fewer cells than the table has columns. */
export const otherCells = (found: number, columns: number): Words => ({
  message: `the row has ${found} cells, the table ${columns} columns`,
  hint: "put a cell with a separator in quotation marks, and write the separators of empty cells too",
});

/** Words for an empty cell that must not be empty. */
export const mustBeFilled = (name: string): Words => ({ message: `${name} must not be empty`, hint: either });

/** Words for a cell of another type. */
export const wrongType = (name: string, text: string, { base, format }: Datatype): Words => ({
  message: `${name} ${quoted(text)} is no ${base}${format === undefined ? "" : ` in the format ${format}`}`,
  hint: either,
});

/** Words for a cell of another length. */
export const wrongLength = (name: string, text: string): Words => ({
  message: `${name} ${quoted(text)} has not the length that is stated`,
  hint: either,
});

/** Words for a value beyond a limit that is stated. */
export const outOfBounds = (name: string, text: string, { kind, text: limit }: Bound): Words => ({
  message: `${name} ${quoted(text)} breaks ${kind} ${limit}`,
  hint: either,
});

/** Words for a row that points to no row of another table, or to several. */
export const otherThanOne = (names: string, value: string, table: string, found: number): Words => ({
  message: `${names} = ${quoted(value)} stands in ${found === 0 ? "no row" : `${found} rows`} of ${table}`,
  hint: found === 0 ? "correct the value, or add the row it points to" : "each row pointed to needs a key of its own",
});

/** Words for a row that points nowhere because its cells are empty. */
export const pointsNowhere = (names: string, table: string): Words => ({
  message: `${names} is empty, and is to point to a row of ${table}`,
  hint: "in CSV on the Web each row points to a row: fill the cell, or leave the key out of the metadata",
});

/** Words for a file that metadata name and that is not opened. */
export const notOpened = (address: string, what: string, fix: string): Words => ({
  message: `${quoted(address)} was not opened: ${what}`,
  hint: fix,
});

/** Words for metadata that lie beside a table and describe another. */
export const otherTable = (table: string): Words => ({
  message: `the metadata do not describe ${quoted(table)}; they are left out`,
  hint: "name the table in their url",
});
