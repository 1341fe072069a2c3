import { createHash, randomUUID } from "node:crypto";
import { createReadStream, renameSync, rmdirSync, rmSync } from "node:fs";
import { mkdir, readdir, readFile, realpath, stat, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";

/** Everything outside the program, in one place that a test can replace. */
export interface World {
  /** The working folder that relative paths start from. */
  readonly folder: string;
  /** The folder of the installed package, with `data/` and the typeface in it. */
  readonly packageFolder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether stdout and stderr are terminals, and how wide. */
  readonly terminal: { readonly out: boolean; readonly error: boolean; readonly columns: number };
  read(path: string): Promise<Uint8Array>;
  stream(path: string): AsyncIterable<Uint8Array>;
  exists(path: string): Promise<boolean>;
  /** Where a path really leads: the links in it followed, as `..` would be. */
  realPath(path: string): Promise<string>;
  /** The day of this run, `2026-11-30`, in universal time: only asked for whether data are overdue, never printed in a report. */
  today(): string;
  /** Names in a folder, sorted by code point. */
  list(folder: string): Promise<readonly string[]>;
  /** Writes all files or none, each to its absolute path: a run that dies leaves the old ones. */
  write(files: ReadonlyMap<string, Uint8Array | string>): Promise<void>;
  /** Results, to stdout. */
  print(text: string): void;
  /** Progress and findings, to stderr. */
  say(text: string): void;
}

/** Paths are put together here, so that no stage needs to know the machine. */
export const joinPath = (...parts: readonly string[]): string => join(...parts);
export const parentOf = (path: string): string => dirname(path);
export const resolvePath = (folder: string, path: string): string => resolve(folder, path);
/** A path as it is shown and hashed: from a folder, with forward slashes. */
export const pathFrom = (folder: string, path: string): string => relative(folder, path).replaceAll("\\", "/");

/** A path as messages, findings and the manifest show it: the same on every machine for what lies in the package. */
export function shownPath(world: Pick<World, "folder" | "packageFolder">, path: string): string {
  const packaged = pathFrom(world.packageFolder, path);
  return packaged.startsWith("..") ? pathFrom(world.folder, path) : packaged;
}

/** All bytes of a file, or undefined where they are more than a limit; what comes behind it is not read. */
export async function readUpTo(world: World, path: string, limit: number): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of world.stream(path)) {
    pieces.push(piece);
    size += piece.length;
    if (size > limit) return undefined;
  }
  return Buffer.concat(pieces);
}

/** SHA-256 in hexadecimal. */
export const hash = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

/** Bytes that are counted and hashed as they pass, so that a file is read once. */
export function hashedStream(stream: AsyncIterable<Uint8Array>): {
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly record: () => { readonly bytes: number; readonly sha256: string };
} {
  const digest = createHash("sha256");
  let size = 0;
  async function* passing(): AsyncGenerator<Uint8Array> {
    for await (const chunk of stream) {
      digest.update(chunk);
      size += chunk.length;
      yield chunk;
    }
  }
  return { bytes: passing(), record: () => ({ bytes: size, sha256: digest.digest("hex") }) };
}

const unfinished = new Set<string>();

function removeDrafts(drafts: Iterable<string>): void {
  for (const draft of drafts) {
    rmSync(draft, { force: true });
    unfinished.delete(draft);
  }
}

/** Removes what is only half written, at once: for a run that is stopped with Ctrl-C. */
export const abandonDrafts = (): void => removeDrafts(unfinished);

/**
 * Makes a folder, and gives those that were not there before, the innermost first. Level by level: mkdir with
 * `recursive` never returns where the system refuses a folder as missing, as in /proc (Node 20).
 */
async function makeFolder(folder: string): Promise<readonly string[]> {
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory()) return [];
  if (found) throw Object.assign(new Error(`ENOTDIR: ${folder} is a file`), { code: "ENOTDIR", path: folder });
  const made = await makeFolder(dirname(folder));
  try {
    await mkdir(folder);
    return [folder, ...made];
  } catch (error) {
    // Another run may have made it meanwhile.
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return made;
    removeEmpty(made);
    throw error;
  }
}

function removeEmpty(folders: readonly string[]): void {
  for (const folder of folders) {
    try {
      rmdirSync(folder);
    } catch {
      // Somebody else has put something there meanwhile: it stays.
    }
  }
}

/** A folder in the place of a file would stop the renaming half way: it is found before. */
async function refuseFolder(path: string): Promise<void> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (isFolder) throw Object.assign(new Error(`EISDIR: ${path} is a folder`), { code: "EISDIR", path });
}

/** Writes every file beside its place first and renames them last, so that a run that dies leaves the old ones whole. */
async function writeAll(files: ReadonlyMap<string, Uint8Array | string>): Promise<void> {
  const drafts = new Map<string, string>();
  const made: string[] = [];
  try {
    for (const [path, content] of files) {
      await refuseFolder(path);
      made.unshift(...(await makeFolder(dirname(path))));
      const draft = join(dirname(path), `.${randomUUID()}.part`);
      drafts.set(path, draft);
      unfinished.add(draft);
      await writeFile(draft, content);
    }
    // Without waiting in between: Ctrl-C is heard before the first rename or after the last.
    for (const [path, draft] of drafts) renameSync(draft, path);
  } catch (error) {
    removeDrafts(drafts.values());
    removeEmpty(made);
    throw error;
  }
  for (const draft of drafts.values()) unfinished.delete(draft);
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const sortedNames = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder)).sort((a, b) => (a < b ? -1 : 1));

/** The real world: this machine's files, stdout and stderr. */
export function realWorld(packageFolder: string): World {
  return {
    folder: process.cwd(),
    packageFolder,
    environment: process.env,
    terminal: {
      out: process.stdout.isTTY === true,
      error: process.stderr.isTTY === true,
      columns: process.stdout.columns ?? 100,
    },
    read: readFile,
    stream: (path) => createReadStream(path),
    exists,
    realPath: (path) => realpath(path),
    today: () => new Date().toISOString().slice(0, 10),
    list: sortedNames,
    write: writeAll,
    print: (text) => void process.stdout.write(text),
    say: (text) => void process.stderr.write(text),
  };
}
