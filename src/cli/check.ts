import type { CommandEntry } from "./command.ts";
import { type ComparisonChoices, comparisonOptions } from "./common-options.ts";
import { type Format, formatOption } from "./output.ts";

interface CheckChoices extends ComparisonChoices {
  readonly out: string;
  readonly format: Format;
}

/** `cluster check`: makes the report again in memory and lists what is no longer as committed. */
export const check: CommandEntry = {
  name: "check",
  register: (program, world, finish) =>
    void comparisonOptions(program.command("check"))
      .description("for CI: make everything again in memory, list what differs from --out; exit 1 if anything does")
      .option("--out <folder>", "folder of the committed report", "reports")
      .addOption(formatOption("table"))
      .addHelpText(
        "after",
        "\nExamples:\n  cluster check\n  cluster check --out published/2026 --format md >> summary.md",
      )
      .action(async (_options, command) => {
        const choices = command.optsWithGlobals() as CheckChoices;
        const { openComparison } = await import("./open-comparison.ts");
        const { checkReport } = await import("./check-report.ts");
        const comparison = await openComparison(world, choices);
        if (!(await checkReport(world, comparison, choices))) finish(1);
      }),
};
