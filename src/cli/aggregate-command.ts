import { rename } from "node:fs/promises";
import { basename, join } from "node:path";
import { guardFormula } from "../base/csv.ts";
import { outputColumns } from "../store/aggregate-output.ts";
import type { Guard } from "../store/aggregate-plan.ts";
import { observationRows, type Printing, writeObservations } from "../store/aggregate-print.ts";
import { type Engine, openEngine } from "../store/engine.ts";
import { temporaryFolder } from "../store/temporary-folder.ts";
import { resolvePath, type World } from "../world.ts";
import { judgedCache } from "./aggregate-cache.ts";
import { newFindingCounter } from "./aggregate-findings.ts";
import { readSource } from "./aggregate-header.ts";
import { folderOfTarget, type InputFiles, inputFiles } from "./aggregate-inputs.ts";
import { outOfMemory, tooLarge } from "./aggregate-messages.ts";
import { notesOn } from "./aggregate-notes.ts";
import { planOf, type Wanted } from "./aggregate-plan-of.ts";
import { readLists } from "./aggregate-read-lists.ts";
import { type Aggregated, aggregate, bytesIn } from "./aggregate-run.ts";
import type { OutputChoices } from "./common-options.ts";
import { type Format, printOutput } from "./output.ts";
import { printFile } from "./print-file.ts";
import { progressBar } from "./progress-bar.ts";
import type { DominanceChoice } from "./secrecy-options.ts";
import type { CacheChoices } from "./table-cache.ts";

/** What the user typed. */
export interface AggregateChoices extends OutputChoices, CacheChoices, Wanted {
  readonly nuts?: string;
  readonly definition?: string;
  readonly source?: string;
  readonly minimum: number;
  readonly dominance: DominanceChoice;
  readonly pPercent?: number;
  readonly memory: string;
  readonly threads: number;
  readonly format: Format;
  /** File that the observations are written to, in the place of stdout. */
  readonly out?: string;
}

/** Aggregates the files and prints the observations; true where rows had to be left out. */
export async function aggregateFiles(
  world: World,
  names: readonly string[],
  choices: AggregateChoices,
): Promise<boolean> {
  const inputs = await inputFiles(world, names);
  const folder = await temporaryFolder(await folderOfTarget(world, choices.out, inputs));
  let engine: Engine | undefined;
  try {
    const { memory, threads } = choices;
    engine = await openEngine({ files: inputs.files.map(({ path }) => path), folder: folder.path, memory, threads });
    // Not closed: that would wait for the statement.
    folder.usedBy(engine.interrupt);
    return await aggregateWith(world, engine, folder.path, inputs, choices);
  } catch (error) {
    throw mistakeOf(error, choices.memory);
  } finally {
    engine?.close();
    folder.remove();
  }
}

async function aggregateWith(
  world: World,
  engine: Engine,
  folder: string,
  inputs: InputFiles,
  choices: AggregateChoices,
): Promise<boolean> {
  const source = await readSource(world, engine, inputs);
  const found = newFindingCounter();
  const plan = planOf(inputs.files[0]?.name ?? "", source, choices, guardFrom(choices));
  const lists = await readLists(world, choices);
  const bar = progressBar(world, await bytesIn(inputs), choices.quiet === true);
  const judged = await judgedCache(world, inputs, plan, choices);
  const run = { world, engine, folder, inputs, plan, lists, found, bar, ...(judged === undefined ? {} : { judged }) };
  const answer = await aggregate(run).finally(bar.end);
  await print(world, engine, folder, answer, choices, inputs);
  for (const line of found.lines()) world.say(`${line}\n`);
  if (choices.quiet !== true) for (const line of notesOn(answer)) world.say(`${line}\n`);
  await answer.keep?.();
  return answer.rejected > 0;
}

const guardFrom = ({ minimum, dominance, pPercent }: AggregateChoices): Guard => ({
  minimum,
  ...(dominance === "off" ? {} : { dominance }),
  ...(pPercent === undefined ? {} : { pPercent }),
});

function printingOf({ account }: Aggregated, choices: AggregateChoices, inputs: InputFiles): Printing {
  const name = basename(inputs.files[0]?.name ?? "").replace(/\.(csv|tsv|txt|parquet)(\.gz)?$/i, "");
  const anyKey = (test: (text: string) => boolean): boolean =>
    account.keys.some((texts) => texts.some((text) => text !== null && test(text)));
  return {
    fixed: { year: choices.year ?? "", codeSystem: choices.codeSystem ?? "", source: choices.source ?? name },
    guardFormulas: anyKey((text) => guardFormula(text) !== text),
    quoteKeys: anyKey((text) => /[",\r\n]|^\s|\s$/.test(text)),
  };
}

async function print(
  world: World,
  engine: Engine,
  folder: string,
  answer: Aggregated,
  choices: AggregateChoices,
  inputs: InputFiles,
): Promise<void> {
  const printing = printingOf(answer, choices, inputs);
  if (choices.format === "csv") {
    const draft = join(folder, "observations.csv");
    await writeObservations(engine, answer, draft, printing);
    // Written beside its place, so that this is one step.
    if (choices.out !== undefined) return rename(draft, resolvePath(world.folder, choices.out));
    return printFile(world, draft);
  }
  const columns = outputColumns(answer.plan);
  const rows = await observationRows(engine, answer, printing);
  const objects = rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? ""])));
  const json = { schema: "cluster-aggregate/1", rows: countsOf(answer), observations: objects };
  const output = { columns, rows, right: ["value", "low", "high"], json };
  if (choices.out === undefined) return printOutput(world, output, choices.format, choices.color);
  const pieces: string[] = [];
  const draft = {
    ...world,
    terminal: { ...world.terminal, out: false },
    print: (text: string) => void pieces.push(text),
  };
  printOutput(draft, output, choices.format, false);
  await world.write(new Map([[resolvePath(world.folder, choices.out), pieces.join("")]]));
}

const countsOf = ({ read, account, filtered, rejected }: Aggregated) => ({
  read,
  used: account.used,
  filtered,
  rejected,
});

/** What the engine could not do, in words of the user's. */
function mistakeOf(error: unknown, memory: string): unknown {
  if (!(error instanceof Error)) return error;
  if (/Out of Memory Error/i.test(error.message)) return outOfMemory(memory);
  return /Out of Range Error/i.test(error.message) ? tooLarge() : error;
}
