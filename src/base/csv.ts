/** A table that can be written as CSV: cells are numbers in full precision, texts, or nothing. */
export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (number | string)[])[];
}

// Spreadsheets read a text that begins with one of these as a formula. A full-width sign counts as its plain form there.
const formulaStart = /^(\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n])/;
const plainName = /^\w[\w.-]*$/;
const plainNumber = /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/;

// A spreadsheet set to Dutch or German parts a line at semicolons, whatever is quoted: a formula may stand behind one.
const formulaInside = /([;\t\r\n]\s*)([=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g;

/** A text made harmless for spreadsheets: an apostrophe before what would be read as a formula; numbers stay as they are. */
export function guardFormula(text: string): string {
  const inside = /[;\t\r\n]/.test(text) ? text.replace(formulaInside, "$1'$2") : text;
  return formulaStart.test(text) && !plainNumber.test(text) ? `'${inside}` : inside;
}

/** One cell as it stands in CSV text: quoted where it must be, a formula made harmless, a number in full precision. */
export function csvField(cell: number | string): string {
  if (typeof cell === "number") {
    if (!Number.isFinite(cell)) throw new RangeError(`cannot write ${cell} as a number`);
    return String(cell + 0);
  }
  // Nearly every cell of a large table is such a name: one look instead of three.
  if (cell === "" || plainName.test(cell)) return cell;
  const guarded = guardFormula(cell);
  return /[",\r\n]/.test(guarded) || guarded !== guarded.trim() ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

// Lines end in LF: RFC 4180 writes CRLF, but a CR would stick to the last column in awk, cut and many readers.
/** A table as CSV text quoted after RFC 4180, with numbers in full precision and no text that a spreadsheet would run. */
export function toCsv(table: CsvTable): string {
  const width = table.columns.length;
  const lines = table.rows.map((row) => {
    if (row.length !== width) throw new RangeError(`a row of ${row.length} cells in a table of ${width} columns`);
    return row.map(csvField).join(",");
  });
  return [table.columns.map(csvField).join(","), ...lines, ""].join("\n");
}
