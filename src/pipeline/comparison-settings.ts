import type { Language } from "../base/format-number.ts";
import { nearest } from "../base/nearest.ts";
import type { Reference, Settings } from "../compare/settings.ts";
import { wordsIn } from "../compare/terms/compare-words.ts";
import { mistakeFrom } from "../ingest/findings.ts";
import { readObservations } from "../ingest/observations.ts";
import { datasetOf } from "../model/dataset.ts";
import type { Definition } from "../model/definition.ts";
import { UserError } from "../model/finding.ts";
import type { Project } from "../project/project.ts";
import { resolvePath, type World } from "../world.ts";
import type { Tables } from "./read-tables.ts";

/** The choices of a project as the comparison needs them: names looked up in the tables, mistakes named. */
export async function settingsOf(
  world: World,
  project: Project,
  tables: Tables,
  sectors?: readonly string[],
): Promise<Settings> {
  const { title, edition, date, language, regions, year, from, to } = project;
  if (Number(from) > Number(to)) {
    throw new UserError(project.file, `the comparison runs from ${from} to ${to}`, "let `from` be the earlier year");
  }
  checkRegionIds(project);
  for (const region of regions) {
    for (const id of [...region.territories, region.nation]) checkTerritory(project, tables, region.id, id);
  }
  return {
    title,
    edition,
    date,
    language,
    regions,
    definition: narrowed(definitionOf(project, tables.definitions), language, sectors),
    year,
    from,
    to,
    companyYear: project.company_year,
    stepsFrom: project.steps_from,
    reference: await referenceOf(world, project, tables),
    reported: project.reported,
    programme: {
      dataset: project.programme.dataset,
      span: project.programme.span,
      populationYear: project.programme.population_year,
    },
  };
}

/** Two regions of one name could not be told apart in the ids of numbers. */
function checkRegionIds({ file, regions }: Project): void {
  const ids = regions.map(({ id }) => id);
  const twice = ids.find((id, place) => ids.indexOf(id) < place);
  if (twice !== undefined)
    throw new UserError(file, `the region "${twice}" stands there twice`, "name each region once");
}

function checkTerritory(project: Project, tables: Tables, region: string, id: string): void {
  const ids = tables.territories.map((territory) => territory.id);
  if (ids.includes(id)) return;
  const near = nearest(id, ids);
  throw new UserError(
    `${project.file}, region ${region}`,
    `"${id}" is not a territory of ${project.inputs.regions}`,
    near === undefined ? "see `cluster list regions`" : `did you mean ${near}? See \`cluster list regions\``,
  );
}

function definitionOf(project: Project, definitions: readonly Definition[]): Definition {
  const found = definitions.find((definition) => definition.id === project.definition);
  if (found) return found;
  const near = nearest(
    project.definition,
    definitions.map(({ id }) => id),
  );
  throw new UserError(
    project.file,
    `"${project.definition}" is not a definition of ${project.inputs.sectors}`,
    near === undefined ? "see `cluster list definitions`" : `did you mean ${near}? See \`cluster list definitions\``,
  );
}

/** The definition cut down to the classes asked for; its title says so wherever it is printed. */
function narrowed(definition: Definition, language: Language, sectors: readonly string[] | undefined): Definition {
  if (sectors === undefined) return definition;
  const codes = definition.members.map((member) => member.code);
  const unknown = sectors.find((code) => !codes.includes(code));
  if (unknown !== undefined) {
    throw new UserError(
      "--sectors",
      `"${unknown}" is not a class of ${definition.title}`,
      `the classes are ${codes.join(", ")}`,
    );
  }
  const members = definition.members.filter((member) => sectors.includes(member.code));
  return { ...definition, title: wordsIn(language).onlyClasses(definition.title, sectors.join(", ")), members };
}

async function referenceOf(world: World, project: Project, tables: Tables): Promise<Reference> {
  const { reference } = project;
  if (reference === "nation" || reference === "sum" || reference === "europe") return { kind: reference };
  const path = resolvePath(world.folder, reference);
  if (!(await world.exists(path))) {
    throw new UserError(
      reference,
      "there is no such reference",
      "type nation, europe, sum, or the path of a CSV of observations",
    );
  }
  const read = await readObservations([{ file: reference, bytes: world.stream(path) }], tables.known);
  const fault = read.findings.find((finding) => finding.severity === "error");
  if (fault) throw mistakeFrom(fault);
  return { kind: "table", name: reference, dataset: datasetOf(read.observations) };
}
