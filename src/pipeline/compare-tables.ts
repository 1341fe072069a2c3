import type { Analysis } from "../compare/analysis.ts";
import { lookupOf } from "../compare/cells.ts";
import { compare } from "../compare/compare.ts";
import type { Settings } from "../compare/settings.ts";
import { type Dataset, datasetOf, joinedDatasets } from "../model/dataset.ts";
import type { Project } from "../project/project.ts";
import { fillOwnTexts } from "../report/own-text.ts";
import { termsOf } from "../report/terms/terms.ts";
import type { World } from "../world.ts";
import { settingsOf } from "./comparison-settings.ts";
import type { Comparison } from "./pipeline.ts";
import type { Tables } from "./read-tables.ts";

// By far the largest table, and the one that changes least from run to run.
const europeIndexed = new WeakMap<Tables["europe"], Dataset>();

/** Compares the regions of read tables. */
export function compareTables(settings: Settings, tables: Tables): Analysis {
  const europe = europeIndexed.get(tables.europe) ?? datasetOf(tables.europe);
  europeIndexed.set(tables.europe, europe);
  const dataset = joinedDatasets(datasetOf(tables.observations), europe);
  return compare(settings, { ...tables, lookup: lookupOf(dataset, tables.territories, settings.language) });
}

/** The same comparison under another definition, from the tables that were read already. */
export async function recounted(world: World, comparison: Comparison, definition: string): Promise<Comparison> {
  const { tables } = comparison;
  const project = { ...comparison.project, definition };
  const analysis = compareTables(await settingsOf(world, project, tables), tables);
  return { project, tables, analysis, ownText: ownTexts(project, analysis).paragraphs };
}

/** The project's own paragraphs with their numbers filled in. */
export function ownTexts(project: Project, analysis: Analysis) {
  const texts = project.texts.map((text, position) => ({
    text,
    file: project.file,
    ...(project.textPlaces[position] ?? { line: 0, column: 0 }),
  }));
  return fillOwnTexts(analysis, texts, termsOf(analysis.language));
}
