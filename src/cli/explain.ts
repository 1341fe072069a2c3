import type { CommandEntry } from "./command.ts";
import { type ComparisonChoices, comparisonOptions } from "./common-options.ts";

/** `cluster explain`: what an indicator is, or where one number of the comparison comes from. */
export const explain: CommandEntry = {
  name: "explain",
  register: (program, world) =>
    void comparisonOptions(program.command("explain"))
      .description("an indicator in words; or one number: formula, cells with file:line:column, sources")
      .argument("<id>", "an indicator (location-quotient) or a number (berlin.lq.J59.2012)")
      .addHelpText(
        "after",
        "\nExamples:\n  cluster explain location-quotient\n  cluster explain berlin.lq.J59.2012\n  cluster compare --format csv | cut -d, -f1     all numbers",
      )
      .action(async (id: string, _options, command) => {
        const choices = command.optsWithGlobals() as ComparisonChoices;
        const { explainIndicator, explainResult, recordOf } = await import("../compare/explain.ts");
        const record = recordOf(id);
        if (record) {
          world.print(`${explainIndicator(record).join("\n")}\n`);
          return;
        }
        const { openComparison } = await import("./open-comparison.ts");
        const { analysis } = await openComparison(world, choices);
        const { resultNamed } = await import("./result-named.ts");
        world.print(`${explainResult(analysis, resultNamed(analysis, id)).join("\n")}\n`);
      }),
};
