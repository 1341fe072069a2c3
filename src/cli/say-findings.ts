import { mistakeFrom, sortFindings } from "../ingest/findings.ts";
import type { Finding } from "../model/finding.ts";
import type { World } from "../world.ts";
import { sayMistake } from "./fail.ts";
import { inkFor } from "./print.ts";

/** Errors that are said in full: behind them stands how many more there are. */
const saidInFull = 5;

/** Says what was found in the data on stderr, worst first; true where the run is to end with 1. */
export function sayFindings(
  world: World,
  findings: readonly Finding[],
  choices: { readonly quiet?: true; readonly color: boolean; readonly strict?: true },
): boolean {
  const errors = findings.filter((finding) => finding.severity === "error");
  const warnings = findings.filter((finding) => finding.severity === "warning");
  const ink = inkFor(world, "error", choices.color);
  // Warnings are counted here and listed by `cluster validate`: the table is what was asked for.
  for (const error of sortFindings(errors).slice(0, saidInFull)) sayMistake(world, choices.color, mistakeFrom(error));
  if (errors.length > saidInFull) {
    world.say(`… and ${errors.length - saidInFull} more errors in the data: see \`cluster validate\`\n`);
  }
  if (choices.quiet !== true && warnings.length > 0) {
    world.say(`${ink.warning(`${warnings.length} warnings about the data`)}: see \`cluster validate\`\n`);
  }
  return errors.length > 0 || (choices.strict === true && warnings.length > 0);
}
