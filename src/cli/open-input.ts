import { textBytes } from "../ingest/containers/binary.ts";
import type { Input } from "../ingest/input.ts";
import { limitedBytes } from "../ingest/limited-bytes.ts";
import { defaultLimits, type Limits } from "../ingest/limits.ts";
import { UserError } from "../model/finding.ts";
import { resolvePath, type World } from "../world.ts";

/** The path of a file that the user named; a name that leads nowhere is the user's mistake. */
export async function existingPath(world: World, file: string): Promise<string> {
  const path = resolvePath(world.folder, file);
  if (await world.exists(path)) return path;
  throw new UserError(file, "there is no such file", "check the name and the folder");
}

/** The bytes of a file that the user named; where the machine refuses them, it is called by that name. */
export async function* bytesOf(world: World, file: string, path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* world.stream(path);
  } catch (error) {
    // Node names no file where it is a folder.
    throw error instanceof Error && "code" in error ? Object.assign(error, { path: file }) : error;
  }
}

/** Opens a file that the user named; findings call it by the name that was typed. */
export async function openInput(world: World, file: string, limits: Limits = defaultLimits): Promise<Input> {
  const bytes = bytesOf(world, file, await existingPath(world, file));
  return { file, bytes: limitedBytes(file, textBytes(file, bytes), limits), limits };
}
