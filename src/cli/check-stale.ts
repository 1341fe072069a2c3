import { formatFindings } from "../ingest/findings.ts";
import type { Comparison } from "../pipeline/pipeline.ts";
import { staleSources } from "../provenance/stale.ts";
import type { World } from "../world.ts";

/** Says which sources are overdue by more than some days, or that none says when it is due; true where one is overdue. */
export function sayStale(world: World, { analysis, project }: Comparison, days: number): boolean {
  const { sources: file } = project.inputs;
  const dated = analysis.sources.filter(({ nextUpdate }) => nextUpdate !== undefined);
  // Otherwise a check that looked at nothing would pass for one that found nothing.
  if (dated.length === 0) world.say(`--stale: no source in ${file} says when it is due (column next_update)\n`);
  const stale = staleSources(analysis.sources, file, world.today(), days);
  for (const line of formatFindings(stale)) world.say(`${line}\n`);
  return stale.length > 0;
}
