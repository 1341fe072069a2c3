import type { Command } from "commander";
import { projectFolder } from "../project/project-folder.ts";
import { type TableCache, tableCache } from "../store/cache-folder.ts";
import { hash, joinPath, type World } from "../world.ts";
import { programVersion } from "./version.ts";

/** Whether tables that took long to read are kept: false with --no-cache. */
export interface CacheChoices {
  readonly cache?: boolean;
}

/** Adds the option that leaves the cache alone. */
export const cacheOption = (command: Command): Command =>
  command.option("--no-cache", "neither use nor fill .cluster/cache, see below").addHelpText("after", help);

const help = `
Cache: a table of 50,000 rows or more that took long to read is kept as Parquet in .cluster/cache, beside cluster.yaml
or else in this folder, and used again as long as the bytes of the files, the options and the program are the same. The
answer is the same either way. It holds up to 1 GB, and may be deleted at any time.`;

/** Fewer rows than this are read in no time. */
export const fewestCachedRows = 50_000;

/** The cache of the project that this folder belongs to, or of this folder. */
export async function openTableCache(world: World): Promise<TableCache> {
  return tableCache((await projectFolder(world)) ?? world.folder);
}

/** The program by its version and, where it is built, by its code: another program may read the same bytes differently. */
export async function programVersions(world: World): Promise<readonly string[]> {
  const built = joinPath(world.packageFolder, "dist", "cluster.js");
  // Its first file names all others by what they hold.
  const bytes = await world.read(built).catch(() => new Uint8Array());
  return [await programVersion(world), hash(bytes)];
}
