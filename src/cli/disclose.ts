import { type Command, Option } from "commander";
import { limitsFrom } from "../ingest/limits.ts";
import type { CellToPublish } from "../secrecy/disclosure.ts";
import type { SecrecyRules } from "../secrecy/sensitive.ts";
import type { World } from "../world.ts";
import type { CommandEntry, Finish } from "./command.ts";
import type { OutputChoices } from "./common-options.ts";
import { type LimitChoices, limitOption } from "./limit-option.ts";
import { type Format, formatOption, printOutput } from "./output.ts";
import {
  type DominanceChoice,
  dominanceOption,
  minimumOption,
  percentFrom,
  pPercentOption,
} from "./secrecy-options.ts";

/** What the user chose; the options that were typed are told from standards by `asked`. */
interface Choices extends OutputChoices, LimitChoices {
  readonly minimum: number;
  readonly dominance: DominanceChoice;
  readonly pPercent?: number;
  readonly protection: number;
  readonly total: string;
  readonly format: Format;
}

async function runDisclose(files: readonly string[], command: Command, world: World, finish: Finish): Promise<void> {
  const choices = command.optsWithGlobals<Choices>();
  const { readToPublish } = await import("./contributor-files.ts");
  const asked = {
    dominance: command.getOptionValueSource("dominance") === "cli" && choices.dominance !== "off",
    pPercent: choices.pPercent !== undefined,
  };
  const tables = await readToPublish(world, files, {
    n: choices.dominance === "off" ? undefined : choices.dominance.n,
    ...asked,
    limits: limitsFrom(choices.limit),
  });
  if (tables === undefined) return finish(1);
  const { checkDisclosure } = await import("../secrecy/disclosure.ts");
  const { disclosureOutput } = await import("./disclosure-output.ts");
  const { protection, total } = choices;
  const rules = rulesFrom(choices);
  const name = files.join(", ");
  const rows = checkDisclosure(tables.cells, { name, rules, protection, total });
  const notes = [...tables.notes, ...withoutTotals(tables.cells, total)];
  printOutput(world, disclosureOutput(rows, { rules, protection, total, notes }), choices.format, choices.color);
  if (choices.quiet !== true) for (const note of notes) world.say(`${note}\n`);
  if (rows.some(({ action }) => action === "primary" || action === "secondary")) finish(1);
}

const rulesFrom = ({ minimum, dominance, pPercent }: Choices): SecrecyRules => ({
  minimum,
  ...(dominance === "off" ? {} : { dominance }),
  ...(pPercent === undefined ? {} : { pPercent }),
});

const withoutTotals = (cells: readonly CellToPublish[], total: string): readonly string[] =>
  cells.some(({ region, sector }) => region === total || sector === total)
    ? []
    : [
        `No totals (${total}) in the table: nothing can be subtracted from it. Add totals that are published elsewhere.`,
      ];

/** `cluster disclose TABLE…`: what must be suppressed before a table of one's own is published. */
export const disclose: CommandEntry = {
  name: "disclose",
  register: (program, world, finish) =>
    void limitOption(
      program
        .command("disclose")
        .description("check a table before it is published: which cells must be suppressed, and which with them")
        .argument("<tables...>", "CSV files: region,sector,year,value and, where known, units,largest,second")
        .addOption(minimumOption())
        .addOption(dominanceOption())
        .addOption(pPercentOption())
        .addOption(
          new Option("--protection <percent>", "how far a reader must stay from a suppressed value")
            .argParser(percentFrom)
            .default(10),
        )
        .option("--total <name>", "what stands for all regions and all sectors", "_T")
        .addOption(formatOption("table"))
        .addHelpText("after", help),
    ).action((files: string[], _: unknown, command: Command) => runDisclose(files, command, world, finish)),
};

const help = `
Columns:
  units     how many companies or persons stand behind the value; without it the value is the count
  largest   the largest single contribution to the value
  second    the second largest

Exit code 1 when something must be suppressed.`;
