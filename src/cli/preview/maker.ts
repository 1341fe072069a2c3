import { UserError } from "../../model/finding.ts";
import { makeNamedReport } from "../../pipeline/make-named-report.ts";
import { type Memory, runMemory, tablesOnly } from "../../pipeline/memory.ts";
import { runComparison } from "../../pipeline/pipeline.ts";
import type { World } from "../../world.ts";
import type { ComparisonChoices } from "../common-options.ts";
import { openProject } from "../open-project.ts";
import { systemMistake } from "../system-mistake.ts";
import { programVersion } from "../version.ts";
import { type HeldWorld, heldWorld, type KeptFiles } from "./held-world.ts";
import type { Outcome } from "./shown.ts";

/** One run: what it came to, and the files that it hung on. */
export interface Run {
  readonly outcome: Outcome;
  readonly asked: ReadonlySet<string>;
}

/** Makes a report again and again as an HTML page, and keeps from run to run what has not changed. */
export interface PreviewMaker {
  make(): Promise<Run>;
  /**
   * Runs the recipe for nothing but that the machine learns it: the first change then comes as fast as those after it.
   * Stops at the next step once it is no longer idle. Never at the same time as `make`.
   */
  warmUp(isIdle: () => boolean): Promise<void>;
}

/** Sets up the making of one report. */
export function previewMaker(world: World, choices: ComparisonChoices, name: string): PreviewMaker {
  const memory = runMemory();
  const kept: KeptFiles = new Map();
  return {
    async make() {
      const held = heldWorld(world, kept);
      try {
        const made = await pageOf(held, choices, name, memory);
        memory.endRun();
        return { outcome: made, asked: held.asked };
      } catch (error) {
        const mistake = error instanceof UserError ? error : systemMistake(error);
        return { outcome: { mistake: mistake ?? bugIn(error) }, asked: held.asked };
      }
    },
    async warmUp(isIdle) {
      const learning = tablesOnly(memory, () => {
        if (!isIdle()) throw new Error("there is something to do");
      });
      // What goes wrong here goes wrong in the next run too, and is said there.
      await pageOf(heldWorld(world, kept), choices, name, learning).catch(() => undefined);
    },
  };
}

async function pageOf(held: HeldWorld, choices: ComparisonChoices, name: string, memory: Memory) {
  const project = await openProject(held, choices);
  const comparison = await runComparison(held, project, choices.sectors, memory);
  const wanted = { pdf: false, html: true, isDraft: true, memory };
  const { report, files } = await makeNamedReport(held, comparison, await programVersion(held), name, wanted);
  const html = String(files.get(`${report.id}.html`) ?? "");
  return { html, title: report.title, findings: comparison.analysis.findings };
}

// A preview goes on after a bug: the next state of the inputs may do.
const bugIn = (error: unknown): UserError =>
  new UserError(
    "This is a bug in cluster, not in your data.",
    error instanceof Error ? error.message : String(error),
    "please report it with what you changed last",
  );
