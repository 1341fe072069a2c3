import { UserError } from "../model/finding.ts";
import { type Comparison, makeReport } from "../pipeline/pipeline.ts";
import { differencesBetween } from "../provenance/differences.ts";
import { bytesOf, type Content } from "../provenance/manifest.ts";
import { joinPath, resolvePath, type World } from "../world.ts";
import { type CheckFormat, printDifferences, ranked } from "./check-output.ts";
import { picturesOf, seenDifferences } from "./check-pictures.ts";
import { countWords, reasonsBetween } from "./check-reasons.ts";
import { writeOrExplain } from "./save-report.ts";
import { sayFindings } from "./say-findings.ts";
import type { SeenDifference } from "./seen-difference.ts";
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
  const isInteractive = await wasInteractive(world, joinPath(folder, "manifest.json"));
  const made = await makeReport(world, comparison, await programVersion(world), isInteractive);
  const committed = await readCommitted(world, folder, made.keys());
  const found = differencesBetween(committed, made, { numbers: "tables/results.csv", ledger: "claims.json" });
  if (found.length === 0) {
    printDifferences(world, [], choices.out, choices.format, choices.color);
    if (choices.quiet !== true)
      world.say(`${made.size} files and ${comparison.analysis.results.length} numbers are as committed\n`);
    return true;
  }
  const differences = ranked(await seenDifferences(world, found, committed, made));
  printDifferences(world, differences, choices.out, choices.format, choices.color);
  if (choices.pictures !== undefined) await savePictures(world, choices.pictures, differences, committed, made);
  // What was found in the data may be why.
  sayFindings(world, comparison.analysis.findings, { quiet: true, color: choices.color });
  if (choices.quiet !== true) sayReasons(world, differences, choices.out, { committed, made });
  return false;
}

type Files = ReadonlyMap<string, Content>;

/** Says how much differs, what has changed since, and what to do where that was meant. */
function sayReasons(
  world: World,
  differences: readonly SeenDifference[],
  out: string,
  { committed, made }: { readonly committed: Files; readonly made: Files },
): void {
  const [old = "", now = ""] = [committed, made].map((files) =>
    new TextDecoder().decode(bytesOf(files.get("manifest.json") ?? "")),
  );
  world.say(`different from ${out}/: ${countWords(differences)}\n`);
  for (const reason of reasonsBetween(old, now)) world.say(`${reason}\n`);
  world.say(`if this is meant: run \`cluster compare\` again, and commit ${out}/\n`);
}

/** Whether the committed page is one that answers: the manifest says so. */
async function wasInteractive(world: World, manifest: string): Promise<boolean> {
  return /"page": "interactive"/.test(new TextDecoder().decode(await world.read(manifest)));
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
  if (pictures.size === 0) world.say("no pictures: no figure could be drawn in both states\n");
  else world.say(`wrote ${pictures.size} pictures to ${folder}/\n`);
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
