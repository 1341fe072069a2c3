import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";

/** A file that a cached table was made of: as findings call it, and where it lies. */
export interface CachedFile {
  readonly name: string;
  readonly path: string;
}

/** Everything that decides what a cached table holds. */
export interface CacheOrigin {
  /** What kind of table it is; part of the name of the cache file. */
  readonly kind: "aggregate" | "import";
  /** Version of the program, and version of this kind of reading. */
  readonly versions: readonly string[];
  /** What was chosen and changes the reading; anything that JSON can hold. */
  readonly choices: unknown;
  readonly files: readonly CachedFile[];
}

/** The key of a cached table. */
export interface CacheKey {
  /** Found without reading the files: where no cached table begins like this, none can have the whole key. */
  readonly hint: string;
  /** With the bytes of all files in it; undefined where one of them changed since the key was asked for. */
  readonly whole: () => Promise<string | undefined>;
}

const digest = (value: unknown): string => createHash("sha256").update(JSON.stringify(value)).digest("hex");

async function digestOfFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(piece);
  return hash.digest("hex");
}

/** What shows that a file was written to, without reading it. */
async function stampOf(path: string): Promise<{ readonly size: string; readonly stamp: string } | undefined> {
  const found = await stat(path, { bigint: true }).catch(() => undefined);
  if (found === undefined || !found.isFile()) return undefined;
  return { size: String(found.size), stamp: `${found.ino}:${found.size}:${found.mtimeNs}:${found.ctimeNs}` };
}

/** The key of what is about to be read; none where a file is no plain file on the disk. Ask before reading. */
export async function cacheKey({ kind, versions, choices, files }: CacheOrigin): Promise<CacheKey | undefined> {
  const before = await Promise.all(files.map(({ path }) => stampOf(path)));
  if (before.some((stamp) => stamp === undefined)) return undefined;
  const names = files.map(({ name }) => name);
  const common = { kind, versions, choices, names };
  const unchanged = async (): Promise<boolean> => {
    const now = await Promise.all(files.map(({ path }) => stampOf(path)));
    return now.every((stamp, index) => stamp?.stamp === before[index]?.stamp);
  };
  let known: string | undefined;
  const whole = async (): Promise<string | undefined> => {
    if (known === undefined) {
      const bytes: string[] = [];
      for (const { path } of files) bytes.push(await digestOfFile(path));
      known = digest({ ...common, bytes });
    }
    // Also when it was known before: what is kept under this key was read meanwhile.
    return (await unchanged()) ? known : undefined;
  };
  return { hint: digest({ ...common, sizes: before.map((stamp) => stamp?.size) }).slice(0, 16), whole };
}
