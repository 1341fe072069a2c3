import { declined } from "./declined.ts";

/** Where the reader of a large table stands: in the bytes of whole lines, and in one field of them. */
export interface Cursor {
  bytes: Uint8Array;
  /** The byte to read next. */
  at: number;
  /** The field read last, without its quotation marks. */
  from: number;
  to: number;
  hash: number;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const blank = 0x20;
const quotationMark = 0x22;
const comma = 0x2c;
const equalsSign = 0x3d;
const atSign = 0x40;
/** A longer line may be one that the careful reader refuses. */
export const longestLine = 1 << 16;

/** Whether the line is empty; the cursor then stands behind it. */
export function skipEmptyLine(cursor: Cursor): boolean {
  const { bytes, at } = cursor;
  const first = bytes[at];
  if (first !== lineFeed && first !== carriageReturn) return false;
  takeEnd(cursor, true);
  return true;
}

/**
 * Reads one field and the comma or line end behind it.
 *
 * Only what can be read in one way: a quoted field has nothing but ordinary characters and commas between its marks.
 */
export function takeField(cursor: Cursor, isLast: boolean): void {
  const { bytes } = cursor;
  const quoted = bytes[cursor.at] === quotationMark;
  const from = quoted ? cursor.at + 1 : cursor.at;
  let at = from;
  let byte = bytes[at] ?? 0;
  // FNV-1a, so that a name is found again without making a text of it.
  let hash = 0x811c9dc5;
  while (byte > comma || (byte >= blank && byte !== quotationMark && (quoted || byte !== comma))) {
    hash = Math.imul(hash ^ byte, 0x01000193);
    at += 1;
    byte = bytes[at] ?? 0;
  }
  cursor.from = from;
  cursor.to = at;
  cursor.hash = hash;
  cursor.at = at;
  if (quoted) takeMark(cursor);
  takeEnd(cursor, isLast);
  refuseFormula(cursor);
}

function takeMark(cursor: Cursor): void {
  if (cursor.bytes[cursor.at] !== quotationMark) throw declined;
  cursor.at += 1;
}

/** What a spreadsheet would run: the careful reader has a word to say about it. */
function refuseFormula({ bytes, from }: Cursor): void {
  if (bytes[from] === equalsSign || bytes[from] === atSign) throw declined;
}

function takeEnd(cursor: Cursor, isLast: boolean): void {
  const { bytes } = cursor;
  if (isLast && bytes[cursor.at] === carriageReturn) cursor.at += 1;
  if (bytes[cursor.at] !== (isLast ? lineFeed : comma)) throw declined;
  cursor.at += 1;
}

/** Refuses a cell of a column that is not used unless it is plain ASCII, which no finding can be about. */
export function passOver({ bytes, from, to }: Cursor): void {
  for (let at = from; at < to; at += 1) if ((bytes[at] ?? 0) > 0x7e) throw declined;
}

/** Cuts bytes behind line ends; the last piece ends in one too. A mark of UTF-8 at the start is left out. */
export async function* wholeLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let isFirst = true;
  for await (const lines of cutBehindLines(bytes)) {
    yield isFirst ? withoutMark(lines) : lines;
    isFirst = false;
  }
}

async function* cutBehindLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let rest = new Uint8Array();
  for await (const chunk of bytes) {
    const piece = rest.length === 0 ? chunk : joined(rest, chunk);
    const end = piece.lastIndexOf(lineFeed) + 1;
    if (end > 0) yield piece.subarray(0, end);
    rest = piece.slice(end);
    if (rest.length > longestLine) throw declined;
  }
  if (rest.length > 0) yield joined(rest, Uint8Array.of(lineFeed));
}

const withoutMark = (bytes: Uint8Array): Uint8Array =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}
