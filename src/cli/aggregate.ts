import { type Command, InvalidArgumentError, Option } from "commander";
import type { World } from "../world.ts";
import type { AggregateChoices } from "./aggregate-command.ts";
import type { CommandEntry, Finish } from "./command.ts";
import { formatOption } from "./output.ts";
import { addPair, type Pairs } from "./pairs.ts";
import { dominanceOption, minimumOption, pPercentOption } from "./secrecy-options.ts";
import { cacheOption } from "./table-cache.ts";

function names(text: string): readonly string[] {
  const items = text.split(",").map((item) => item.trim());
  if (items.some((item) => item === "") || new Set(items).size < items.length)
    throw new InvalidArgumentError("Names with commas, each once, for example region,sector,year.");
  return items;
}

function yearFrom(text: string): string {
  if (/^\d{4}$/.test(text)) return text;
  throw new InvalidArgumentError("A year has four digits, for example 2012.");
}

function threadsFrom(text: string): number {
  if (/^[1-9]\d{0,2}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("A whole number from 1 to 999, for example 2.");
}

function memoryFrom(text: string): string {
  if (/^[1-9]\d{0,5}(MB|GB|MiB|GiB)$/.test(text)) return text;
  throw new InvalidArgumentError("A size with its unit, for example 400MB or 2GB.");
}

function priceBasisFrom(text: string): string {
  if (text === "current" || /^\d{4}$/.test(text)) return text;
  throw new InvalidArgumentError("current, or the year of constant prices, for example 2015.");
}

const pairs =
  (option: string) =>
  (text: string, before: Pairs = {}): Pairs =>
    addPair(option)(text, before);

const together = (text: string, before: readonly string[] = []): readonly string[] => [...before, text];

async function runAggregate(files: readonly string[], command: Command, world: World, finish: Finish): Promise<void> {
  const { aggregateFiles } = await import("./aggregate-command.ts");
  if (await aggregateFiles(world, files, command.optsWithGlobals<AggregateChoices>())) finish(1);
}

/** What is counted and added up, over which cells. */
const whatOptions = (command: Command): Command =>
  command
    .addOption(
      new Option("--by <columns>", "what makes a cell")
        .argParser(names)
        .default(["region", "sector", "year"], "region,sector,year"),
    )
    .option("--count <measure>", "count the rows as this measure (companies, where nothing is added up)")
    .addOption(new Option("--sum <columns>", "columns to add up, with commas").argParser(names))
    .option("--map <name=column>", "which column a name stands for, where they differ", pairs("--map"))
    .option("--where <column=value>", "only rows like this: = != < <= > >=; all of several must hold", together)
    .addOption(
      new Option(
        "--year <year>",
        "only firms alive then (founded, closed), of rows of then if there is a year",
      ).argParser(yearFrom),
    );

/** What the codes mean, and what the numbers are in. */
const meaningOptions = (command: Command): Command =>
  command
    .option("--regions <file>", "which codes make up which region, as regions.csv")
    .option("--nuts <version>", "version of NUTS of the codes, where a region changed")
    .option("--sectors <file>", "which classes make up which group, as sectors.csv")
    .option("--definition <id>", "which definition of that list")
    .option("--code-system <id>", "classification of the sectors, where no column names it")
    .option("--unit <name=unit>", "unit of a column, for example turnover=KEUR", pairs("--unit"))
    .addOption(
      new Option("--price-basis <basis>", "prices of amounts of money").argParser(priceBasisFrom).default("current"),
    )
    .option("--source <id>", "id of the register in sources.csv (the name of the first file)");

/** What may not be printed, and what the machine may be used for. */
const guardOptions = (command: Command): Command =>
  command
    .addOption(
      new Option("--incomplete <how>", "a cell with an amount missing: a lower bound, or the sum of the others")
        .choices(["bound", "sum"])
        .default("bound"),
    )
    .addOption(minimumOption())
    .addOption(dominanceOption())
    .addOption(pPercentOption())
    .addOption(
      new Option("--memory <size>", "memory of the engine; what is more goes to the disk")
        .argParser(memoryFrom)
        .default("250MB"),
    )
    .addOption(new Option("--threads <count>", "how many processors it may use").argParser(threadsFrom).default(2));

/** `cluster aggregate FILE…`: a register of single firms, larger than memory, to observations of the data contract. */
export const aggregate: CommandEntry = {
  name: "aggregate",
  register: (program, world, finish) =>
    void cacheOption(guardOptions(meaningOptions(whatOptions(program.command("aggregate")))).addHelpText("after", help))
      .description("count and add up a register of firms to observations; secret cells never leave it")
      .argument("<files...>", "CSV, CSV.gz or Parquet, also patterns: firms-*.csv")
      .addOption(formatOption("csv"))
      .option("--out <file>", "write to this file, not to stdout; saves a copy where the answer is large")
      .action((files: string[], _: unknown, command: Command) => runAggregate(files, command, world, finish)),
};

const help = `
Example:
  cluster aggregate firms.csv --count companies --sum turnover,persons --unit turnover=KEUR > observations.csv

A cell of fewer than --minimum firms, or one that --dominance or --p-percent finds, is printed with status c and without
a number. Rows that cannot be used are named with their line and left out; exit code 1 then.`;
