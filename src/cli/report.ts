import { Argument } from "commander";
import { UserError } from "../model/finding.ts";
import type { CommandEntry } from "./command.ts";
import { type ComparisonChoices, comparisonOptions } from "./common-options.ts";

interface ReportChoices extends ComparisonChoices {
  readonly out: string;
  readonly format: string;
}

const known = ["pdf", "html"];

/** `cluster report`: the factsheet alone, as PDF and HTML. */
export const report: CommandEntry = {
  name: "report",
  register: (program, world, finish) =>
    void comparisonOptions(program.command("report"))
      .description("the report as PDF and HTML")
      .addArgument(new Argument("[name]", "which report").choices(["factsheet"]).default("factsheet"))
      .option("--out <folder>", "folder of the report", "reports")
      .option("--format <formats>", "pdf, html, or both with a comma", "pdf,html")
      .addHelpText("after", "\nExamples:\n  cluster report\n  cluster report factsheet --format html --out /tmp/page")
      .action(async (_name, _options, command) => {
        const choices = command.optsWithGlobals() as ReportChoices;
        const formats = choices.format.split(",").map((format) => format.trim());
        const odd = formats.find((format) => !known.includes(format));
        if (odd !== undefined)
          throw new UserError("--format", `"${odd}" is not a format of a report`, "type pdf, html or pdf,html");
        const { openComparison } = await import("./open-comparison.ts");
        const { sayFindings } = await import("./say-findings.ts");
        const { saveReport } = await import("./save-report.ts");
        const comparison = await openComparison(world, choices);
        if (sayFindings(world, comparison.analysis.findings, choices)) finish(1);
        await saveReport(world, comparison, choices, formats);
      }),
};
