import { parse } from "csv-parse/sync";
import type { TidyRow } from "./tidy-rows.ts";

const delimiters = [",", ";", "\t", "|"];
const fewRows = 50;

// A text that nobody named as a table has to look like one: nine rows in ten of one width.
const share = 0.9;

/**
 * The first rows of a text, parted by the separator that gives the most cells in rows of one width; none where no separator does.
 * Recognising may not wait and may not be lenient; a table that is read goes through `sniffDialect`.
 */
export function firstTidyRows(text: string): readonly TidyRow[] {
  const tried = delimiters.flatMap((delimiter) => {
    const rows = firstRows(text, delimiter);
    const widths = new Map<number, number>();
    for (const { length } of rows) widths.set(length, (widths.get(length) ?? 0) + 1);
    const [width, count] = [...widths].sort((one, other) => other[1] - one[1] || other[0] - one[0])[0] ?? [0, 0];
    return width > 1 && count >= rows.length * share ? [{ rows, cells: count * width }] : [];
  });
  const best = tried.sort((one, other) => other.cells - one.cells)[0];
  return (best?.rows ?? []).map((fields, at) => ({ fields, line: at + 1, findings: [] }));
}

function firstRows(text: string, delimiter: string): readonly (readonly string[])[] {
  // Line ends may be mixed in one file; left to itself the parser takes those of the first line for all.
  const ends = ["\r\n", "\n", "\r"];
  const options = {
    delimiter,
    record_delimiter: ends,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  };
  const end = text.lastIndexOf("\n");
  // The last line of a beginning is cut off somewhere.
  const whole = text.length > 1 << 15 && end > 0 ? text.slice(0, end) : text;
  try {
    return parse(whole, { ...options, to: fewRows });
  } catch {
    // An open quotation mark: this separator does not fit.
    return [];
  }
}
