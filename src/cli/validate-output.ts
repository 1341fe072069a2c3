import { formatNumber } from "../base/format-number.ts";
import { formatAnnotation } from "../ingest/annotations.ts";
import { collapseFindings, countFindings, formatFindings } from "../ingest/findings.ts";
import type { Severity } from "../model/finding.ts";
import type { World } from "../world.ts";
import type { OutputChoices } from "./common-options.ts";
import { jsonText } from "./json-text.ts";
import { type Ink, inkFor } from "./print.ts";
import type { FindingsFormat, Validated } from "./validate-options.ts";

type Counts = Readonly<Record<Severity, number>>;

const plural = (count: number, word: string): string => `${formatNumber(count)} ${word}${count === 1 ? "" : "s"}`;

const found = (counts: Counts): string =>
  [plural(counts.error, "error"), plural(counts.warning, "warning"), plural(counts.note, "note")].join(", ");

function totals({ files }: Validated, counts: Counts, ink: Ink): string {
  const rows = files.reduce((total, { read }) => total + read, 0);
  return `${ink.strong(found(counts))} in ${plural(rows, "row")} of ${plural(files.length, "file")}\n`;
}

const marked = (line: string, ink: Ink): string =>
  line.replace(/ {2}(error|warning) {2}/, (_, word: "error" | "warning") => `  ${ink[word](word)}  `);

type Print = (world: World, validated: Validated, counts: Counts, choices: OutputChoices) => void;

const print: Readonly<Record<FindingsFormat, Print>> = {
  table: (world, validated, counts, { color }) => {
    const ink = inkFor(world, "out", color);
    for (const line of formatFindings(validated.findings)) world.print(`${marked(line, ink)}\n`);
    world.print(totals(validated, counts, ink));
  },
  json: (world, { findings, files }, counts) => {
    const report = { schema: "cluster-findings/2", counts, files, findings: collapseFindings(findings) };
    world.print(`${jsonText(report, 2)}\n`);
  },
  // One record a line and nothing else on stdout: the totals are the sums of `count`, and are said on stderr.
  jsonl: (world, validated, counts, { color, quiet }) => {
    for (const finding of collapseFindings(validated.findings)) world.print(`${jsonText(finding)}\n`);
    if (quiet !== true) world.say(totals(validated, counts, inkFor(world, "error", color)));
  },
  github: (world, validated, counts) => {
    for (const finding of collapseFindings(validated.findings)) world.print(`${formatAnnotation(finding)}\n`);
    world.print(totals(validated, counts, inkFor(world, "out", false)));
  },
};

/** Prints what was found, worst first, and gives how many findings of each severity there are. */
export function printValidated(
  world: World,
  validated: Validated,
  choices: OutputChoices & { readonly format: FindingsFormat },
): Counts {
  const counts = countFindings(validated.findings);
  print[choices.format](world, validated, counts, choices);
  return counts;
}
