import { createHash, randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { type FileHandle, lstat, mkdir, open, readdir, rename, rm, utimes, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { CacheKey } from "./cache-key.ts";

/** Tables that took long to read, as Parquet files in `.cluster/cache`; whatever goes wrong there, the files are read again. */
export interface TableCache {
  /** Whether it is worth reading the files for their whole key. */
  readonly mayHave: (kind: string, key: CacheKey) => Promise<boolean>;
  /** Copies the table with this key to a place of the run's own, if there is one and its bytes are those that were kept. */
  readonly take: (kind: string, key: CacheKey, target: string) => Promise<boolean>;
  /** Keeps a table for later runs. */
  readonly keep: (kind: string, key: CacheKey, table: string) => Promise<void>;
}

/** How much is kept unless another size is chosen; what was not used for longest goes first. */
const standardCacheBytes = 1_000_000_000;

const entry = /^(?:aggregate|import)-[0-9a-f]{16}-[0-9a-f]{64}-([0-9a-f]{64})\.parquet$/;
const draft = /^\.[0-9a-f-]{36}\.part$/;
/** A draft older than this was left by a run that died. */
const draftMs = 24 * 60 * 60 * 1000;

// A link in the place of a cache file, or of its folder, is never followed.
const readFlags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
const writeFlags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0);

/** The cache in a folder of the user's; nothing is made there before the first table is kept. */
export function tableCache(base: string, mostBytes = standardCacheBytes): TableCache {
  const outer = join(base, ".cluster");
  const folder = join(outer, "cache");
  const folders = { outer, folder };
  return {
    mayHave: async (kind, key) => (await entriesLike(folders, `${kind}-${key.hint}-`).catch(() => [])).length > 0,
    take: (kind, key, target) => takeFrom(folders, `${kind}-${key.hint}-`, key, target).catch(() => false),
    keep: async (kind, key, table) => {
      try {
        await keepIn(folders, `${kind}-${key.hint}`, key, table, mostBytes);
      } catch {
        // A folder that cannot be written, a full disk: the answer is there, and the next run reads the files again.
      }
    },
  };
}

/**
 * A folder itself, not a link to one, that is this user's; what others may write into, or what came with a copy of
 * somebody else's project, is not trusted to hold what was read here. What other users may do with it is `allowed`.
 */
async function isOwnFolder(path: string, allowed: number): Promise<boolean> {
  const found = await lstat(path).catch(() => undefined);
  if (!found?.isDirectory()) return false;
  // Elsewhere than on Unix there is no such number.
  const user = process.getuid?.();
  return user === undefined || (found.uid === user && (found.mode & 0o077 & ~allowed) === 0);
}

/** The outer folder may be looked into; the cache itself is closed, for it holds rows of registers. */
const areOwn = async (outer: string, folder: string): Promise<boolean> =>
  (await isOwnFolder(outer, 0o055)) && (await isOwnFolder(folder, 0));

interface Folders {
  readonly outer: string;
  readonly folder: string;
}

/** The paths of cache files whose names begin like this. */
async function entriesLike({ outer, folder }: Folders, beginning: string): Promise<readonly string[]> {
  if (!(await areOwn(outer, folder))) return [];
  const names = (await readdir(folder)).filter((name) => name.startsWith(beginning) && entry.test(name));
  return names.sort().map((name) => join(folder, name));
}

async function takeFrom(folders: Folders, beginning: string, key: CacheKey, target: string): Promise<boolean> {
  const like = await entriesLike(folders, beginning);
  const whole = like.length === 0 ? undefined : await key.whole();
  for (const path of like) {
    const name = basename(path);
    if (whole === undefined || !name.startsWith(`${beginning}${whole}-`)) continue;
    if ((await copied(path, target)) === entry.exec(name)?.[1]) {
      // Used now: others go first when there is no room.
      await utimes(path, new Date(), new Date()).catch(() => undefined);
      return true;
    }
    // Cut off or damaged: it is made again.
    await rm(target, { force: true });
    await rm(path, { force: true });
  }
  return false;
}

/** Copies a plain file to a new one, and gives the SHA-256 of what was copied. */
async function copied(from: string, to: string): Promise<string> {
  const source = await open(from, readFlags);
  try {
    if (!(await source.stat()).isFile()) return "";
    const target = await open(to, writeFlags, 0o600);
    try {
      return await pour(source, target);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

async function pour(source: FileHandle, target: FileHandle): Promise<string> {
  const hash = createHash("sha256");
  const buffer = Buffer.alloc(1 << 20);
  for (;;) {
    const { bytesRead } = await source.read(buffer, 0, buffer.length);
    if (bytesRead === 0) return hash.digest("hex");
    const piece = buffer.subarray(0, bytesRead);
    hash.update(piece);
    for (let at = 0; at < bytesRead; ) at += (await target.write(piece, at)).bytesWritten;
  }
}

async function keepIn(
  { outer, folder }: Folders,
  beginning: string,
  key: CacheKey,
  table: string,
  mostBytes: number,
): Promise<void> {
  const size = (await lstat(table)).size;
  const whole = size > mostBytes ? undefined : await key.whole();
  if (whole === undefined || !(await madeFolders(outer, folder))) return;
  const unfinished = join(folder, `.${randomUUID()}.part`);
  try {
    const checksum = await copied(table, unfinished);
    await rename(unfinished, join(folder, `${beginning}-${whole}-${checksum}.parquet`));
  } finally {
    await rm(unfinished, { force: true });
  }
  await makeRoom(folder, mostBytes);
}

/** Makes the folders where they are not there, with a note for git; false where a link or a file is in their place. */
async function madeFolders(outer: string, folder: string): Promise<boolean> {
  await mkdir(outer, { mode: 0o755 }).catch(() => undefined);
  if (!(await isOwnFolder(outer, 0o055))) return false;
  await mkdir(folder, { mode: 0o700 }).catch(() => undefined);
  if (!(await isOwnFolder(folder, 0))) return false;
  await writeFile(join(outer, ".gitignore"), "*\n", { flag: "wx" }).catch(() => undefined);
  return true;
}

async function stateOf(folder: string, name: string) {
  const path = join(folder, name);
  const state = await lstat(path).catch(() => undefined);
  return state?.isFile() ? { name, path, size: state.size, used: state.mtimeMs } : undefined;
}

/** Removes what was not used for longest until the rest fits, and what runs that died have left; nothing that is not ours. */
async function makeRoom(folder: string, mostBytes: number): Promise<void> {
  const states = await Promise.all((await readdir(folder)).map((name) => stateOf(folder, name)));
  const files = states.filter((state) => state !== undefined);
  for (const { name, path, used } of files)
    if (draft.test(name) && Date.now() - used > draftMs) await rm(path, { force: true });
  const found = files.filter(({ name }) => entry.test(name));
  let total = found.reduce((sum, { size }) => sum + size, 0);
  for (const { path, size } of found.sort((a, b) => a.used - b.used)) {
    if (total <= mostBytes) return;
    await rm(path, { force: true });
    total -= size;
  }
}
