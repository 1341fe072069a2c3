import type { Words } from "../messages.ts";
import type { Datatype } from "./description.ts";

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
