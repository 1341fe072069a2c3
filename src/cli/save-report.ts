import { UserError } from "../model/finding.ts";
import { makeNamedReport } from "../pipeline/make-named-report.ts";
import { type Comparison, makeReport, writeReport } from "../pipeline/pipeline.ts";
import type { Content } from "../provenance/manifest.ts";
import { claimsOf } from "../report/claims.ts";
import { claimsText } from "../report/claims-text.ts";
import { pathFrom, resolvePath, type World } from "../world.ts";
import { programVersion } from "./version.ts";

/** One report alone: its name, its formats, and whether its PDF is for archives. */
interface OneReport {
  readonly name: string;
  readonly formats: readonly string[];
  readonly archive: boolean;
  readonly isInteractive: boolean;
}

/** Makes the report folder in memory, or one report alone, and writes it, all files or none. */
export async function saveReport(
  world: World,
  comparison: Comparison,
  choices: { readonly out: string; readonly quiet?: true; readonly interactive?: true },
  one?: OneReport,
): Promise<void> {
  const version = await programVersion(world);
  const files =
    one === undefined
      ? await makeReport(world, comparison, version, choices.interactive === true)
      : await filesOf(world, comparison, version, one);
  await writeOrExplain(world, choices.out, files);
  if (choices.quiet !== true) world.say(`wrote ${files.size} files to ${choices.out}/\n`);
}

async function filesOf(world: World, comparison: Comparison, version: string, one: OneReport) {
  const { name, formats, archive, isInteractive } = one;
  const wanted = { pdf: formats.includes("pdf"), html: formats.includes("html"), archive, isInteractive };
  const { report, files } = await makeNamedReport(world, comparison, version, name, wanted);
  return new Map([...files, [`${report.id}.claims.json`, claimsText(claimsOf(comparison.analysis, report))] as const]);
}

/** Writes made files below a folder, and says in three lines why that may not be possible. */
export async function writeOrExplain(world: World, out: string, files: ReadonlyMap<string, Content>): Promise<void> {
  const folder = resolvePath(world.folder, out);
  try {
    await writeReport(world, folder, files);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (!["EACCES", "ENOENT", "EPERM", "EROFS", "ENOTDIR", "EEXIST", "EISDIR", "ENOSPC"].includes(code)) throw error;
    const shown = pathFrom(world.folder, folder) || ".";
    throw new UserError(
      shown,
      `the report cannot be written there (${code})`,
      "choose another folder with --out; nothing was changed",
    );
  }
}
