import { limitedBytes } from "../limited-bytes.ts";
import type { Limits } from "../limits.ts";
import { gunzip, isGzip } from "./gzip.ts";
import { archiveTooLarge, nested, noSpreadsheet, tooLargeAsWhole } from "./mistakes.ts";
import { unzip } from "./unzip.ts";
import { isZip, type Member, readDirectory } from "./zip-directory.ts";

/** One file of bytes that can be read more than once: its name as findings print it, and its bytes from the beginning. */
export interface ByteFile {
  readonly file: string;
  readonly open: () => AsyncIterable<Uint8Array>;
}

/** A file out of a container, or one that came bare. */
export interface Unpacked extends ByteFile {
  /** The archive it lies in; empty where it lies in none. */
  readonly archive: string;
  readonly start: Uint8Array;
  /** Whether it is a spreadsheet, which is a zip archive too and stays one file. */
  readonly spreadsheet: boolean;
}

const sampleSize = 1 << 16;

/** Takes the files out of a container, whatever its name says it is; a file that is no container stays as it is. */
export async function unpack(given: ByteFile, limits: Limits): Promise<readonly Unpacked[]> {
  const start = await startOf(given.open());
  if (isZip(start)) return unpackZip(given, start, limits);
  if (!isGzip(start)) {
    const open = () => limitedBytes(given.file, given.open(), limits);
    return [{ file: given.file, open, archive: "", start, spreadsheet: false }];
  }
  const open = () => gunzip(given.file, given.open(), limits);
  const inner = await startOf(open());
  if (isGzip(inner) || isZip(inner)) throw nested(given.file);
  return [{ file: given.file, open, archive: "", start: inner, spreadsheet: false }];
}

async function unpackZip(given: ByteFile, start: Uint8Array, limits: Limits): Promise<readonly Unpacked[]> {
  const archive = await wholeOf(given.open(), limits.archiveBytes, () => archiveTooLarge(given.file, limits));
  const members = readDirectory(given.file, archive, limits);
  if (isSpreadsheet(given.file, members)) {
    // A library reads it as a whole, all its parts at once.
    if (members.reduce((sum, { size }) => sum + size, 0) > limits.wholeBytes) throw tooLargeAsWhole(given.file, limits);
    for (const member of members) await run(unzip(`${given.file}!${member.name}`, member, limits));
    return [{ file: given.file, open: () => pieceOf(archive), archive: "", start, spreadsheet: true }];
  }
  return Promise.all(members.map((member) => unpackMember(given.file, member, limits)));
}

async function unpackMember(archive: string, member: Member, limits: Limits): Promise<Unpacked> {
  const file = `${archive}!${member.name}`;
  const open = () => unzip(file, member, limits);
  const start = await startOf(open());
  if (isGzip(start)) throw nested(file);
  if (!isZip(start)) return { file, open, archive, start, spreadsheet: false };
  const [inner, ...others] = await unpackZip({ file, open }, start, limits);
  if (inner === undefined || others.length > 0 || !inner.spreadsheet) throw nested(file);
  return { ...inner, archive };
}

function isSpreadsheet(file: string, members: readonly Member[]): boolean {
  const names = members.map(({ name }) => name);
  if (names.includes("mimetype") && names.includes("content.xml")) throw noSpreadsheet(file, "an OpenDocument file");
  if (!names.includes("[Content_Types].xml")) return false;
  if (names.some((name) => name.startsWith("xl/"))) return true;
  throw noSpreadsheet(file, "an Office file, but no spreadsheet");
}

/** The first 64 KiB; what comes behind is not even unpacked. */
async function startOf(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of bytes) {
    pieces.push(piece);
    size += piece.length;
    if (size >= sampleSize) break;
  }
  return joined(pieces, Math.min(size, sampleSize));
}

/** All bytes of a file that must not be larger than a limit. */
export async function wholeOf(
  bytes: AsyncIterable<Uint8Array>,
  limit: number,
  mistake: () => Error,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of bytes) {
    pieces.push(piece);
    size += piece.length;
    if (size > limit) throw mistake();
  }
  return joined(pieces, size);
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    if (at >= size) break;
    all.set(piece.subarray(0, size - at), at);
    at += piece.length;
  }
  return all;
}

async function* pieceOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function run(bytes: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const _ of bytes);
}
