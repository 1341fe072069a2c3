import type { Language } from "../base/format-number.ts";
import { nameIn } from "./named.ts";
import type { Project } from "./project.ts";

/** The same project in a language: its title and the names of its regions as the project file gives them for it. */
export const projectIn = (project: Project, language: Language): Project => ({
  ...project,
  language,
  title: nameIn(language, project.names.title),
  regions: project.regions.map((region) => ({
    ...region,
    name: nameIn(language, project.names.regions[region.id] ?? region.name),
  })),
});
