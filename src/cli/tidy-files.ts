import { countFindings, formatFindings } from "../ingest/findings.ts";
import type { Limits } from "../ingest/limits.ts";
import { readTable } from "../ingest/table.ts";
import { type Finding, UserError } from "../model/finding.ts";
import type { Settings, TableRow } from "../model/indicator.ts";
import type { World } from "../world.ts";
import { openInput } from "./open-input.ts";

/** The rows of the tables named, and the choices with files replaced by what was read from them. */
export interface TidyFiles {
  readonly rows: readonly TableRow[];
  readonly settings: Settings;
}

/** Reads the tables for an indicator; undefined when errors were found, which have then been said. */
export async function readTidyFiles(
  world: World,
  files: readonly string[],
  settings: Settings,
  limits: Limits,
): Promise<TidyFiles | undefined> {
  const findings: Finding[] = [];
  const rows: TableRow[] = [];
  for (const file of files) {
    const read = await readTable(await openInput(world, file, limits));
    for (const row of read.items) rows.push(row);
    for (const finding of read.findings) findings.push(finding);
  }
  const reference = await readReference(world, settings, findings, limits);
  for (const line of formatFindings(findings)) world.say(`${line}\n`);
  if (countFindings(findings).error > 0) return undefined;
  if (reference === undefined) return { rows, settings };
  const cases = [...new Set(rows.map((row) => row.case))];
  return { rows: [...rows, ...cases.flatMap((name) => reference.map((row) => ({ ...row, case: name })))], settings };
}

/** `--set reference=nation.csv`: the one region of that file joins the table under the file's name. */
async function readReference(
  world: World,
  settings: Settings,
  findings: Finding[],
  limits: Limits,
): Promise<readonly TableRow[] | undefined> {
  const file = settings.reference ?? "";
  if (!file.endsWith(".csv")) return undefined;
  const { items, findings: found } = await readTable(await openInput(world, file, limits));
  for (const finding of found) findings.push(finding);
  const regions = [...new Set(items.map((row) => row.region))];
  if (regions.length > 1) {
    throw new UserError(
      file,
      `a reference area is one region, this file has ${regions.length}`,
      "keep the rows of one region",
    );
  }
  return items.map((row) => ({ ...row, region: file }));
}
