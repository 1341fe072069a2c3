import { UserError } from "../model/finding.ts";
import { type Comparison, makeFactsheet, makeReport, writeReport } from "../pipeline/pipeline.ts";
import type { Content } from "../provenance/manifest.ts";
import { pathFrom, resolvePath, type World } from "../world.ts";
import { programVersion } from "./version.ts";

/** Makes the report in memory and writes it, all files or none; `formats` asks for the factsheet alone, in these. */
export async function saveReport(
  world: World,
  comparison: Comparison,
  choices: { readonly out: string; readonly quiet?: true },
  formats?: readonly string[],
): Promise<void> {
  const version = await programVersion(world);
  const files =
    formats === undefined
      ? await makeReport(world, comparison, version)
      : (await makeFactsheet(world, comparison, version, wantedIn(formats))).files;
  await writeOrExplain(world, choices.out, files);
  if (choices.quiet !== true) world.say(`wrote ${files.size} files to ${choices.out}/\n`);
}

const wantedIn = (formats: readonly string[]) => ({ pdf: formats.includes("pdf"), html: formats.includes("html") });

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
