import { stat } from "node:fs/promises";
import { resolvePath, type World } from "../world.ts";

/** From this size on, some 100,000 rows, reading row by row is felt. */
const largeBytes = 4_000_000;

/** Whether files are large enough for a way of their own, and can be read a second time should it not answer. */
export async function areLargeFiles(world: Pick<World, "folder">, files: readonly string[]): Promise<boolean> {
  const sizes = await Promise.all(files.map((file) => sizeOf(resolvePath(world.folder, file))));
  return sizes.every((size) => size > 0) && sizes.reduce((total, size) => total + size, 0) >= largeBytes;
}

/** 0 for what is not there, and for a pipe. */
const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    (found) => (found.isFile() ? found.size : 0),
    () => 0,
  );
