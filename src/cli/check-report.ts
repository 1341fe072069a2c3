import { UserError } from "../model/finding.ts";
import { type Comparison, makeReport } from "../pipeline/pipeline.ts";
import { differencesBetween } from "../provenance/differences.ts";
import type { Content } from "../provenance/manifest.ts";
import { joinPath, resolvePath, type World } from "../world.ts";
import { type CheckFormat, printDifferences, ranked, type SeenDifference } from "./check-output.ts";
import { picturesOf, seenDifferences } from "./check-pictures.ts";
import { writeOrExplain } from "./save-report.ts";
import { programVersion } from "./version.ts";

interface CheckChoices {
  readonly out: string;
  readonly format: CheckFormat;
  readonly color: boolean;
  readonly quiet?: true;
  /** Folder for the old and the new state of each figure side by side. */
  readonly pictures?: string;
}

/** Compares the committed report with one made now, prints what differs, and says whether nothing does. */
export async function checkReport(world: World, comparison: Comparison, choices: CheckChoices): Promise<boolean> {
  const folder = resolvePath(world.folder, choices.out);
  if (!(await world.exists(joinPath(folder, "manifest.json")))) {
    throw new UserError(
      choices.out,
      "there is no report to check (no manifest.json)",
      "run `cluster compare` first, or name its folder with --out",
    );
  }
  const made = await makeReport(world, comparison, await programVersion(world));
  const committed = await readCommitted(world, folder, made.keys());
  const found = differencesBetween(committed, made, { numbers: "tables/results.csv", ledger: "claims.json" });
  if (found.length === 0) {
    if (choices.quiet !== true)
      world.say(`${made.size} files and ${comparison.analysis.results.length} numbers are as committed\n`);
    return true;
  }
  const differences = ranked(await seenDifferences(world, found, committed, made));
  printDifferences(world, differences, choices.out, choices.format, choices.color);
  if (choices.pictures !== undefined) await savePictures(world, choices.pictures, differences, committed, made);
  return false;
}

async function savePictures(
  world: World,
  folder: string,
  differences: readonly SeenDifference[],
  committed: ReadonlyMap<string, Content>,
  made: ReadonlyMap<string, Content>,
): Promise<void> {
  const pictures = await picturesOf(world, differences, committed, made);
  await writeOrExplain(world, folder, pictures);
  world.say(`wrote ${pictures.size} pictures to ${folder}/\n`);
}

/** The committed files: those that a report has, and figures and tables that it no longer makes. */
async function readCommitted(
  world: World,
  folder: string,
  made: Iterable<string>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const present = await Promise.all(["figures", "tables"].map((name) => namesIn(world, folder, name)));
  const files = new Map<string, Uint8Array>();
  for (const path of new Set([...made, ...present.flat()])) {
    const full = joinPath(folder, path);
    if (await world.exists(full)) files.set(path, await world.read(full));
  }
  return files;
}

async function namesIn(world: World, folder: string, name: string): Promise<readonly string[]> {
  const inside = joinPath(folder, name);
  if (!(await world.exists(inside))) return [];
  return (await world.list(inside)).map((file) => `${name}/${file}`);
}
