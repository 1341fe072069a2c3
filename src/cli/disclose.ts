import { type Command, InvalidArgumentError, Option } from "commander";
import type { CellToPublish } from "../secrecy/disclosure.ts";
import type { SecrecyRules } from "../secrecy/sensitive.ts";
import type { World } from "../world.ts";
import type { CommandEntry, Finish } from "./command.ts";
import type { OutputChoices } from "./common-options.ts";
import { type Format, formatOption, printOutput } from "./output.ts";

/** What the user chose; the options that were typed are told from standards by `asked`. */
interface Choices extends OutputChoices {
  readonly minimum: number;
  readonly dominance: { readonly n: 1 | 2; readonly k: number } | "off";
  readonly pPercent?: number;
  readonly protection: number;
  readonly total: string;
  readonly format: Format;
}

function countFrom(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new InvalidArgumentError("A whole number, for example 3.");
}

function percentFrom(text: string): number {
  const percent = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (percent > 0 && percent <= 100) return percent;
  throw new InvalidArgumentError("A percentage above 0 and up to 100, for example 10.");
}

function dominanceFrom(text: string): Choices["dominance"] {
  if (text === "off") return "off";
  const [, n, k = ""] = /^([12]),(.+)$/.exec(text) ?? [];
  if (n === undefined) throw new InvalidArgumentError("1 or 2 and a percentage, for example 2,85; or off.");
  return { n: n === "1" ? 1 : 2, k: percentFrom(k) };
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
    void program
      .command("disclose")
      .description("check a table before it is published: which cells must be suppressed, and which with them")
      .argument("<tables...>", "CSV files: region,sector,year,value and, where known, units,largest,second")
      .addOption(new Option("--minimum <count>", "fewest units behind a cell").argParser(countFrom).default(3))
      .addOption(
        new Option("--dominance <n,k>", "unsafe if the n largest (1 or 2) hold more than k percent; or off")
          .argParser(dominanceFrom)
          .default({ n: 2, k: 85 }, "2,85"),
      )
      .addOption(
        new Option("--p-percent <p>", "unsafe if the second can tell the largest to within p percent").argParser(
          percentFrom,
        ),
      )
      .addOption(
        new Option("--protection <percent>", "how far a reader must stay from a suppressed value")
          .argParser(percentFrom)
          .default(10),
      )
      .option("--total <name>", "what stands for all regions and all sectors", "_T")
      .addOption(formatOption("table"))
      .addHelpText("after", help)
      .action((files: string[], _: unknown, command: Command) => runDisclose(files, command, world, finish)),
};

const help = `
Columns:
  units     how many companies or persons stand behind the value; without it the value is the count
  largest   the largest single contribution to the value
  second    the second largest

Exit code 1 when something must be suppressed.`;
