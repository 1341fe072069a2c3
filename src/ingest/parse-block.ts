import { CsvError, parse } from "csv-parse/sync";
import { quotationError, recordTooLong } from "./faults.ts";
import { formatBytes, type Limits } from "./limits.ts";
import { breaksIn } from "./lines.ts";
import * as messages from "./messages.ts";
import type { Dialect, RawRecord } from "./records.ts";
import { findingOf } from "./rule.ts";
import { type Slip, type Stretch, stretchesOf } from "./slips.ts";
import { cleaned, looksSuspicious } from "./suspicious.ts";
import { tooManyColumns } from "./text-faults.ts";
import { tooManyColumns as tooManyColumnsWords } from "./text-messages.ts";

/** How cells are kept apart, how long a record may be, and how many cells it may have. */
export interface BlockGrammar extends Dialect {
  readonly limits: Pick<Limits, "recordBytes" | "columns">;
}

// No `cast`, no `columns`, no `on_record`, no `info`: each makes csv-parse two to twenty times slower.
const options = { relax_column_count: true, skip_empty_lines: false };

/** What csv-parse looks for at every letter: not for what the text does not hold, which it would do as well. */
const soughtIn = (text: string, { delimiter, quote, limits }: BlockGrammar) => ({
  delimiter,
  quote: quote && text.includes('"') ? '"' : false,
  record_delimiter: text.includes("\r") ? ["\r\n", "\n", "\r"] : ["\n"],
  // A letter has at most three bytes; 0 is no limit.
  max_record_size: text.length * 3 > limits.recordBytes ? limits.recordBytes : 0,
});

const none: RawRecord["findings"] = [];

/** The records of a block, and the line behind it. */
export interface ParsedBlock {
  readonly records: readonly RawRecord[];
  readonly line: number;
}

/** Parses whole records; of a malformed one the line it begins on is left out with an error, and reading goes on behind it. */
export function parseBlock(file: string, text: string, line: number, grammar: BlockGrammar): ParsedBlock {
  const rows = parsed(text, grammar);
  return rows === undefined ? recovered(file, text, line, grammar) : located(file, rows, line, text, grammar);
}

/** The cells of a text; undefined where it is malformed. */
function parsed(text: string, grammar: BlockGrammar): readonly string[][] | undefined {
  // csv-parse makes an error for each row of another length, even where it may not throw it: without stacks, three times
  // as fast on a ragged file.
  const depth = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return parse(text, { ...options, ...soughtIn(text, grammar) });
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
  { quote, limits }: BlockGrammar,
): ParsedBlock {
  const suspicious = looksSuspicious(text);
  const quoted = quote && text.includes('"');
  const records: RawRecord[] = [];
  let line = firstLine;
  for (const fields of rows) {
    records.push(recordOf(file, fields, line, suspicious, limits));
    line += quoted ? 1 + breaksIn(fields) : 1;
  }
  return { records, line };
}

function recordOf(
  file: string,
  fields: readonly string[],
  line: number,
  suspicious: boolean,
  { columns }: BlockGrammar["limits"],
): RawRecord {
  if (fields.length > columns) return tooWide(file, fields.length, line, columns);
  return suspicious ? cleaned(file, fields, line) : { fields, line, findings: none };
}

const tooWide = (file: string, cells: number, line: number, limit: number): RawRecord => ({
  fields: [],
  line,
  findings: [findingOf(tooManyColumns, { file, line, column: 0 }, "", tooManyColumnsWords(cells, limit))],
});

/** Parses what is whole of a malformed text, all at once: to start anew behind each slip would take for ever. */
function recovered(file: string, text: string, firstLine: number, grammar: BlockGrammar): ParsedBlock {
  const stretches = [...stretchesOf(text, { ...grammar, limit: grammar.limits.recordBytes })];
  const rows = parsedStretches(
    stretches.filter(({ slip }) => slip === undefined),
    grammar,
  );
  const suspicious = looksSuspicious(text);
  const records: RawRecord[] = [];
  let line = firstLine;
  let good = 0;
  for (const stretch of stretches) {
    const fields = stretch.slip === undefined ? rows[good++] : undefined;
    const record =
      fields === undefined
        ? malformed(file, stretch.text, line, stretch.slip ?? { kind: "too-long", cell: 0 }, grammar.limits.recordBytes)
        : recordOf(file, fields, line, suspicious, grammar.limits);
    records.push(record);
    line += Math.max(1, breaksIn([stretch.text]));
  }
  return { records, line };
}

/** The cells of each whole record; undefined for one that is longer in bytes than it looked. */
function parsedStretches(whole: readonly Stretch[], grammar: BlockGrammar): readonly (string[] | undefined)[] {
  if (whole.length === 0) return [];
  const rows = parsed(whole.map(({ text }) => text).join(""), grammar);
  if (rows?.length === whole.length) return rows;
  if (whole.length === 1) return [undefined];
  const half = whole.length >>> 1;
  return [...parsedStretches(whole.slice(0, half), grammar), ...parsedStretches(whole.slice(half), grammar)];
}

function malformed(file: string, text: string, line: number, { kind, cell }: Slip, limit: number): RawRecord {
  const column = cell + 1;
  const place = { file, line, column };
  const shown = text.slice(0, 200).trimEnd();
  const found =
    kind === "too-long"
      ? findingOf(recordTooLong, place, "", messages.recordTooLong(formatBytes(limit)))
      : kind === "not-closed"
        ? findingOf(quotationError, place, shown, messages.quoteNotClosed(line, column))
        : findingOf(quotationError, place, shown, messages.misplacedQuote());
  return { fields: [text.length > limit ? shown : text], line, findings: [found] };
}
