import { UserError } from "../../model/finding.ts";
import { makeNamedReport } from "../../pipeline/make-named-report.ts";
import { runMemory } from "../../pipeline/memory.ts";
import { runComparison } from "../../pipeline/pipeline.ts";
import type { World } from "../../world.ts";
import type { ComparisonChoices } from "../common-options.ts";
import { openProject } from "../open-project.ts";
import { systemMistake } from "../system-mistake.ts";
import { programVersion } from "../version.ts";
import { heldWorld } from "./held-world.ts";
import type { Outcome } from "./shown.ts";

/** One run: what it came to, and the files that it hung on. */
export interface Run {
  readonly outcome: Outcome;
  readonly asked: ReadonlySet<string>;
}

/** Makes a report again and again as an HTML page, and keeps from run to run what has not changed. */
export function previewMaker(world: World, choices: ComparisonChoices, name: string): () => Promise<Run> {
  const memory = runMemory();
  return async () => {
    const held = heldWorld(world);
    try {
      const project = await openProject(held, choices);
      const comparison = await runComparison(held, project, choices.sectors, memory);
      const wanted = { pdf: false, html: true, isDraft: true, memory };
      const { report, files } = await makeNamedReport(held, comparison, await programVersion(held), name, wanted);
      memory.endRun();
      const html = String(files.get(`${report.id}.html`) ?? "");
      return { outcome: { html, title: report.title, findings: comparison.analysis.findings }, asked: held.asked };
    } catch (error) {
      const mistake = error instanceof UserError ? error : systemMistake(error);
      return { outcome: { mistake: mistake ?? bugIn(error) }, asked: held.asked };
    }
  };
}

// A preview goes on after a bug: the next state of the inputs may do.
const bugIn = (error: unknown): UserError =>
  new UserError(
    "This is a bug in cluster, not in your data.",
    error instanceof Error ? error.message : String(error),
    "please report it with what you changed last",
  );
