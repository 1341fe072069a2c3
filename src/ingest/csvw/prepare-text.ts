import type { CsvwDialect } from "./description.ts";

/** A text in the grammar of the parser: double quotation marks, doubled within a cell, and no remarks. */
export interface PreparedText {
  readonly text: string;
  /** Lines that held a remark; they are empty now, so that all lines keep their numbers. */
  readonly remarks: ReadonlySet<number>;
}

/** Whether a dialect has something that the parser does not know by itself. */
export const needsPreparation = ({ quoteChar, doubleQuote, commentPrefix }: CsvwDialect): boolean =>
  commentPrefix !== undefined || (quoteChar !== undefined && (quoteChar !== '"' || !doubleQuote));

/** Takes remarks out of a text, and exchanges its quotation mark for the parser's own; `swapMarks` takes that back. */
export function prepareText(text: string, dialect: CsvwDialect, firstLine: number): PreparedText {
  const { commentPrefix } = dialect;
  const remarks = new Set<number>();
  const kept: string[] = [];
  let line = firstLine;
  let quoted = false;
  for (let at = 0; at < text.length; line += 1) {
    const end = endOfLine(text, at);
    const next = text.startsWith("\r\n", end) ? end + 2 : end + 1;
    if (!quoted && commentPrefix !== undefined && text.startsWith(commentPrefix, at)) remarks.add(line);
    else {
      const prepared = preparedLine(text.slice(at, end), dialect, quoted);
      kept.push(prepared.text);
      quoted = prepared.quoted;
    }
    kept.push(text.slice(end, next));
    at = next;
  }
  return { text: kept.join(""), remarks };
}

/** A line, and whether a cell goes on behind it. */
function preparedLine(line: string, { quoteChar, doubleQuote }: CsvwDialect, before: boolean) {
  if (quoteChar === undefined) return { text: line, quoted: false };
  let quoted = before;
  const text = line.replaceAll(/\\?./gsu, (signs) => {
    // Before a mark within a cell a backslash takes its meaning away; anywhere else it is a sign like any other.
    if (!doubleQuote && quoted && signs === `\\${quoteChar}`) return '""';
    for (const sign of signs) if (sign === quoteChar) quoted = !quoted;
    return swapMarks(signs, quoteChar);
  });
  return { text, quoted };
}

/** Where a line ends, before its break. */
function endOfLine(text: string, from: number): number {
  const breaks = /[\r\n]/g;
  breaks.lastIndex = from;
  return breaks.exec(text)?.index ?? text.length;
}

/** A text with its own quotation mark in the place of the double one, and the other way round. */
export const swapMarks = (text: string, quoteChar: string): string =>
  quoteChar === '"'
    ? text
    : text.replaceAll(/./gsu, (sign) => (sign === '"' ? quoteChar : sign === quoteChar ? '"' : sign));
