import type { Command } from "commander";
import { formatNumber } from "../base/format-number.ts";
import type { FrameDescription, VariablePair, VariableSummary } from "../frame/describe-frame.ts";
import { isNumber, statusOf, type Value } from "../model/value.ts";
import type { World } from "../world.ts";
import type { CommandEntry } from "./command.ts";
import { type ComparisonChoices, comparisonOptions } from "./common-options.ts";
import { type Format, formatOption, type Output, printOutput } from "./output.ts";

interface Choices extends ComparisonChoices {
  readonly format: Format;
  readonly correlations?: true;
}

type Print = (value: Value) => number | string;

const whole: Print = (value) => (isNumber(value) ? value : "");
const short: Print = (value) => (isNumber(value) ? formatNumber(value, { significant: 4 }) : "");

const statistics = ["mean", "sd", "min", "lowerQuartile", "median", "upperQuartile", "max"] as const;
const statisticNames = ["mean", "sd", "min", "q1", "median", "q3", "max"];

/** The rows in full precision and as people read them, each with the status of its numbers. */
function twoTables(columns: readonly string[], rowsOf: (print: Print) => readonly Row[], statuses: readonly string[]) {
  return {
    columns: [...columns, "status"],
    rows: rowsOf(whole).map((row, at) => [...row, statuses[at] ?? ""]),
    readable: rowsOf(short).map((row, at) => [...row, statuses[at] ?? ""]),
  };
}

type Row = readonly (number | string)[];

function summaryOutput({ summaries }: FrameDescription): Omit<Output, "json"> {
  const row = (summary: VariableSummary, print: Print): Row => {
    const { region, variable, unit, count, missing } = summary;
    return [region, variable, unit, count, missing, ...statistics.map((name) => print(summary[name]))];
  };
  const statuses = summaries.map(({ mean, sd }) => (isNumber(mean) ? statusOf(sd) : statusOf(mean)));
  const columns = ["region", "variable", "unit", "count", "missing", ...statisticNames];
  const tables = twoTables(columns, (print) => summaries.map((summary) => row(summary, print)), statuses);
  return { ...tables, right: ["count", "missing", ...statisticNames] };
}

function correlationOutput({ correlations }: FrameDescription): Omit<Output, "json"> {
  const row = ({ region, first, second, count, correlation }: VariablePair, print: Print): Row => [
    region,
    first,
    second,
    count,
    print(correlation),
  ];
  const statuses = correlations.map(({ correlation }) => statusOf(correlation));
  const columns = ["region", "first", "second", "count", "correlation"];
  const tables = twoTables(columns, (print) => correlations.map((pair) => row(pair, print)), statuses);
  return { ...tables, right: ["count", "correlation"] };
}

async function runDescribe(choices: Choices, world: World): Promise<void> {
  const { openComparison } = await import("./open-comparison.ts");
  const { describeFrame } = await import("../frame/describe-frame.ts");
  const { analysis } = await openComparison(world, choices);
  const description = await describeFrame(analysis);
  const table = choices.correlations === true ? correlationOutput(description) : summaryOutput(description);
  const json = { schema: "cluster-describe/1", ...description };
  printOutput(world, { ...table, json }, choices.format, choices.color);
}

/** `cluster describe`: summary statistics and correlations of the comparison, by region. */
export const describe: CommandEntry = {
  name: "describe",
  register: (program, world) =>
    void comparisonOptions(program.command("describe"))
      .description("summary statistics and correlations of the comparison, by region")
      .option("--correlations", "how the variables of a region go together, instead of the summary")
      .addOption(formatOption("table"))
      .action((_: unknown, command: Command) => runDescribe(command.optsWithGlobals<Choices>(), world)),
};
