import { Option } from "commander";
import { UserError } from "../model/finding.ts";
import type { FontMode } from "../render/svg-fonts.ts";
import type { CommandEntry } from "./command.ts";
import { type ComparisonChoices, comparisonOptions } from "./common-options.ts";

interface ChartChoices extends ComparisonChoices {
  readonly out: string;
  readonly format: string;
  readonly all?: true;
  readonly list?: true;
  readonly fonts: FontMode;
}

/** `cluster chart`: figures alone, as vector, picture, page or specification. */
export const chart: CommandEntry = {
  name: "chart",
  register: (program, world, finish) =>
    void comparisonOptions(program.command("chart"))
      .description("figures alone, as pictures, specifications or the table behind them")
      .argument("[ids...]", "figures (cluster list charts)")
      .option("--all", "every figure the data suffice for")
      .option("--list", "the figures there are")
      .option("--format <formats>", "svg, png, pdf, vl.json, vg.json, csv, xlsx, with commas", "svg")
      .addOption(
        new Option("--fonts <how>", "typeface of the SVG: by name, carried inside, or as outlines")
          .choices(["name", "embed", "outline"])
          .default("name"),
      )
      .option("--out <folder>", "folder of the files; - prints one SVG or specification", ".")
      .addHelpText(
        "after",
        "\nExamples:\n  cluster chart lq-dots --format svg,png\n  cluster chart lq-dots --out - > lq.svg",
      )
      .action(async (ids: readonly string[], _options, command) => {
        const choices = command.optsWithGlobals() as ChartChoices;
        const { charts } = await import("../charts/registry.ts");
        if (choices.list === true) {
          world.print(charts.map(({ id, question }) => `${id.padEnd(22)}${question}\n`).join(""));
          return;
        }
        const wanted = choices.all === true ? charts.map(({ id }) => id) : ids;
        if (wanted.length === 0)
          throw new UserError(
            "cluster chart",
            "no figure is named",
            "name one of `cluster chart --list`, or type --all",
          );
        const { checkedFormats, saveCharts } = await import("./save-charts.ts");
        const formats = checkedFormats(choices.format, wanted);
        const { openComparison } = await import("./open-comparison.ts");
        const { sayFindings } = await import("./say-findings.ts");
        const comparison = await openComparison(world, choices);
        if (sayFindings(world, comparison.analysis.findings, choices)) finish(1);
        await saveCharts(world, comparison.analysis, wanted, { ...choices, formats, some: choices.all === true });
      }),
};
