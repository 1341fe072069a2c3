import type { Language } from "../base/format-number.ts";
import type { Project } from "../project/project.ts";
import { projectIn } from "../project/project-in.ts";
import type { PlaceNames } from "../report/findings.ts";
import type { World } from "../world.ts";
import { readCodeLists } from "./read-tables.ts";

const languages: readonly Language[] = ["en", "nl", "de"];

/** What the regions and territories of a project are called in the languages that its comparison is not in. */
export async function placeNamesElsewhere(world: World, project: Project): Promise<readonly PlaceNames[]> {
  const names: PlaceNames[] = [];
  for (const language of languages.filter((one) => one !== project.language)) {
    const { territories, regions } = await namedIn(world, projectIn(project, language));
    names.push({ language, territories, regions });
  }
  return names;
}

const nameById = (named: readonly { readonly id: string; readonly name: string }[]) =>
  Object.fromEntries(named.map(({ id, name }) => [id, name]));

async function namedIn(world: World, project: Project) {
  const { territories } = await readCodeLists(world, project);
  return { territories: nameById(territories), regions: nameById(project.regions) };
}
