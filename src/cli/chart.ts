import { Option } from "commander";
import { UserError } from "../model/finding.ts";
import type { FontMode } from "../render/svg-fonts.ts";
import type { World } from "../world.ts";
import type { CommandEntry } from "./command.ts";
import { type ComparisonChoices, comparisonOptions } from "./common-options.ts";

interface ChartChoices extends ComparisonChoices {
  readonly out: string;
  readonly format: string;
  readonly all?: true;
  readonly list?: true;
  readonly recommend?: string;
  readonly fonts: FontMode;
}

/** Says which figures answer a kind of question, what each shows, and when to take another. */
async function printRecommended(world: World, kind: string): Promise<void> {
  const { questionKinds, recommend } = await import("../charts/recommend.ts");
  const { figures, near } = recommend(kind);
  if (figures === undefined) {
    const kinds = questionKinds.map((each) => each.kind).join(", ");
    const fix = near === undefined ? `the kinds are ${kinds}` : `did you mean ${near}? The kinds are ${kinds}`;
    throw new UserError(`--recommend ${kind}`, `"${kind}" is no kind of question`, fix);
  }
  for (const { id, question, avoid } of figures) world.print(`${id}\n  ${question}\n  Not ${small(avoid)}\n`);
}

const small = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const fontsOption = (): Option =>
  new Option(
    "--fonts <how>",
    "typeface of the SVG: by name, where Source Sans 3 is installed; carried inside, for browsers; as outlines, for drawing programs",
  )
    .choices(["name", "embed", "outline"])
    .default("name");

/** `cluster chart`: figures alone, as vector, picture, page or specification. */
export const chart: CommandEntry = {
  name: "chart",
  register: (program, world, finish) =>
    void comparisonOptions(program.command("chart"))
      .description("figures alone, as pictures, specifications or the table behind them")
      .argument("[ids...]", "figures (cluster list charts)")
      .option("--all", "every figure the data suffice for")
      .option("--list", "the figures there are")
      .option("--recommend <kind>", "the figures that answer a question: size, growth, cause, rank, money …")
      .option("--format <formats>", "svg, png, pdf, vl.json, vg.json, csv, xlsx, with commas", "svg")
      .addOption(fontsOption())
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
        if (choices.recommend !== undefined) return printRecommended(world, choices.recommend);
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
