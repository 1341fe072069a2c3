import { InvalidArgumentError, Option } from "commander";
import type { World } from "../world.ts";
import { type CheckFormat, checkFormats } from "./check-output.ts";
import type { CommandEntry } from "./command.ts";
import { type ComparisonChoices, comparisonOptions } from "./common-options.ts";

interface CheckChoices extends ComparisonChoices {
  readonly out: string;
  readonly format: CheckFormat;
  readonly pictures?: string;
  readonly stale?: number;
}

function daysFrom(text: string): number {
  if (/^\d{1,5}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("A number of days, for example 30.");
}

async function runCheck(world: World, choices: CheckChoices): Promise<boolean> {
  const { openComparison } = await import("./open-comparison.ts");
  const { checkReport } = await import("./check-report.ts");
  const comparison = await openComparison(world, choices);
  const isSame = await checkReport(world, comparison, choices);
  if (choices.stale === undefined) return isSame;
  const { sayStale } = await import("./check-stale.ts");
  return !sayStale(world, comparison, choices.stale) && isSame;
}

/** `cluster check`: makes the report again in memory and lists what is no longer as committed. */
export const check: CommandEntry = {
  name: "check",
  register: (program, world, finish) =>
    void comparisonOptions(program.command("check"))
      .description("for CI: make everything again in memory, list what differs from --out; exit 1 if anything does")
      .option("--out <folder>", "folder of the committed report", "reports")
      .option("--pictures <folder>", "write old and new state of each changed figure side by side")
      .addOption(
        new Option("--stale <days>", "also fail where a source's next_update is longer past").argParser(daysFrom),
      )
      .addOption(new Option("--format <format>", "how to print what differs").choices(checkFormats).default("table"))
      .addHelpText("after", help)
      .action(async (_options, command) => {
        if (!(await runCheck(world, command.optsWithGlobals() as CheckChoices))) finish(1);
      }),
};

const help = `
Examples:
  cluster check
  cluster check --out published/2026 --format md >> summary.md
  cluster check --format github --pictures changed --stale 30

Exit code 0 when all is as committed, 1 when something differs or a source is overdue, 2 when there is nothing to compare with.`;
