import type { Limits } from "../limits.ts";
import {
  damaged,
  encrypted,
  largeZip,
  noMembers,
  sameName,
  splitZip,
  tooManyMembers,
  totalTooLarge,
  unknownMethod,
  unsafeName,
} from "./mistakes.ts";

/** One file of a zip archive, as the directory at its end lists it. */
export interface Member {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly sum: number;
  readonly packedSize: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

/** Whether bytes begin as a zip archive does. */
export const isZip = (start: Uint8Array): boolean =>
  start[0] === 0x50 && start[1] === 0x4b && ((start[2] === 3 && start[3] === 4) || (start[2] === 5 && start[3] === 6));

interface Entry extends Omit<Member, "packed"> {
  readonly flags: number;
  readonly at: number;
  readonly mode: number;
}

/** Lists the files of a zip archive in code-point order, without folders and what macOS adds; nothing is unpacked. */
export function readDirectory(where: string, archive: Uint8Array, limits: Limits): readonly Member[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const entries = bounded(where, () => entriesOf(where, view, archive, limits));
  const wanted = entries.filter(({ name }) => !isJunk(name));
  if (wanted.length === 0) throw noMembers(where);
  for (const entry of wanted) refuseUnsafe(where, entry);
  if (wanted.reduce((sum, { size }) => sum + size, 0) > limits.totalBytes) throw totalTooLarge(where, limits);
  const members = bounded(where, () => wanted.map((entry) => memberOf(where, view, archive, entry)));
  refuseOverlap(where, members);
  return members.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

// A DataView throws where an offset of the file points behind its end.
function bounded<Result>(where: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) throw damaged(where, "its directory points behind its end");
    throw error;
  }
}

const endSize = 22;
const longestComment = 0xffff;

function findEnd(where: string, view: DataView): number {
  const first = Math.max(0, view.byteLength - endSize - longestComment);
  for (let at = view.byteLength - endSize; at >= first; at -= 1) if (view.getUint32(at, true) === 0x06054b50) return at;
  throw damaged(where, "its directory is missing, so the end of the file is");
}

function entriesOf(where: string, view: DataView, archive: Uint8Array, limits: Limits): readonly Entry[] {
  const end = findEnd(where, view);
  if (view.getUint16(end + 4, true) !== 0) throw splitZip(where);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count === 0xffff || start === 0xffffffff) throw largeZip(where);
  if (count > limits.members) throw tooManyMembers(where, count, limits);
  const entries: Entry[] = [];
  for (let at = start, index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) throw damaged(where, "its directory is broken");
    const [entry, next] = entryAt(view, archive, at);
    if (entry.size === 0xffffffff || entry.packedSize === 0xffffffff) throw largeZip(`${where}!${entry.name}`);
    entries.push(entry);
    at = next;
  }
  return entries;
}

function entryAt(view: DataView, archive: Uint8Array, at: number): readonly [entry: Entry, next: number] {
  const nameLength = view.getUint16(at + 28, true);
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  const entry = {
    name: nameOf(archive.subarray(at + 46, at + 46 + nameLength)),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    sum: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    mode: view.getUint16(at + 40, true),
    at: view.getUint32(at + 42, true),
  };
  return [entry, next];
}

// Names are UTF-8 nowadays, whatever their flag says; a byte that is not is shown as lost.
const nameOf = (bytes: Uint8Array): string => new TextDecoder("utf-8").decode(bytes);

const isJunk = (name: string): boolean =>
  name.endsWith("/") || name.startsWith("__MACOSX/") || /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/.test(name);

const symbolicLink = 0o120000;
const kindOfFile = 0o170000;

function refuseUnsafe(where: string, { name, flags, method, mode }: Entry): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const strange = name === "" || /^[/\\]|^[A-Za-z]:|\\|[\u0000-\u001f]/.test(name);
  if (strange || name.split("/").includes("..") || (mode & kindOfFile) === symbolicLink) throw unsafeName(where, name);
  if ((flags & 1) === 1) throw encrypted(`${where}!${name}`);
  if (method !== 0 && method !== 8) throw unknownMethod(`${where}!${name}`, method);
}

function memberOf(where: string, view: DataView, archive: Uint8Array, entry: Entry): Member {
  const { name, method, sum, packedSize, size, at } = entry;
  if (view.getUint32(at, true) !== 0x04034b50) throw damaged(`${where}!${name}`, "it is not where the directory says");
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packedSize > archive.length) throw damaged(`${where}!${name}`, "its end is missing");
  return { name, method, sum, packedSize, size, packed: archive.subarray(start, start + packedSize) };
}

// Files that share their packed bytes make a small archive unpack to any size.
function refuseOverlap(where: string, members: readonly Member[]): void {
  const names = new Set<string>();
  for (const { name } of members) {
    if (names.has(name)) throw sameName(where, name);
    names.add(name);
  }
  const inOrder = members.map(({ packed }) => packed).sort((a, b) => a.byteOffset - b.byteOffset);
  let end = 0;
  for (const packed of inOrder) {
    if (packed.length > 0 && packed.byteOffset < end) throw damaged(where, "two of its files share their bytes");
    end = Math.max(end, packed.byteOffset + packed.length);
  }
}
