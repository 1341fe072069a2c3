import type { Analysis } from "../compare/analysis.ts";
import { comparisonJson } from "../compare/json.ts";
import { type ComparisonRow, comparisonTable } from "../compare/table.ts";
import { wordsIn } from "../compare/terms/compare-words.ts";
import { resultsTable } from "../report/tables.ts";
import type { World } from "../world.ts";
import { type Format, printOutput } from "./output.ts";
import { inkFor } from "./print.ts";
import { printComparability } from "./print-comparability.ts";
import { wrapText } from "./text-table.ts";

/** Prints the comparison in the format asked for: for people a table with its reasons, for programs every number. */
export function printComparison(
  world: World,
  analysis: Analysis,
  choices: { readonly format: Format; readonly color: boolean },
): void {
  const { format, color } = choices;
  if (format === "json" || format === "csv") {
    printOutput(world, { ...resultsTable(analysis), json: comparisonJson(analysis) }, format, color);
    return;
  }
  const table = comparisonTable(analysis);
  const rows = table.rows.map((row) => [row.label, row.when, ...row.cells.map(cellText)]);
  const output = {
    columns: ["", wordsIn(analysis.language).terminal.year, ...table.columns],
    rows,
    right: table.columns,
    json: { schema: "" },
  };
  const ink = inkFor(world, "out", color);
  const terms = `${analysis.definition.title}; ${referenceWords(analysis)}`;
  const heading =
    format === "md"
      ? [`# ${analysis.title}`, "", terms]
      : [ink.strong(analysis.title), ...wrapText(terms, widthOf(world))];
  world.print(`${heading.join("\n")}\n\n`);
  printOutput(world, output, format, color);
  const bullet = format === "md" ? "- " : "";
  const marked = table.reasons.flatMap(({ mark, text }) =>
    wrapText(`${bullet}[${mark}] ${text}`, widthOf(world), "    "),
  );
  world.print(`\n${marked.join("\n")}\n`);
  const told = new Set(analysis.caveats.map(({ why }) => why));
  if (analysis.comparability !== undefined)
    printComparability(world, analysis.comparability, told, { ...choices, language: analysis.language });
  world.print(caveatWords(world, analysis));
}

const widthOf = (world: World): number => Math.min(world.terminal.columns, 100);

const cellText = (cell: ComparisonRow["cells"][number]): string =>
  cell.mark === "" ? cell.text : `${cell.text} [${cell.mark}]`;

function referenceWords(analysis: Analysis): string {
  const { bases, quotients } = wordsIn(analysis.language).terminal;
  return quotients(bases[analysis.reference] ?? analysis.reference, analysis.denominator.join(" "));
}

function caveatWords(world: World, { caveats, language }: Analysis): string {
  const lines = caveats.flatMap(({ what, why }) => wrapText(`- ${what}: ${why}`, widthOf(world), "  "));
  return lines.length === 0 ? "" : `\n${[wordsIn(language).terminal.cannotCompare, ...lines].join("\n")}\n`;
}
