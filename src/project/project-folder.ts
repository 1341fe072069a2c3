import { joinPath, parentOf, type World } from "../world.ts";

/** The folder of the project that the working folder belongs to: the nearest with a `cluster.yaml`, here or above. */
export async function projectFolder(world: World): Promise<string | undefined> {
  for (let folder = world.folder; ; folder = parentOf(folder)) {
    if (await world.exists(joinPath(folder, "cluster.yaml"))) return folder;
    if (parentOf(folder) === folder) return undefined;
  }
}
