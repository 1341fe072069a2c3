import type { Command } from "commander";
import type { World } from "../world.ts";
import type { CommandEntry, Finish } from "./command.ts";
import { type ComparisonChoices, projectOptions } from "./common-options.ts";
import { limitOption } from "./limit-option.ts";
import { type FindingsFormat, findingsFormatOption, type Validated } from "./validate-options.ts";

interface Choices extends ComparisonChoices {
  readonly format: FindingsFormat;
  readonly strict?: true;
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

async function runValidate(names: readonly string[], choices: Choices, world: World, finish: Finish): Promise<void> {
  const { printValidated } = await import("./validate-output.ts");
  const validated = await (names.length === 0 ? validateProject(world, choices) : validateNamed(world, choices, names));
  const counts = printValidated(world, validated, choices);
  if (counts.error > 0 || (choices.strict === true && counts.warning > 0)) finish(1);
}

/** `cluster validate FILE…`: findings about data, worst first; the whole project where no file is named. */
export const validate: CommandEntry = {
  name: "validate",
  register: (program, world, finish) =>
    void limitOption(
      projectOptions(program.command("validate"))
        .description("check data: findings with file:line:column, worst first")
        .argument("[files...]", "CSV files, or a datapackage.json; without any, all tables of the project")
        .option("--strict", "warnings fail too")
        .addOption(findingsFormatOption()),
    ).action((names: string[], _: unknown, command: Command) =>
      runValidate(names, command.optsWithGlobals<Choices>(), world, finish),
    ),
};
