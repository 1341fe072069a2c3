import { join } from "node:path";
import type { World } from "../world.ts";

/** The version of the program, from the package it was installed as. */
export async function programVersion(world: World): Promise<string> {
  const bytes = await world.read(join(world.packageFolder, "package.json"));
  const { version } = JSON.parse(new TextDecoder().decode(bytes)) as { version: string };
  return version;
}
