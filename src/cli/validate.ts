import type { Command } from "commander";
import { formatNumber } from "../base/format-number.ts";
import type { FileCounts } from "../ingest/input.ts";
import type { Finding } from "../model/finding.ts";
import type { World } from "../world.ts";
import type { CommandEntry, Finish } from "./command.ts";
import { type ComparisonChoices, projectOptions } from "./common-options.ts";
import { formatsOption } from "./output.ts";
import { type Ink, inkFor } from "./print.ts";

interface Choices extends ComparisonChoices {
  readonly format: "table" | "json";
  readonly strict?: true;
}

/** What was found in the files, and what became of their rows where each was counted. */
interface Validated {
  readonly findings: readonly Finding[];
  readonly files: readonly (Pick<FileCounts, "file" | "read"> & Partial<FileCounts>)[];
}

async function validateProject(world: World, choices: Choices): Promise<Validated> {
  const { openProject } = await import("./open-project.ts");
  const { readTables } = await import("../pipeline/read-tables.ts");
  const { findings, files } = await readTables(world, await openProject(world, choices));
  return { findings, files: files.map(({ path, rows }) => ({ file: path, read: rows })) };
}

async function validateNamed(world: World, choices: Choices, names: readonly string[]): Promise<Validated> {
  const { validateFiles } = await import("./validate-files.ts");
  return validateFiles(world, choices, names);
}

const plural = (count: number, word: string): string => `${formatNumber(count)} ${word}${count === 1 ? "" : "s"}`;

const marked = (line: string, ink: Ink): string =>
  line.replace(/ {2}(error|warning) {2}/, (_, word: "error" | "warning") => `  ${ink[word](word)}  `);

async function sayValidated(world: World, { findings, files }: Validated, choices: Choices): Promise<boolean> {
  const { countFindings, formatFindings, sortFindings } = await import("../ingest/findings.ts");
  const counts = countFindings(findings);
  const failed = counts.error > 0 || (choices.strict === true && counts.warning > 0);
  if (choices.format === "json") {
    const report = { schema: "cluster-findings/1", counts, files, findings: sortFindings(findings) };
    world.print(`${JSON.stringify(report, null, 2)}\n`);
    return failed;
  }
  const ink = inkFor(world, "out", choices.color);
  for (const line of formatFindings(findings)) world.print(`${marked(line, ink)}\n`);
  const rows = files.reduce((total, { read }) => total + read, 0);
  const found = [plural(counts.error, "error"), plural(counts.warning, "warning"), plural(counts.note, "note")].join(
    ", ",
  );
  world.print(`${ink.strong(found)} in ${plural(rows, "row")} of ${plural(files.length, "file")}\n`);
  return failed;
}

async function runValidate(names: readonly string[], choices: Choices, world: World, finish: Finish): Promise<void> {
  const validated = await (names.length === 0 ? validateProject(world, choices) : validateNamed(world, choices, names));
  if (await sayValidated(world, validated, choices)) finish(1);
}

/** `cluster validate FILE…`: findings about data, worst first; the whole project where no file is named. */
export const validate: CommandEntry = {
  name: "validate",
  register: (program, world, finish) =>
    void projectOptions(program.command("validate"))
      .description("check data: findings with file:line:column, worst first")
      .argument("[files...]", "CSV files; without any, all tables of the project")
      .option("--strict", "warnings fail too")
      .addOption(formatsOption(["table", "json"], "table"))
      .action((names: string[], _: unknown, command: Command) =>
        runValidate(names, command.optsWithGlobals<Choices>(), world, finish),
      ),
};
