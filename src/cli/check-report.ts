import { UserError } from "../model/finding.ts";
import { type Comparison, makeReport } from "../pipeline/pipeline.ts";
import { type Difference, differencesBetween } from "../provenance/differences.ts";
import { joinPath, resolvePath, type World } from "../world.ts";
import { type Format, printOutput } from "./output.ts";
import { programVersion } from "./version.ts";

/** Compares the committed report with one made now, prints what differs, and says whether nothing does. */
export async function checkReport(
  world: World,
  comparison: Comparison,
  choices: { readonly out: string; readonly format: Format; readonly color: boolean; readonly quiet?: true },
): Promise<boolean> {
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
  const differences = differencesBetween(committed, made, "tables/results.csv");
  if (differences.length === 0) {
    if (choices.quiet !== true)
      world.say(`${made.size} files and ${comparison.analysis.results.length} numbers are as committed\n`);
    return true;
  }
  printOutput(
    world,
    { ...tableOf(differences), json: { schema: "cluster-check/1", differences } },
    choices.format,
    choices.color,
  );
  return false;
}

const tableOf = (differences: readonly Difference[]) => ({
  columns: ["what", "name", "committed", "now"],
  rows: differences.map((difference) => [difference.kind, difference.name, difference.old, difference.new]),
});

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
