import { Option } from "commander";
import { toCsv } from "../base/csv.ts";
import type { World } from "../world.ts";
import { inkFor } from "./print.ts";
import { formatTextTable } from "./text-table.ts";

/** How results are printed on stdout. */
const formats = ["table", "csv", "json", "md"] as const;
export type Format = (typeof formats)[number];

/** A result in every form: cells for people and spreadsheets, and the whole of it for programs. */
export interface Output {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (number | string)[])[];
  /** The same rows as a person reads them, where they differ from those for programs. */
  readonly readable?: readonly (readonly (number | string)[])[];
  /** Columns of numbers, set to the right where the output is a table. */
  readonly right?: readonly string[];
  /** The object that `--format json` prints; its first field names the schema with a version. */
  readonly json: { readonly schema: string } & Readonly<Record<string, unknown>>;
}

/** The option `--format`, with the choices of a command and its standard. */
export const formatsOption = <Choice extends Format>(choices: readonly Choice[], standard: Choice): Option =>
  new Option("--format <format>", "how to print the result").choices(choices).default(standard);

/** The option `--format` with every format. */
export const formatOption = (standard: Format): Option => formatsOption(formats, standard);

const markdownCell = (cell: number | string): string => String(cell).replaceAll("|", "\\|").replace(/\s+/g, " ");

const markdownLine = (cells: readonly (number | string)[]): string => `| ${cells.map(markdownCell).join(" | ")} |`;

function toMarkdown({ columns, rows, readable = rows, right = [] }: Output): string {
  const rule = columns.map((name) => (right.includes(name) ? "---:" : "---"));
  return `${[columns, rule, ...readable].map(markdownLine).join("\n")}\n`;
}

/** Prints a result in the format asked for. */
export function printOutput(world: World, output: Output, format: Format, colour = true): void {
  const texts = { ...output, rows: (output.readable ?? output.rows).map((row) => row.map(String)) };
  const forms: Readonly<Record<Format, () => string>> = {
    table: () => formatTextTable(texts, world.terminal.columns, inkFor(world, "out", colour)),
    csv: () => toCsv(output),
    json: () => `${JSON.stringify(output.json, null, 2)}\n`,
    md: () => toMarkdown(output),
  };
  world.print(forms[format]());
}
