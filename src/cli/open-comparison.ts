import type { Comparison } from "../pipeline/pipeline.ts";
import type { World } from "../world.ts";
import type { ComparisonChoices } from "./common-options.ts";
import { openProject } from "./open-project.ts";

/** Reads the project with the choices of this run and compares its regions; the heavy stages are loaded only now. */
export async function openComparison(world: World, choices: ComparisonChoices): Promise<Comparison> {
  const { runComparison } = await import("../pipeline/pipeline.ts");
  return runComparison(world, await openProject(world, choices), choices.sectors);
}
