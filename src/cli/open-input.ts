import type { Input } from "../ingest/input.ts";
import { UserError } from "../model/finding.ts";
import { resolvePath, type World } from "../world.ts";

/** Opens a file that the user named; findings call it by the name that was typed. */
export async function openInput(world: World, file: string): Promise<Input> {
  const path = resolvePath(world.folder, file);
  if (await world.exists(path)) return { file, bytes: world.stream(path) };
  throw new UserError(file, "there is no such file", "check the name and the folder");
}
