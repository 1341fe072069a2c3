import { Option } from "commander";
import { toCsv } from "../base/csv.ts";
import { escaped } from "../ingest/findings.ts";
import type { World } from "../world.ts";
import { jsonText } from "./json-text.ts";
import { inkFor } from "./print.ts";
import { formatTextTable } from "./text-table.ts";

/** How results are printed on stdout. */
const formats = ["table", "csv", "json", "md"] as const;
export type Format = (typeof formats)[number];

type Cells = readonly (number | string)[];

/** Rows that are made as they are asked for, so that millions of them never stand in memory at once; an array is one too. */
export interface Rows {
  readonly length: number;
  readonly slice: (from?: number, to?: number) => readonly Cells[];
}

/** A result in every form: cells for people and spreadsheets, and the whole of it for programs. */
export interface Output {
  readonly columns: readonly string[];
  readonly rows: Rows;
  /** The same rows as a person reads them, where they differ from those for programs. */
  readonly readable?: Rows;
  /** Columns of numbers, set to the right where the output is a table. */
  readonly right?: readonly string[];
  /** The object that `--format json` prints; its first field names the schema with a version. */
  readonly json: { readonly schema: string } & Readonly<Record<string, unknown>>;
}

/** The option `--format`, with the choices of a command and its standard. */
const formatsOption = <Choice extends Format>(choices: readonly Choice[], standard: Choice): Option =>
  new Option("--format <format>", "how to print the result").choices(choices).default(standard);

/** The option `--format` with every format. */
export const formatOption = (standard: Format): Option => formatsOption(formats, standard);

// What would end the cell, mark the text up, or begin HTML, an entity or a link.
const markup = /[\\`*|<>~]|\](?=\()|&(?=#|\w)|(?<!\w)_|_(?!\w)/g;

const markdownCell = (cell: number | string): string =>
  escaped(String(cell).replace(/\s+/g, " ")).replace(markup, "\\$&");

const markdownLine = (cells: readonly (number | string)[]): string => `| ${cells.map(markdownCell).join(" | ")} |`;

function toMarkdown({ columns, rows, readable = rows, right = [] }: Output): string {
  const rule = columns.map((name) => (right.includes(name) ? "---:" : "---"));
  return `${[columns, rule, ...readable.slice()].map(markdownLine).join("\n")}\n`;
}

/** Rows printed at a time: a text of all rows of a large table would be longer than a text can be. */
const atOnce = 20_000;

/** Prints a result as CSV; without its header where it goes on with one that was begun. */
export function printCsv(world: World, { columns, rows }: Pick<Output, "columns" | "rows">, withHeader = true): void {
  for (let from = 0; from === 0 || from < rows.length; from += atOnce) {
    const text = toCsv({ columns, rows: rows.slice(from, from + atOnce) });
    world.print(from === 0 && withHeader ? text : text.slice(text.indexOf("\n") + 1));
  }
}

/** Prints a result in the format asked for. */
export function printOutput(world: World, output: Output, format: Format, colour = true): void {
  const forms: Readonly<Record<Format, () => void>> = {
    table: () => {
      const { columns, right = [], rows, readable = rows } = output;
      const texts = { columns, right, rows: readable.slice().map((row) => row.map(String)) };
      world.print(formatTextTable(texts, world.terminal.columns, inkFor(world, "out", colour)));
    },
    csv: () => printCsv(world, output),
    json: () => world.print(`${jsonText(output.json, 2)}\n`),
    md: () => world.print(toMarkdown(output)),
  };
  forms[format]();
}
