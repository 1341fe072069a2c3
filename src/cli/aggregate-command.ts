import { createReadStream } from "node:fs";
import { basename, join } from "node:path";
import { guardFormula } from "../base/csv.ts";
import { observationRows, type Printing, writeObservations } from "../store/aggregate.ts";
import { headerLine } from "../store/aggregate-lines.ts";
import { outputColumns } from "../store/aggregate-output.ts";
import type { Guard } from "../store/aggregate-plan.ts";
import { type Engine, openEngine } from "../store/engine.ts";
import { temporaryFolder } from "../store/temporary-folder.ts";
import type { World } from "../world.ts";
import { newFindingCounter } from "./aggregate-findings.ts";
import { readSource } from "./aggregate-header.ts";
import { type InputFiles, inputFiles } from "./aggregate-inputs.ts";
import { outOfMemory, tooLarge } from "./aggregate-messages.ts";
import { notesOn } from "./aggregate-notes.ts";
import { planOf, type Wanted } from "./aggregate-plan-of.ts";
import { readLists } from "./aggregate-read-lists.ts";
import { type Aggregated, aggregate, bytesIn } from "./aggregate-run.ts";
import type { OutputChoices } from "./common-options.ts";
import { type Format, printOutput } from "./output.ts";
import { progressBar } from "./progress-bar.ts";
import type { DominanceChoice } from "./secrecy-options.ts";

/** What the user typed. */
export interface AggregateChoices extends OutputChoices, Wanted {
  readonly nuts?: string;
  readonly definition?: string;
  readonly source?: string;
  readonly minimum: number;
  readonly dominance: DominanceChoice;
  readonly pPercent?: number;
  readonly memory: string;
  readonly threads: number;
  readonly format: Format;
}

/** Aggregates the files and prints the observations; true where rows had to be left out. */
export async function aggregateFiles(
  world: World,
  names: readonly string[],
  choices: AggregateChoices,
): Promise<boolean> {
  const inputs = await inputFiles(world, names);
  const folder = await temporaryFolder();
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
  const answer = await aggregate({ world, engine, folder, inputs, plan, lists, found, bar }).finally(bar.end);
  await print(world, engine, folder, answer, choices, inputs);
  for (const line of found.lines()) world.say(`${line}\n`);
  if (choices.quiet !== true) for (const line of notesOn(answer)) world.say(`${line}\n`);
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
  const { plan, lane } = answer;
  const printing = printingOf(answer, choices, inputs);
  if (choices.format === "csv") {
    const target = join(folder, "observations.csv");
    await writeObservations(engine, plan, lane, target, printing);
    world.print(headerLine(plan));
    for await (const text of createReadStream(target, { encoding: "utf8", highWaterMark: 1 << 20 }))
      world.print(String(text));
    return;
  }
  const columns = outputColumns(plan);
  const rows = await observationRows(engine, plan, lane, printing);
  const objects = rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? ""])));
  const json = { schema: "cluster-aggregate/1", rows: countsOf(answer), observations: objects };
  printOutput(world, { columns, rows, right: ["value", "low", "high"], json }, choices.format, choices.color);
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
