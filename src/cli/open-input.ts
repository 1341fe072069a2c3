import type { Input } from "../ingest/input.ts";
import { UserError } from "../model/finding.ts";
import { resolvePath, type World } from "../world.ts";

/** The path of a file that the user named; a name that leads nowhere is the user's mistake. */
export async function existingPath(world: World, file: string): Promise<string> {
  const path = resolvePath(world.folder, file);
  if (await world.exists(path)) return path;
  throw new UserError(file, "there is no such file", "check the name and the folder");
}

/** Opens a file that the user named; findings call it by the name that was typed. */
export async function openInput(world: World, file: string): Promise<Input> {
  return { file, bytes: world.stream(await existingPath(world, file)) };
}
