import { CsvError, parse } from "csv-parse/sync";
import { quotationError, recordTooLong } from "./faults.ts";
import { breaksIn } from "./lines.ts";
import * as messages from "./messages.ts";
import type { Dialect, RawRecord } from "./records.ts";
import { findingOf } from "./rule.ts";
import { type Slip, type Stretch, stretchesOf } from "./slips.ts";
import { cleaned, looksSuspicious } from "./suspicious.ts";
import { tooManyColumns } from "./text-faults.ts";
import { tooManyColumns as tooManyColumnsWords } from "./text-messages.ts";

/** The longest record, in bytes: a longer one is a file read with the wrong separator or line end. */
export const recordLimit = 1 << 20;
/** The most cells of a record: as many columns as a spreadsheet has. */
const columnLimit = 1 << 14;

// No `cast`, no `columns`, no `on_record`, no `info`: each makes csv-parse two to twenty times slower.
const options = {
  relax_column_count: true,
  record_delimiter: ["\r\n", "\n", "\r"],
  max_record_size: recordLimit,
  skip_empty_lines: false,
};

const none: RawRecord["findings"] = [];

/** The records of a block, and the line behind it. */
export interface ParsedBlock {
  readonly records: readonly RawRecord[];
  readonly line: number;
}

/** Parses whole records; of a malformed one the line it begins on is left out with an error, and reading goes on behind it. */
export function parseBlock(file: string, text: string, line: number, dialect: Dialect): ParsedBlock {
  const rows = parsed(text, dialect);
  return rows === undefined ? recovered(file, text, line, dialect) : located(file, rows, line, text, dialect.quote);
}

/** The cells of a text; undefined where it is malformed. */
function parsed(text: string, { delimiter, quote }: Dialect): readonly string[][] | undefined {
  // csv-parse makes an error for each row of another length, even where it may not throw it: without stacks, three times
  // as fast on a ragged file.
  const depth = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return parse(text, { ...options, delimiter, quote: quote ? '"' : false });
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  } finally {
    Error.stackTraceLimit = depth;
  }
}

function located(
  file: string,
  rows: readonly string[][],
  firstLine: number,
  text: string,
  quote: boolean,
): ParsedBlock {
  const suspicious = looksSuspicious(text);
  const quoted = quote && text.includes('"');
  const records: RawRecord[] = [];
  let line = firstLine;
  for (const fields of rows) {
    records.push(recordOf(file, fields, line, suspicious));
    line += quoted ? 1 + breaksIn(fields) : 1;
  }
  return { records, line };
}

function recordOf(file: string, fields: readonly string[], line: number, suspicious: boolean): RawRecord {
  if (fields.length > columnLimit) return tooWide(file, fields.length, line);
  return suspicious ? cleaned(file, fields, line) : { fields, line, findings: none };
}

const tooWide = (file: string, cells: number, line: number): RawRecord => ({
  fields: [],
  line,
  findings: [findingOf(tooManyColumns, { file, line, column: 0 }, "", tooManyColumnsWords(cells, columnLimit))],
});

/** Parses what is whole of a malformed text, all at once: to start anew behind each slip would take for ever. */
function recovered(file: string, text: string, firstLine: number, dialect: Dialect): ParsedBlock {
  const stretches = [...stretchesOf(text, { ...dialect, limit: recordLimit })];
  const rows = parsedStretches(
    stretches.filter(({ slip }) => slip === undefined),
    dialect,
  );
  const suspicious = looksSuspicious(text);
  const records: RawRecord[] = [];
  let line = firstLine;
  let good = 0;
  for (const stretch of stretches) {
    const fields = stretch.slip === undefined ? rows[good++] : undefined;
    const record =
      fields === undefined
        ? malformed(file, stretch.text, line, stretch.slip ?? { kind: "too-long", cell: 0 })
        : recordOf(file, fields, line, suspicious);
    records.push(record);
    line += Math.max(1, breaksIn([stretch.text]));
  }
  return { records, line };
}

/** The cells of each whole record; undefined for one that is longer in bytes than it looked. */
function parsedStretches(whole: readonly Stretch[], dialect: Dialect): readonly (string[] | undefined)[] {
  if (whole.length === 0) return [];
  const rows = parsed(whole.map(({ text }) => text).join(""), dialect);
  if (rows?.length === whole.length) return rows;
  if (whole.length === 1) return [undefined];
  const half = whole.length >>> 1;
  return [...parsedStretches(whole.slice(0, half), dialect), ...parsedStretches(whole.slice(half), dialect)];
}

function malformed(file: string, text: string, line: number, { kind, cell }: Slip): RawRecord {
  const column = cell + 1;
  const place = { file, line, column };
  const shown = text.slice(0, 200).trimEnd();
  const found =
    kind === "too-long"
      ? findingOf(recordTooLong, place, "", messages.recordTooLong())
      : kind === "not-closed"
        ? findingOf(quotationError, place, shown, messages.quoteNotClosed(line, column))
        : findingOf(quotationError, place, shown, messages.misplacedQuote());
  return { fields: [text.length > recordLimit ? shown : text], line, findings: [found] };
}
