import { Command } from "commander";
import type { World } from "../world.ts";
import { commands } from "./commands.ts";
import { type ExitCode, fail } from "./fail.ts";
import { guardTerminal } from "./guard-terminal.ts";
import { programVersion } from "./version.ts";
import { newcomer } from "./welcome.ts";

const widestHelp = 100;

/** The whole command line as commander knows it, with nothing of the work loaded yet. */
async function buildProgram(world: World, finish: (code: 0 | 1) => void): Promise<Command> {
  const program = new Command("cluster")
    .version(await programVersion(world), "--version", "print the version")
    .option("--no-color", "no colours (also: the environment variable NO_COLOR)")
    .option("--quiet", "results only, no progress and no notes")
    .helpOption("-h, --help", "help for a command")
    .helpCommand(false)
    .addHelpText("before", newcomer)
    .exitOverride()
    .configureHelp({
      subcommandTerm: (command) => `${command.name()} ${command.usage().replace(/^\[options\] ?/, "")}`.trim(),
    })
    .configureOutput({
      writeOut: world.print,
      writeErr: world.say,
      outputError: () => undefined,
      getOutHelpWidth: () => Math.min(world.terminal.columns, widestHelp),
    });
  for (const { register } of commands) register(program, world, finish);
  return program;
}

/** Runs one command line and gives the exit code; everything that goes wrong ends here, in words. */
export async function run(argv: readonly string[], given: World): Promise<ExitCode> {
  const world = guardTerminal(given);
  let code: ExitCode = 0;
  try {
    const program = await buildProgram(world, (wanted) => {
      code = wanted;
    });
    if (argv.length === 0) program.outputHelp();
    else await program.parseAsync(argv, { from: "user" });
    return code;
  } catch (error) {
    return fail(error, argv, world);
  }
}
