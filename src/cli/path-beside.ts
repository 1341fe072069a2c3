import * as messages from "../ingest/datapackage/messages.ts";
import { refuse } from "../ingest/datapackage/narrow.ts";
import { joinPath, parentOf, pathFrom, resolvePath, type World } from "../world.ts";
import { existingPath } from "./open-input.ts";

/** A table that a descriptor names, as findings call it, and where it lies. */
export interface Beside {
  readonly file: string;
  readonly path: string;
}

/** The place of a table in the folder of its descriptor; a link that leads out of it is refused like a path that does. */
export async function pathBeside(world: World, descriptor: string, table: string): Promise<Beside> {
  const file = joinPath(parentOf(descriptor), table);
  const path = await existingPath(world, file);
  const folder = await world.realPath(parentOf(resolvePath(world.folder, descriptor)));
  const place = pathFrom(folder, await world.realPath(path));
  // On another drive there is no way from here to there.
  if (/^(?:\.\.(?:\/|$)|\/|[A-Za-z]:)/.test(place)) refuse({ file, way: "" }, messages.linkOutside());
  return { file, path };
}
