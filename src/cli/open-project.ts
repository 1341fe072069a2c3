import { nearest } from "../base/nearest.ts";
import { UserError } from "../model/finding.ts";
import type { Project } from "../project/project.ts";
import { resolvePath, type World } from "../world.ts";
import type { ComparisonChoices } from "./common-options.ts";

/** Reads the project as this run wants it: an option given on the command line wins over the file. */
export async function openProject(world: World, choices: ComparisonChoices): Promise<Project> {
  const { readProject } = await import("../project/read-project.ts");
  const { projectIn } = await import("../project/project-in.ts");
  const read = await readProject(world, choices.project);
  const project = choices.lang === undefined ? read : projectIn(read, choices.lang);
  const { definition, year, from, to, reference } = choices;
  return {
    ...project,
    ...(definition === undefined ? {} : { definition }),
    ...(year === undefined ? {} : { year, company_year: year }),
    ...(from === undefined ? {} : { from, steps_from: from }),
    ...(to === undefined ? {} : { to }),
    ...(reference === undefined ? {} : { reference }),
    ...(choices.limit === undefined ? {} : { limits: choices.limit }),
    ...(choices.data === undefined ? {} : { data: resolvePath(world.folder, choices.data) }),
    regions: choices.regions === undefined ? project.regions : choices.regions.map((id) => regionOf(project, id)),
  };
}

function regionOf(project: Project, id: string): Project["regions"][number] {
  const found = project.regions.find((region) => region.id === id);
  if (found) return found;
  const ids = project.regions.map((region) => region.id);
  const near = nearest(id, ids);
  throw new UserError(
    "--regions",
    `"${id}" is not a region of ${project.file}`,
    near === undefined
      ? `the regions are ${ids.join(", ")}`
      : `did you mean ${near}? The regions are ${ids.join(", ")}`,
  );
}
