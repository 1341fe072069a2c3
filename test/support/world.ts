import { createReadStream } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import type { World } from "../../src/world.ts";
import { packageFolder } from "./bundled.ts";

/** A world whose own files are in memory, and in which the package lies as on a real machine. */
export interface PackagedWorld extends World {
  /** The files in memory by absolute path; a test may change them. */
  readonly files: Map<string, Uint8Array | string>;
  /** Links, by absolute path, and where they lead; a test may add some. */
  readonly links: Map<string, string>;
  /** The text of a file in the working folder. */
  readonly text: (name: string) => string;
  readonly printed: () => string;
  readonly said: () => string;
}

const folder = "/home/analyst";

const missing = (path: string): Error => Object.assign(new Error(`ENOENT: ${path}`), { code: "ENOENT", path });

const isPackaged = (path: string): boolean => path.startsWith(packageFolder + sep);

/** Makes a world of some files in the folder `/home/analyst`; what is written can be read, nothing reaches the disk. */
export function packagedWorld(start: Readonly<Record<string, string>> = {}): PackagedWorld {
  const files = new Map<string, Uint8Array | string>(
    Object.entries(start).map(([name, text]) => [join(folder, name), text]),
  );
  const links = new Map<string, string>();
  const out: string[] = [];
  const error: string[] = [];
  const read = async (path: string): Promise<Uint8Array> => {
    const own = files.get(path);
    if (own !== undefined) return typeof own === "string" ? new TextEncoder().encode(own) : own;
    if (isPackaged(path)) return readFile(path);
    throw missing(path);
  };
  return {
    folder,
    packageFolder,
    environment: {},
    terminal: { out: false, error: false, columns: 100 },
    read,
    async *stream(path) {
      if (files.has(path) || !isPackaged(path)) yield await read(path);
      else yield* createReadStream(path);
    },
    exists: async (path) => files.has(path) || (isPackaged(path) && (await isThere(path))) || holdsFiles(files, path),
    today: () => "2026-11-22",
    realPath: async (path) => links.get(path) ?? path,
    list: async (path) => (isPackaged(path) ? (await readdir(path)).sort() : namesIn(files, path)),
    write: async (more) => {
      for (const [path, content] of more) files.set(path, content);
    },
    print: (text) => void out.push(text),
    say: (text) => void error.push(text),
    files,
    links,
    text: (name) => {
      const content = files.get(join(folder, name));
      if (content === undefined) throw missing(name);
      return typeof content === "string" ? content : new TextDecoder().decode(content);
    },
    printed: () => out.join(""),
    said: () => error.join(""),
  };
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const holdsFiles = (files: ReadonlyMap<string, unknown>, path: string): boolean =>
  [...files.keys()].some((file) => file.startsWith(path + sep));

const namesIn = (files: ReadonlyMap<string, unknown>, path: string): readonly string[] =>
  [
    ...new Set(
      [...files.keys()].flatMap((file) =>
        file.startsWith(path + sep) ? [file.slice(path.length + 1).split(sep)[0] ?? ""] : [],
      ),
    ),
  ].sort();
