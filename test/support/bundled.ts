import { join } from "node:path";
import type { Language } from "../../src/base/format-number.ts";
import type { Analysis } from "../../src/compare/analysis.ts";
import { type Comparison, makeReport, runComparison } from "../../src/pipeline/pipeline.ts";
import { projectIn } from "../../src/project/project-in.ts";
import { readProject } from "../../src/project/read-project.ts";
import type { Content } from "../../src/provenance/manifest.ts";
import { realWorld, type World } from "../../src/world.ts";

/** The folder of the package: what a test may read of the real machine. */
export const packageFolder = join(import.meta.dirname, "..", "..");

let shared: Promise<Comparison> | undefined;

/** The bundled comparison, made once for all tests of a run. */
export function bundledComparison(): Promise<Comparison> {
  shared ??= compareBundled();
  return shared;
}

// A folder without a project above it: the bundled one is read, whoever runs the tests.
export const bundledWorld = (): World => ({ ...realWorld(packageFolder), folder: "/" });

async function compareBundled(): Promise<Comparison> {
  const world = bundledWorld();
  return runComparison(world, await readProject(world));
}

export const bundledAnalysis = async (): Promise<Analysis> => (await bundledComparison()).analysis;

const inLanguages = new Map<Language, Promise<Comparison>>();

/** The bundled comparison in a language, made once for all tests of a run. */
export function bundledComparisonIn(language: Language): Promise<Comparison> {
  const found = inLanguages.get(language) ?? compareIn(language);
  inLanguages.set(language, found);
  return found;
}

export const bundledIn = async (language: Language): Promise<Analysis> =>
  (await bundledComparisonIn(language)).analysis;

async function compareIn(language: Language): Promise<Comparison> {
  const world = bundledWorld();
  return runComparison(world, projectIn(await readProject(world), language));
}

let made: Promise<ReadonlyMap<string, Content>> | undefined;

/** The files of the bundled report, made once for all tests of a run. */
export function bundledReport(): Promise<ReadonlyMap<string, Content>> {
  made ??= bundledComparison().then((comparison) => makeReport(bundledWorld(), comparison, "1.2.3"));
  return made;
}
