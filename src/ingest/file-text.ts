import { decodeAs, type Encoding } from "./encodings.ts";

/** The text of a file without what is no part of its table. */
export interface FileText {
  /** From `sep=;` in the first line, which spreadsheet programs write; undefined where there is none. */
  readonly separator: string | undefined;
  /** Physical line that the text begins on. */
  readonly firstLine: number;
  readonly pieces: () => AsyncIterable<string>;
}

/** Decodes a file, without byte order mark, first line `sep=;` and Ctrl-Z at the end. */
export async function fileText(encoding: Encoding, bytes: () => AsyncIterable<Uint8Array>): Promise<FileText> {
  const pieces = () => withoutEndSign(decodeAs(encoding, bytes()));
  const start = await startOf(pieces(), 16);
  const [line = "", separator] = /^"?sep=(.)"?(?:\r\n|\n|\r)/u.exec(start) ?? [];
  if (separator === undefined) return { separator, firstLine: 1, pieces };
  return { separator, firstLine: 2, pieces: () => behind(pieces(), line.length) };
}

/** The first letters of a text. */
export async function startOf(pieces: AsyncIterable<string>, length: number): Promise<string> {
  let start = "";
  for await (const piece of pieces) {
    start += piece;
    if (start.length >= length) break;
  }
  return start.slice(0, length);
}

async function* behind(pieces: AsyncIterable<string>, length: number): AsyncGenerator<string> {
  let left = length;
  for await (const piece of pieces) {
    const rest = piece.slice(left);
    left = Math.max(0, left - piece.length);
    if (rest !== "") yield rest;
  }
}

// Ctrl-Z stands at the very end or before the last line break; within the text it is a sign like any other.
// biome-ignore lint/suspicious/noControlCharactersInRegex: this control character is what is looked for
const endSign = /\u001a[\r\n\u001a]*$/;

/** Whether a text ends with Ctrl-Z, as old programs ended a file. */
export const endsWithSign = (text: string): boolean => endSign.test(text.slice(-8));

async function* withoutEndSign(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let held = "";
  for await (const piece of pieces) {
    const text = held + piece;
    held = endSign.exec(text.slice(-8))?.[0] ?? "";
    if (text.length > held.length) yield text.slice(0, text.length - held.length);
  }
  if (held !== "") yield held.replaceAll("\u001a", "");
}
