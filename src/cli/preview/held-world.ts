import { stat } from "node:fs/promises";
import type { World } from "../../world.ts";

/** A world in which each file is read once, so that a run sees one state of it, and in which it is known what was asked for. */
export interface HeldWorld extends World {
  /** Absolute paths that were read or looked for. */
  readonly asked: ReadonlySet<string>;
}

/** What was read of a file, and the state by which it is seen that the file has changed since. */
interface Kept {
  readonly state: string;
  readonly bytes: Uint8Array;
}

/** The files as earlier runs have read them, by path. */
export type KeptFiles = Map<string, Kept>;

/** Clocks of file systems tick in steps: what was written within this time before the reading may be written again unseen. */
const unsafeMilliseconds = 200;

/** By what a file shows that it was written again; undefined where that cannot be told. */
async function stateOf(path: string): Promise<string | undefined> {
  const found = await stat(path, { bigint: true }).catch(() => undefined);
  if (found === undefined || Date.now() - Number(found.ctimeMs) < unsafeMilliseconds) return undefined;
  return [found.dev, found.ino, found.size, found.mtimeNs, found.ctimeNs].join();
}

/** Bytes of a file: those of an earlier run where the file has not been written since. */
async function readKept(world: World, path: string, kept: KeptFiles): Promise<Uint8Array> {
  const state = await stateOf(path);
  const known = kept.get(path);
  if (known !== undefined && known.state === state) return known.bytes;
  kept.delete(path);
  const bytes = await world.read(path);
  if (state !== undefined) kept.set(path, { state, bytes });
  return bytes;
}

/** Holds the world still for the length of one run; `kept` goes from run to run, so that only changed files are read. */
export function heldWorld(world: World, kept: KeptFiles = new Map()): HeldWorld {
  const asked = new Set<string>();
  const contents = new Map<string, Promise<Uint8Array>>();
  const read = (path: string): Promise<Uint8Array> => {
    asked.add(path);
    const bytes = contents.get(path) ?? readKept(world, path, kept);
    contents.set(path, bytes);
    return bytes;
  };
  return {
    ...world,
    read,
    async *stream(path) {
      yield await read(path);
    },
    exists: (path) => {
      asked.add(path);
      return world.exists(path);
    },
    asked,
  };
}
