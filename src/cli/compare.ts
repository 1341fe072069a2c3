import type { CommandEntry } from "./command.ts";
import { type ComparisonChoices, comparisonOptions, interactiveOption } from "./common-options.ts";
import { type Format, formatOption } from "./output.ts";

interface CompareChoices extends ComparisonChoices {
  readonly out: string;
  readonly format: Format;
  readonly strict?: true;
  readonly measure?: string;
  readonly interactive?: true;
}

const examples = `
Examples:
  cluster compare                                     the bundled comparison, report in reports/
  cluster compare --format json | jq .denominator     all numbers for a program
  cluster compare --regions ruhr,berlin --year 2013   two regions, another year
  cluster compare --interactive --out /tmp/page       factsheet.html answers: what a mark is, other definitions`;

/** `cluster compare`: the main job. Prints the comparison, and writes factsheet, figures, tables and manifest. */
export const compare: CommandEntry = {
  name: "compare",
  register: (program, world, finish) =>
    void comparisonOptions(program.command("compare"))
      .description("compare the regions: a table here, factsheet, figures and tables in --out")
      .option("--measure <id>", "only numbers of this measure: local_units, persons_employed …")
      .option("--out <folder>", "folder of the report", "reports")
      .addOption(formatOption("table"))
      .addOption(interactiveOption())
      .option("--strict", "exit 1 on warnings about the data too")
      .addHelpText("after", examples)
      .action(async (_options, command) => {
        const choices = command.optsWithGlobals() as CompareChoices;
        const { openComparison } = await import("./open-comparison.ts");
        const { narrowedTo } = await import("./measure-named.ts");
        const { printComparison } = await import("./print-comparison.ts");
        const { sayFindings } = await import("./say-findings.ts");
        const { saveReport } = await import("./save-report.ts");
        const comparison = await openComparison(world, choices);
        const shown = narrowedTo(comparison.analysis, choices.format, choices.measure);
        const stop = sayFindings(world, comparison.analysis.findings, choices);
        await saveReport(world, comparison, choices);
        printComparison(world, shown, choices);
        if (stop) finish(1);
      }),
};
