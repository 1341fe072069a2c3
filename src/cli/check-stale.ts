import { formatFindings } from "../ingest/findings.ts";
import type { Comparison } from "../pipeline/pipeline.ts";
import { staleSources } from "../provenance/stale.ts";
import type { World } from "../world.ts";

/** Says which sources are overdue by more than some days; true where one is. */
export function sayStale(world: World, { analysis, project }: Comparison, days: number): boolean {
  const stale = staleSources(analysis.sources, project.inputs.sources, world.today(), days);
  for (const line of formatFindings(stale)) world.say(`${line}\n`);
  return stale.length > 0;
}
