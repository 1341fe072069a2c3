import { type ContributionColumn, readContributions } from "../ingest/contributions.ts";
import { countFindings, formatFindings } from "../ingest/findings.ts";
import type { Limits } from "../ingest/limits.ts";
import { type Finding, UserError } from "../model/finding.ts";
import type { CellToPublish } from "../secrecy/disclosure.ts";
import type { World } from "../world.ts";
import { openInput } from "./open-input.ts";

/** The rules about the largest contributors that were asked for by name. */
interface Asked {
  /** How many of the largest the rule of dominance is about; undefined where it is off. */
  readonly n: 1 | 2 | undefined;
  readonly dominance: boolean;
  readonly pPercent: boolean;
  readonly limits: Limits;
}

/** The tables that are to be published, and what could not be checked in them. */
interface ToPublish {
  readonly cells: readonly CellToPublish[];
  readonly notes: readonly string[];
}

/** Reads tables with their contributors; undefined when errors were found, which have then been said. */
export async function readToPublish(
  world: World,
  files: readonly string[],
  asked: Asked,
): Promise<ToPublish | undefined> {
  const findings: Finding[] = [];
  const cells: CellToPublish[] = [];
  const notes: string[] = [];
  for (const file of files) {
    const read = await readContributions(await openInput(world, file, asked.limits));
    findings.push(...read.findings);
    const failed = countFindings(read.findings).error > 0;
    if (!failed) notes.push(...unchecked(file, read.columns, asked));
    for (const item of read.items) cells.push(item);
  }
  for (const line of formatFindings(findings)) world.say(`${line}\n`);
  return countFindings(findings).error > 0 ? undefined : { cells, notes };
}

/** Rules that need a column the table has not: a mistake where the rule was asked for, else a remark. */
function unchecked(file: string, columns: ReadonlySet<ContributionColumn>, asked: Asked): readonly string[] {
  const absent = (needed: readonly ContributionColumn[]) => needed.find((column) => !columns.has(column));
  const needs = { 1: ["largest"], 2: ["largest", "second"] } as const;
  const forDominance = asked.n && absent(needs[asked.n]);
  const forPercent = absent(["largest", "second"]);
  if (asked.dominance && forDominance !== undefined) throw noColumn(file, forDominance, "--dominance");
  if (asked.pPercent && forPercent !== undefined) throw noColumn(file, forPercent, "--p-percent");
  return forDominance === undefined ? [] : [`${file}: dominance was not checked, there is no column ${forDominance}.`];
}

const meanings = {
  units: "how many companies or persons stand behind the value",
  largest: "the largest single contribution to the value",
  second: "the second largest contribution to the value",
} as const;

const noColumn = (file: string, column: ContributionColumn, option: string): UserError =>
  new UserError(file, `${option} needs the column "${column}", which is not there`, `add it: ${meanings[column]}`);
