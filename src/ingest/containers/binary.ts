import type { UserError } from "../../model/finding.ts";
import { notText, packed, spreadsheet } from "./mistakes.ts";

const magic: readonly (readonly number[])[] = [
  [0x50, 0x41, 0x52, 0x31], // Parquet
  [0x25, 0x50, 0x44, 0x46], // PDF
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xd0, 0xcf, 0x11, 0xe0], // Excel before 2007
  [0x28, 0xb5, 0x2f, 0xfd], // Zstandard
  [0x37, 0x7a, 0xbc, 0xaf], // 7-Zip
  [0x52, 0x61, 0x72, 0x21], // RAR
  [0x42, 0x5a, 0x68], // bzip2
  [0xfd, 0x37, 0x7a, 0x58], // xz
];

/** Whether a file begins like one of the kinds that hold no text. */
export const isBinary = (start: Uint8Array): boolean =>
  magic.some((bytes) => bytes.every((byte, at) => start[at] === byte));

const begins = (start: Uint8Array, ...bytes: readonly number[]): boolean =>
  bytes.every((byte, at) => start[at] === byte);

/** Lets the bytes of a text pass; a file that is packed or no text is refused by its first bytes, with what to type instead. */
export async function* textBytes(file: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let isFirst = true;
  for await (const piece of bytes) {
    const mistake = isFirst ? noText(file, piece) : undefined;
    if (mistake !== undefined) throw mistake;
    isFirst = false;
    yield piece;
  }
}

function noText(file: string, start: Uint8Array): UserError | undefined {
  if (isBinary(start)) return notText(file);
  if (begins(start, 0x1f, 0x8b)) return packed(file, "gzip");
  if (!begins(start, 0x50, 0x4b, 3, 4)) return undefined;
  const names = new TextDecoder("latin1").decode(start.subarray(0, 1 << 12));
  return names.includes("[Content_Types].xml") || names.includes("xl/") ? spreadsheet(file) : packed(file, "zip");
}
