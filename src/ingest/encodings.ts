import iconv from "iconv-lite";
import { nearest } from "../base/nearest.ts";
import { UserError } from "../model/finding.ts";

/** How the letters of a file are written as bytes. */
export type Encoding = (typeof encodings)[number];

/** The encodings that files of offices come in; `utf-8` and those with a mark at the start are recognised by themselves. */
export const encodings = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "utf-32le",
  "utf-32be",
  "windows-1252",
  "windows-1250",
  "iso-8859-1",
  "iso-8859-2",
  "iso-8859-15",
  "cp437",
  "cp850",
  "macintosh",
] as const;

/** The encoding that a reader named; names are compared without case, blanks and signs. */
export function encodingNamed(name: string): Encoding {
  const bare = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, "");
  const found = encodings.find((encoding) => bare(encoding) === bare(aliases.get(bare(name)) ?? name));
  if (found !== undefined) return found;
  const suggestion = nearest(name, encodings);
  throw new UserError(
    "--encoding",
    `the encoding ${JSON.stringify(name)} is not known`,
    suggestion === undefined
      ? `use one of: ${encodings.join(", ")}`
      : `did you mean ${suggestion}? known: ${encodings.join(", ")}`,
  );
}

const aliases: ReadonlyMap<string, Encoding> = new Map([
  ["latin1", "iso-8859-1"],
  ["latin2", "iso-8859-2"],
  ["latin9", "iso-8859-15"],
  ["cp1252", "windows-1252"],
  ["cp1250", "windows-1250"],
  ["ansi", "windows-1252"],
  ["utf16", "utf-16le"],
  ["unicode", "utf-16le"],
  ["dos", "cp850"],
]);

// Larger pieces would make strings longer than a string may be.
const step = 1 << 20;

/** Turns bytes into text as they come; a byte that has no letter becomes U+FFFD. The byte order mark is left out. */
export async function* decodeAs(encoding: Encoding, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = decoderOf(encoding);
  for await (const chunk of bytes)
    for (let at = 0; at < chunk.length; at += step) {
      const text = decoder.write(chunk.subarray(at, at + step));
      if (text !== "") yield text;
    }
  const rest = decoder.end();
  if (rest !== "") yield rest;
}

interface Decoder {
  readonly write: (bytes: Uint8Array) => string;
  readonly end: () => string;
}

function decoderOf(encoding: Encoding): Decoder {
  // The platform's decoder is the fastest and reports lone halves of letters; for windows-1252 it is wrong in Node 20.
  if (encoding === "utf-8" || encoding === "utf-16le" || encoding === "utf-16be") {
    const decoder = new TextDecoder(encoding);
    return { write: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
  }
  const decoder = iconv.getDecoder(encoding);
  return {
    write: (bytes) => decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
    end: () => decoder.end() ?? "",
  };
}
