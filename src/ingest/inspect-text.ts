import type { Finding } from "../model/finding.ts";
import { firstBadByte, markedEncoding, pairedEncoding } from "./detect-encoding.ts";
import { decodeAs, type Encoding, encodingNamed } from "./encodings.ts";
import { endsWithSign } from "./file-text.ts";
import { findingOf } from "./rule.ts";
import { assumedEncoding, endMark, mojibake } from "./text-faults.ts";
import * as messages from "./text-messages.ts";
import { lineAt, wordAt } from "./text-place.ts";

/** What a file turned out to be when it was looked through: how to decode it, and what to say about that. */
export interface Inspected {
  readonly encoding: Encoding;
  readonly findings: readonly Finding[];
}

type Bytes = () => AsyncIterable<Uint8Array>;

/** Looks a file of text through once: which encoding it is in, and what was done to its letters before it came here. */
export async function inspectText(file: string, start: Uint8Array, bytes: Bytes, named?: string): Promise<Inspected> {
  const { encoding, findings } = await encodingOf(file, start, bytes, named);
  return { encoding, findings: [...findings, ...(await lettersOf(file, encoding, bytes))] };
}

async function encodingOf(file: string, start: Uint8Array, bytes: Bytes, named?: string): Promise<Inspected> {
  const known = named === undefined ? markedEncoding(start) : encodingNamed(named);
  if (known !== undefined) return { encoding: known, findings: [] };
  const paired = pairedEncoding(start);
  if (paired !== undefined) {
    const place = { file, line: 0, column: 0 };
    return { encoding: paired, findings: [findingOf(assumedEncoding, place, "", messages.readAsUtf16(paired))] };
  }
  const bad = await firstBadByte(bytes);
  if (bad === undefined) return { encoding: "utf-8", findings: [] };
  // One letter a byte, so that the place of the letter is the place of the byte.
  const line = await lineAt(decodeAs("iso-8859-1", bytes()), bad.at);
  const words = messages.readAsWindows1252(bad.byte);
  return { encoding: "windows-1252", findings: [findingOf(assumedEncoding, { file, line, column: 0 }, "", words)] };
}

// The two or three bytes of a letter in UTF-8, each read as a letter of windows-1252 or Latin-1.
const misread =
  /[ÂÃ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â(?:€|\u0080)[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/gu;
const misreadOnce = new RegExp(misread.source, "u");

async function lettersOf(file: string, encoding: Encoding, bytes: Bytes): Promise<readonly Finding[]> {
  let at = 0;
  let places = 0;
  let first: number | undefined;
  let last = "";
  for await (const piece of decodeAs(encoding, bytes())) {
    const hits = hitsIn(last, piece);
    places += hits.length;
    const [hit] = hits;
    if (hit !== undefined) first ??= at + hit;
    at += piece.length;
    last = (last.slice(-8) + piece).slice(-8);
  }
  const end = endsWithSign(last) ? [findingOf(endMark, { file, line: 0, column: 0 }, "", messages.endMark())] : [];
  if (first === undefined) return end;
  const word = await wordAt(decodeAs(encoding, bytes()), first);
  const line = await lineAt(decodeAs(encoding, bytes()), first);
  return [findingOf(mojibake, { file, line, column: 0 }, word, messages.mojibake(word, places)), ...end];
}

/** Where letters begin that were read wrongly, counted from the beginning of the piece; below 0 in the one before. */
function hitsIn(before: string, piece: string): readonly number[] {
  // The beginning of a letter may stand at the end of the piece before.
  const carried = before.slice(-2);
  if (!misreadOnce.test(piece) && !misreadOnce.test(carried + piece.slice(0, 2))) return [];
  return [...(carried + piece).matchAll(misread)]
    .map((hit) => ({ at: hit.index - carried.length, end: hit.index + hit[0].length - carried.length }))
    .filter(({ end }) => end > 0)
    .map(({ at }) => at);
}
