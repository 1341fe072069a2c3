import { join } from "node:path";
import type { Analysis } from "../../src/compare/analysis.ts";
import { type Comparison, runComparison } from "../../src/pipeline/pipeline.ts";
import { readProject } from "../../src/project/read-project.ts";
import { realWorld } from "../../src/world.ts";

/** The folder of the package: what a test may read of the real machine. */
export const packageFolder = join(import.meta.dirname, "..", "..");

let shared: Promise<Comparison> | undefined;

/** The bundled comparison, made once for all tests of a run. */
export function bundledComparison(): Promise<Comparison> {
  shared ??= compareBundled();
  return shared;
}

async function compareBundled(): Promise<Comparison> {
  // A folder without a project above it: the bundled one is read, whoever runs the tests.
  const world = { ...realWorld(packageFolder), folder: "/" };
  return runComparison(world, await readProject(world));
}

export const bundledAnalysis = async (): Promise<Analysis> => (await bundledComparison()).analysis;
