import type { Command } from "commander";
import { nearest } from "../base/nearest.ts";
import { type Limits, limitsFrom } from "../ingest/limits.ts";
import { UserError } from "../model/finding.ts";
import type { Indicator, ResultRow, Settings, TableRow } from "../model/indicator.ts";
import type { World } from "../world.ts";
import type { CommandEntry, Finish } from "./command.ts";
import type { OutputChoices } from "./common-options.ts";
import { sayMistake } from "./fail.ts";
import { areLargeFiles } from "./large-files.ts";
import { type LimitChoices, limitOption } from "./limit-option.ts";
import { onlyRows } from "./only-rows.ts";
import { type Format, formatOption, printOutput } from "./output.ts";
import { addPair } from "./pairs.ts";

interface Choices extends OutputChoices, LimitChoices {
  readonly format: Format;
  readonly set?: Settings;
  /** Which rows of the answer are wanted, by the id in its column `indicator`. */
  readonly only?: string;
}

async function findIndicator(id: string): Promise<Indicator> {
  const { computables, computableOf } = await import("../compare/computable.ts");
  const indicator = computableOf(id);
  if (indicator !== undefined) return indicator;
  const near = nearest(
    id,
    computables.map((each) => each.id),
  );
  const advice =
    near === undefined ? "see `cluster list indicators`" : `did you mean ${near}? See \`cluster list indicators\``;
  throw new UserError(`cluster compute ${id}`, `"${id}" is not an indicator`, advice);
}

interface Answer {
  readonly rows: readonly ResultRow[];
  /** What kept some of several cases from being computed. */
  readonly refusals: readonly UserError[];
}

/** Computes case by case, in the order of the input; one case that is refused does not keep the others back. */
function computeCases(indicator: Indicator, table: readonly TableRow[], settings: Settings): Answer {
  const cases = groupCases(table);
  const rows: ResultRow[] = [];
  const refusals: UserError[] = [];
  for (const [name, members] of cases) {
    try {
      // One by one: a large table has more rows than a call can take arguments.
      for (const row of indicator.compute(members, settings)) rows.push(row);
    } catch (error) {
      if (!(error instanceof UserError) || cases.size === 1) throw error;
      refusals.push(new UserError(`case ${name}: ${error.where}`, error.what, error.fix));
    }
  }
  return { rows, refusals };
}

function groupCases(table: readonly TableRow[]): ReadonlyMap<string, readonly TableRow[]> {
  const cases = new Map<string, TableRow[]>();
  for (const row of table) {
    const members = cases.get(row.case);
    if (members === undefined) cases.set(row.case, [row]);
    else members.push(row);
  }
  return cases;
}

/** Prints the answer to a large table by a faster way with the same bytes, where there is one. */
async function printedByLane(
  { id }: Indicator,
  files: readonly string[],
  { format, set = {}, only }: Choices,
  limits: Limits,
  world: World,
): Promise<boolean> {
  if (id !== "location-quotient" || format !== "csv" || !(await areLargeFiles(world, files))) return false;
  const { printLargeQuotients } = await import("./large-quotients.ts");
  return printLargeQuotients(world, files, set, only, limits);
}

async function runCompute(
  id: string,
  files: readonly string[],
  choices: Choices,
  world: World,
  finish: Finish,
): Promise<void> {
  const indicator = await findIndicator(id);
  const limits = limitsFrom(choices.limit);
  if (await printedByLane(indicator, files, choices, limits, world)) return;
  const { readTidyFiles } = await import("./tidy-files.ts");
  const table = await readTidyFiles(world, files, choices.set ?? {}, limits);
  // A number computed from half a table would look like one from the whole.
  if (table === undefined) return finish(1);
  const { rows: all, refusals } = computeCases(indicator, table.rows, table.settings);
  const rows = onlyRows(all, choices.only);
  const { resultOutput } = await import("./result-output.ts");
  const about = { indicator: indicator.id, title: indicator.title, unit: indicator.unit, settings: choices.set ?? {} };
  printOutput(world, resultOutput(rows, about), choices.format, choices.color);
  for (const refusal of refusals) sayMistake(world, choices.color, refusal);
  if (refusals.length > 0) finish(1);
}

/** `cluster compute ID TABLE…`: any indicator on any tidy table, outside a project. */
export const compute: CommandEntry = {
  name: "compute",
  register: (program, world, finish) =>
    void limitOption(
      program
        .command("compute")
        .description("compute an indicator on any table with region,sector,year,value")
        .argument("<indicator>", "id of the indicator (cluster list indicators)")
        .argument("<tables...>", "CSV files")
        .option("--set <name=value>", "a choice of the indicator (cluster explain ID lists them)", addPair("--set"))
        .option("--only <id>", "only these rows of the answer, by their id in the column indicator")
        .addOption(formatOption("csv")),
    ).action((id: string, files: readonly string[], _: unknown, command: Command) =>
      runCompute(id, files, command.optsWithGlobals<Choices>(), world, finish),
    ),
};
