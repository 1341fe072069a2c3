import { Argument } from "commander";
import { UserError } from "../model/finding.ts";
import type { CommandEntry } from "./command.ts";
import { type ComparisonChoices, comparisonOptions, interactiveOption } from "./common-options.ts";

interface ReportChoices extends ComparisonChoices {
  readonly out: string;
  readonly format: string;
  readonly pdfa?: true;
  readonly interactive?: true;
}

const known = ["pdf", "html"];

const examples = `
Reports:
  factsheet     four pages: key figures, structure, growth, what drove it, money, what compares
  factsheet-2   the same on two pages, with the figures that matter most
  factsheet-4   the association's Factsheet 4 of 2013 made again, with an audit of its share of companies
  cahier        the long report: chapters, a page a region, method cards, full tables, annex
  … and those that the project file orders under \`reports:\`

Examples:
  cluster report
  cluster report cahier --out /tmp/cahier
  cluster report factsheet --format html --out /tmp/page`;

/** `cluster report`: one report alone, as PDF and HTML, with its ledger of claims. */
export const report: CommandEntry = {
  name: "report",
  register: (program, world, finish) =>
    void comparisonOptions(program.command("report"))
      .description("one report as PDF and HTML: factsheet, factsheet-2, factsheet-4, cahier or one of your own")
      .addArgument(new Argument("[name]", "which report").default("factsheet"))
      .option("--out <folder>", "folder of the report", "reports")
      .option("--format <formats>", "pdf, html, or both with a comma", "pdf,html")
      .option("--pdfa", "PDF/A-2a, for archives, instead of PDF/UA-1")
      .addOption(interactiveOption())
      .addHelpText("after", examples)
      .action(async (name: string, _options, command) => {
        const choices = command.optsWithGlobals() as ReportChoices;
        const formats = choices.format.split(",").map((format) => format.trim());
        const odd = formats.find((format) => !known.includes(format));
        if (odd !== undefined)
          throw new UserError("--format", `"${odd}" is not a format of a report`, "type pdf, html or pdf,html");
        const { openComparison } = await import("./open-comparison.ts");
        const { sayFindings } = await import("./say-findings.ts");
        const { saveReport } = await import("./save-report.ts");
        const { checkReportName } = await import("../pipeline/make-named-report.ts");
        const comparison = await openComparison(world, choices);
        checkReportName(comparison.project, name);
        if (sayFindings(world, comparison.analysis.findings, choices)) finish(1);
        await saveReport(world, comparison, choices, {
          name,
          formats,
          archive: choices.pdfa === true,
          isInteractive: choices.interactive === true,
        });
      }),
};
