import { join } from "node:path";
import type { Analysis } from "../../src/compare/analysis.ts";
import { type Comparison, makeReport, runComparison } from "../../src/pipeline/pipeline.ts";
import { readProject } from "../../src/project/read-project.ts";
import type { Content } from "../../src/provenance/manifest.ts";
import { realWorld, type World } from "../../src/world.ts";

/** The folder of the package: what a test may read of the real machine. */
export const packageFolder = join(import.meta.dirname, "..", "..");

let shared: Promise<Comparison> | undefined;

/** The bundled comparison, made once for all tests of a run. */
function bundledComparison(): Promise<Comparison> {
  shared ??= compareBundled();
  return shared;
}

// A folder without a project above it: the bundled one is read, whoever runs the tests.
const elsewhere = (): World => ({ ...realWorld(packageFolder), folder: "/" });

async function compareBundled(): Promise<Comparison> {
  const world = elsewhere();
  return runComparison(world, await readProject(world));
}

export const bundledAnalysis = async (): Promise<Analysis> => (await bundledComparison()).analysis;

let made: Promise<ReadonlyMap<string, Content>> | undefined;

/** The files of the bundled report, made once for all tests of a run. */
export function bundledReport(): Promise<ReadonlyMap<string, Content>> {
  made ??= bundledComparison().then((comparison) => makeReport(elsewhere(), comparison, "1.2.3"));
  return made;
}
