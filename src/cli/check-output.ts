import { annotationText } from "../ingest/annotations.ts";
import type { Difference } from "../provenance/differences.ts";
import type { World } from "../world.ts";
import { type Output, printOutput } from "./output.ts";

/** How differences are printed; `github` is annotations beside the files of a pull request. */
export const checkFormats = ["table", "csv", "json", "md", "github"] as const;
export type CheckFormat = (typeof checkFormats)[number];

/** A difference, and for a figure how much of the picture it is, from 0 to 1. */
export interface SeenDifference extends Difference {
  readonly changed?: number;
}

const order: readonly Difference["kind"][] = ["number", "sentence", "figure", "report", "file"];

/** Numbers first, then sentences, then the figures that changed most. */
export const ranked = (differences: readonly SeenDifference[]): readonly SeenDifference[] =>
  [...differences].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || (b.changed ?? 0) - (a.changed ?? 0));

/** Prints what differs in the format asked for. */
export function printDifferences(
  world: World,
  differences: readonly SeenDifference[],
  out: string,
  format: CheckFormat,
  colour: boolean,
): void {
  if (format === "github") for (const difference of differences) world.print(`${annotationOf(difference, out)}\n`);
  else printOutput(world, outputOf(differences), format, colour);
}

const outputOf = (differences: readonly SeenDifference[]): Output => ({
  columns: ["what", "name", "committed", "now", "changed"],
  rows: differences.map(({ kind, name, old, new: now, changed }) => [kind, name, old, now, shareText(changed)]),
  right: ["changed"],
  json: { schema: "cluster-check/2", differences },
});

/** So small a change that it would round to none is still one. */
function shareText(share: number | undefined): string {
  if (share === undefined) return "";
  const percent = share * 100;
  return percent > 0 && percent < 0.1 ? "<0.1 %" : `${percent.toFixed(1)} %`;
}

function annotationOf({ kind, name, old, new: now, changed }: SeenDifference, out: string): string {
  const isFile = kind === "figure" || kind === "report" || kind === "file";
  const share = changed === undefined ? "" : `, ${shareText(changed)} of the picture`;
  return annotationText({
    level: "error",
    file: `${out}/${isFile ? name : "claims.json"}`,
    title: `${kind} differs: ${name}`,
    text: `committed ${old}, now ${now}${share}`,
  });
}
