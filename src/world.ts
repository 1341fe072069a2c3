import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

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
  /** Names in a folder, sorted by code point. */
  list(folder: string): Promise<readonly string[]>;
  /** Writes a whole file or nothing: a run that dies leaves the old one. */
  write(path: string, bytes: Uint8Array | string): Promise<void>;
  /** Results, to stdout. */
  print(text: string): void;
  /** Progress and findings, to stderr. */
  say(text: string): void;
}

/** SHA-256 in hexadecimal. */
export const hash = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

async function writeWhole(path: string, bytes: Uint8Array | string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = join(dirname(path), `.${randomUUID()}.part`);
  try {
    await writeFile(draft, bytes);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
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
    list: sortedNames,
    write: writeWhole,
    print: (text) => void process.stdout.write(text),
    say: (text) => void process.stderr.write(text),
  };
}
