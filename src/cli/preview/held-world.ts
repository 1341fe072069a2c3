import type { World } from "../../world.ts";

/** A world in which each file is read once, so that a run sees one state of it, and in which it is known what was asked for. */
export interface HeldWorld extends World {
  /** Absolute paths that were read or looked for. */
  readonly asked: ReadonlySet<string>;
}

/** Holds the world still for the length of one run. */
export function heldWorld(world: World): HeldWorld {
  const asked = new Set<string>();
  const contents = new Map<string, Promise<Uint8Array>>();
  const read = (path: string): Promise<Uint8Array> => {
    asked.add(path);
    const bytes = contents.get(path) ?? world.read(path);
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
