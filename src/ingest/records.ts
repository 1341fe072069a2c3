import { CsvError, parse } from "csv-parse/sync";
import type { Finding } from "../model/finding.ts";
import { decode, looksLikeUtf16 } from "./decode.ts";
import { encodingError, quotationError, recordTooLong } from "./faults.ts";
import { breaksIn, endOfRecords, lineOffset } from "./lines.ts";
import * as messages from "./messages.ts";
import { findingOf } from "./rule.ts";
import { cleaned, looksSuspicious } from "./suspicious.ts";

/** One record of a CSV file: its cells, the physical line it starts on, and what was wrong with its text. */
export interface RawRecord {
  readonly fields: readonly string[];
  readonly line: number;
  readonly findings: readonly Finding[];
}

const none: readonly Finding[] = [];
const blockSize = 1 << 16;
const recordLimit = 1 << 20;

// No `cast`, no `columns`, no `on_record`, no `info`: each makes csv-parse two to twenty times slower.
const options = {
  relax_column_count: true,
  record_delimiter: ["\r\n", "\n", "\r"],
  max_record_size: recordLimit,
  skip_empty_lines: false,
};

/** Reads the records of a CSV file one by one; a record that cannot be read comes with an error, and reading goes on behind it. */
export async function* readRecords(file: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<RawRecord> {
  for await (const block of readBlocks(file, bytes)) yield* block;
}

/** The same records in blocks of some thousand, for readers of large tables. */
export async function* readBlocks(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<readonly RawRecord[]> {
  let line = 1;
  for await (const text of textBlocks(bytes)) {
    if (line === 1 && looksLikeUtf16(text)) return yield [utf16(file)];
    const block = parseBlock(file, text, line);
    yield block.records;
    line = block.line;
  }
}

/** Cuts a text between records. The cuts depend on the text alone, not on how its bytes arrive: same file, same findings. */
async function* textBlocks(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let text = "";
  let window = blockSize;
  for await (const piece of decode(bytes)) {
    text += piece;
    while (text.length >= window) {
      const end = endOfRecords(text.slice(0, window), recordLimit);
      if (end > 0) yield text.slice(0, end);
      text = text.slice(end);
      window = end > 0 ? blockSize : window + blockSize;
    }
  }
  if (text !== "") yield text;
}

const utf16 = (file: string): RawRecord => ({
  fields: [],
  line: 1,
  findings: [findingOf(encodingError, { file, line: 1, column: 0 }, "", messages.utf16())],
});

/** Parses whole records; behind a malformed one it starts again on the next line, so that one slip costs one line. */
function parseBlock(file: string, text: string, firstLine: number): { records: RawRecord[]; line: number } {
  const records: RawRecord[] = [];
  let rest = text;
  let line = firstLine;
  while (rest !== "") {
    const start = line;
    const { rows, error } = parseUntilError(rest);
    line = append(records, file, rows, line, rest);
    if (error === undefined) break;
    const [from, to] = lineOffset(rest, line - start);
    records.push(malformed(file, rest.slice(from, to), line, error));
    line += breaksIn([rest.slice(from, to)]);
    rest = rest.slice(to);
  }
  return { records, line };
}

function parseUntilError(text: string): { rows: readonly string[][]; error?: CsvError } {
  try {
    return { rows: parse(text, options) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const good = Number(error.records);
    return { rows: good === 0 ? [] : parse(text, { ...options, to: good }), error };
  }
}

function append(
  records: RawRecord[],
  file: string,
  rows: readonly string[][],
  firstLine: number,
  text: string,
): number {
  const suspicious = looksSuspicious(text);
  const quoted = text.includes('"');
  let line = firstLine;
  for (const fields of rows) {
    records.push(suspicious ? cleaned(file, fields, line) : { fields, line, findings: none });
    line += quoted ? 1 + breaksIn(fields) : 1;
  }
  return line;
}

function malformed(file: string, text: string, line: number, error: CsvError): RawRecord {
  const column = Number(error.column) + 1;
  const place = { file, line, column };
  const shown = text.slice(0, 200).trimEnd();
  const found =
    error.code === "CSV_MAX_RECORD_SIZE"
      ? findingOf(recordTooLong, place, "", messages.recordTooLong())
      : error.code === "CSV_QUOTE_NOT_CLOSED"
        ? findingOf(quotationError, place, shown, messages.quoteNotClosed(line, column))
        : findingOf(quotationError, place, shown, messages.misplacedQuote());
  return { fields: [text], line, findings: [found] };
}
