import type { Finding } from "../model/finding.ts";
import { decode, looksLikeUtf16 } from "./decode.ts";
import { encodingError } from "./faults.ts";
import { defaultLimits, type Limits } from "./limits.ts";
import { textBlocks } from "./lines.ts";
import * as messages from "./messages.ts";
import { type BlockGrammar, parseBlock } from "./parse-block.ts";
import { findingOf } from "./rule.ts";

/** One record of a CSV file: its cells, the physical line it starts on, and what was wrong with its text. */
export interface RawRecord {
  readonly fields: readonly string[];
  readonly line: number;
  readonly findings: readonly Finding[];
}

/** How the cells of a file are kept apart; `quote` is false where the format knows no quotation marks. */
export interface Dialect {
  readonly delimiter: string;
  readonly quote: boolean;
}

/** Comma and quotation marks: the data contract of this program. */
export const contractDialect: Dialect = { delimiter: ",", quote: true };

/** Reads the records of a CSV file one by one; a record that cannot be read comes with an error, and reading goes on behind it. */
export async function* readRecords(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  limits?: Limits,
): AsyncGenerator<RawRecord> {
  for await (const block of readBlocks(file, bytes, contractDialect, limits)) yield* block;
}

/** The same records in blocks of some thousand, for readers of large tables. */
export const readBlocks = (
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  dialect: Dialect = contractDialect,
  limits: Limits = defaultLimits,
): AsyncGenerator<readonly RawRecord[]> => readText(file, decode(bytes), dialect, 1, limits);

/** The records of a text that was decoded already, in blocks; `firstLine` is the physical line it begins on. */
export async function* readText(
  file: string,
  pieces: AsyncIterable<string>,
  dialect: Dialect,
  firstLine = 1,
  limits: BlockGrammar["limits"] = defaultLimits,
): AsyncGenerator<readonly RawRecord[]> {
  const grammar = { ...dialect, limits };
  let line = firstLine;
  for await (const text of textBlocks(pieces, limits.recordBytes, dialect.quote)) {
    if (line === 1 && looksLikeUtf16(text)) return yield [utf16(file)];
    const block = parseBlock(file, text, line, grammar);
    yield block.records;
    line = block.line;
  }
}

const utf16 = (file: string): RawRecord => ({
  fields: [],
  line: 1,
  findings: [findingOf(encodingError, { file, line: 1, column: 0 }, "", messages.utf16())],
});
