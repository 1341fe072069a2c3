import type { Encoding } from "./encodings.ts";

type Bytes = () => AsyncIterable<Uint8Array>;

const marks: readonly (readonly [encoding: Encoding, mark: readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-32le", [0xff, 0xfe, 0, 0]],
  ["utf-32be", [0, 0, 0xfe, 0xff]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** The encoding that the mark at the start of a file names; undefined where there is none. */
export const markedEncoding = (start: Uint8Array): Encoding | undefined =>
  marks.find(([, mark]) => mark.every((byte, at) => start[at] === byte))?.[0];

/** UTF-16 without a mark: digits and separators of such a file have a zero in every other byte. */
export function pairedEncoding(start: Uint8Array): Encoding | undefined {
  // Of a few bytes nothing can be told, and pairs come in even numbers.
  if (start.length < 4 || start.length % 2 === 1) return undefined;
  const zeros = [0, 0];
  for (const [at, byte] of start.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const pairs = start.length / 2;
  if (odd > pairs / 2 && even < pairs / 20) return "utf-16le";
  return even > pairs / 2 && odd < pairs / 20 ? "utf-16be" : undefined;
}

/** A byte that makes a file something else than UTF-8. */
export interface BadByte {
  readonly at: number;
  readonly byte: number;
}

/** The first byte that is not UTF-8; undefined where the whole file is. */
export async function firstBadByte(bytes: Bytes): Promise<BadByte | undefined> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let before = 0;
  let carried: Uint8Array = new Uint8Array(0);
  for await (const chunk of bytes()) {
    if (!passes(() => decoder.decode(chunk, { stream: true }))) return badByteOf(carried, chunk, before);
    carried = unfinished(carried, chunk);
    before += chunk.length;
  }
  const [byte] = carried;
  return byte === undefined ? undefined : { at: before - carried.length, byte };
}

function passes(decode: () => string): boolean {
  try {
    decode();
    return true;
  } catch {
    return false;
  }
}

/** The bytes at the end of a piece that begin a letter and do not finish it. */
function unfinished(carried: Uint8Array, chunk: Uint8Array): Uint8Array {
  const tail = Uint8Array.from([...carried, ...chunk.subarray(-3)]).slice(-3);
  const lead = tail.findLastIndex((byte) => byte >= 0xc0);
  const begun = lead === -1 ? tail.slice(0, 0) : tail.slice(lead);
  return begun.length < lengthOfLetter(begun[0] ?? 0) ? begun : tail.slice(0, 0);
}

const lengthOfLetter = (lead: number): number => (lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 0);

/** Halves the piece until the first byte that no prefix may hold is found. */
function badByteOf(carried: Uint8Array, chunk: Uint8Array, before: number): BadByte {
  const all = new Uint8Array(carried.length + chunk.length);
  all.set(carried);
  all.set(chunk, carried.length);
  let good = 0;
  let bad = all.length;
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1;
    const prefix = all.subarray(0, middle);
    const isGood = passes(() => new TextDecoder("utf-8", { fatal: true }).decode(prefix, { stream: true }));
    if (isGood) good = middle;
    else bad = middle;
  }
  // A letter that was begun and not finished is wrong from its first byte on.
  const at = bad - 1 - unfinished(new Uint8Array(0), all.subarray(0, good)).length;
  return { at: before - carried.length + at, byte: all[at] ?? 0 };
}
