import type { World } from "../world.ts";
import { annotationsOf } from "./check-annotations.ts";
import { readableStates } from "./check-states.ts";
import { type Output, printOutput } from "./output.ts";
import { type SeenDifference, shareText } from "./seen-difference.ts";

/** How differences are printed; `github` is annotations beside the files of a pull request. */
export const checkFormats = ["table", "csv", "json", "md", "github"] as const;
export type CheckFormat = (typeof checkFormats)[number];

const order: readonly SeenDifference["kind"][] = ["number", "sentence", "figure", "report", "file"];

/** Numbers first, then sentences, then the figures that changed most. */
export const ranked = (differences: readonly SeenDifference[]): readonly SeenDifference[] =>
  [...differences].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || (b.changed ?? 0) - (a.changed ?? 0));

/** Prints what differs in the format asked for; where nothing does, only programs are told so on stdout. */
export function printDifferences(
  world: World,
  differences: readonly SeenDifference[],
  out: string,
  format: CheckFormat,
  colour: boolean,
): void {
  if (format === "github") for (const line of annotationsOf(differences, out)) world.print(`${line}\n`);
  else if (differences.length > 0 || format === "json" || format === "csv")
    printOutput(world, outputOf(differences), format, colour);
}

const rowOf = ({ kind, name, old, new: now, changed }: SeenDifference): readonly string[] => [
  kind,
  name,
  old,
  now,
  shareText(changed),
];

/** A row as a person reads it: numbers rounded to where they differ. */
function readableRow(difference: SeenDifference): readonly string[] {
  if (difference.kind !== "number") return rowOf(difference);
  const [old, now] = readableStates(difference.old, difference.new);
  return rowOf({ ...difference, old, new: now });
}

const outputOf = (differences: readonly SeenDifference[]): Output => ({
  columns: ["what", "name", "committed", "now", "changed"],
  rows: differences.map(rowOf),
  readable: differences.map(readableRow),
  right: ["changed"],
  json: { schema: "cluster-check/2", differences },
});
