import { join } from "node:path";
import type { World } from "../../src/world.ts";

/** A world in memory for tests: files by path, and what was printed and said. */
export interface MemoryWorld extends World {
  readonly written: Map<string, Uint8Array | string>;
  readonly printed: () => string;
  readonly said: () => string;
}

const packageFolder = join(import.meta.dirname, "..", "..");

function missing(path: string): Error {
  return Object.assign(new Error(`ENOENT: ${path}`), { code: "ENOENT", path });
}

/** Makes a world of some files, in the folder `/home/analyst`; stdout and stderr are no terminals unless `terminal` says so. */
export function memoryWorld(files: Readonly<Record<string, string>> = {}, terminal = false): MemoryWorld {
  const folder = "/home/analyst";
  const contents = new Map([
    [join(packageFolder, "package.json"), '{ "name": "cluster-economics", "version": "1.2.3" }'],
    ...Object.entries(files).map(([name, text]) => [join(folder, name), text] as const),
  ]);
  const written = new Map<string, Uint8Array | string>();
  const out: string[] = [];
  const error: string[] = [];
  const bytesOf = (path: string): Uint8Array => {
    const text = contents.get(path);
    if (text === undefined) throw missing(path);
    return new TextEncoder().encode(text);
  };
  return {
    folder,
    packageFolder,
    environment: {},
    terminal: { out: terminal, error: terminal, columns: 100 },
    read: async (path) => bytesOf(path),
    async *stream(path) {
      yield bytesOf(path);
    },
    exists: async (path) => contents.has(path),
    today: () => "2026-11-22",
    realPath: async (path) => path,
    list: async () => [],
    write: async (more) => {
      for (const [path, content] of more) written.set(path, content);
    },
    print: (text) => void out.push(text),
    say: (text) => void error.push(text),
    written,
    printed: () => out.join(""),
    said: () => error.join(""),
  };
}
