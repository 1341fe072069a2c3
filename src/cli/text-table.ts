import { escaped } from "../ingest/findings.ts";
import type { Ink } from "./print.ts";

/** A table for the terminal: the last column may be wrapped, numbers stand right. */
export interface TextTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns set to the right, by name. */
  readonly right?: readonly string[];
}

const gap = "  ";
const narrowest = 24;

// Composed first, so that an accent takes no column of its own.
const widthOf = (text: string): number => [...text.normalize("NFC")].length;

const pad = (text: string, width: number, right: boolean): string => {
  const blank = " ".repeat(Math.max(0, width - widthOf(text)));
  return right ? blank + text : text + blank;
};

/** Breaks a text at spaces into lines of a width; later lines begin with the indent; a longer word keeps a line of its own. */
export function wrapText(text: string, width: number, indent = ""): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && widthOf(longer) > width) {
      lines.push(line);
      line = indent + word;
    } else line = longer;
  }
  return [...lines, line];
}

/** Sets a table in columns as wide as their longest cell, the last one wrapped to what the terminal leaves. */
export function formatTextTable(given: TextTable, columns: number, ink: Ink): string {
  // Cells hold text of strangers: nothing of it may move the cursor, change colours or turn the direction of writing.
  const table = { columns: given.columns.map(escaped), rows: given.rows.map((row) => row.map(escaped)) };
  const widths = table.columns.map((name, at) =>
    Math.max(widthOf(name), ...table.rows.map((row) => widthOf(row[at] ?? ""))),
  );
  const last = widths.length - 1;
  const before = widths.slice(0, last).reduce((total, width) => total + width + gap.length, 0);
  const room = Math.max(narrowest, columns - before);
  const isRight = given.columns.map((name) => given.right?.includes(name) ?? false);
  const setLine = (cells: readonly string[]): string =>
    cells
      .map((cell, at) =>
        pad(cell, at === last ? Math.min(room, widths[at] ?? 0) : (widths[at] ?? 0), isRight[at] ?? false),
      )
      .join(gap)
      .trimEnd();
  const setRow = (row: readonly string[]): readonly string[] =>
    wrapText(row[last] ?? "", room).map((piece, at) =>
      setLine([...row.slice(0, last).map((cell) => (at === 0 ? cell : "")), piece]),
    );
  return [ink.strong(setLine(table.columns)), ...table.rows.flatMap(setRow), ""].join("\n");
}
