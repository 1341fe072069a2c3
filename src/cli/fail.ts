import { CommanderError } from "commander";
import { escaped } from "../ingest/findings.ts";
import { UserError } from "../model/finding.ts";
import type { World } from "../world.ts";
import { inkFor } from "./print.ts";
import { systemMistake } from "./system-mistake.ts";

/** What the program says to the shell: 0 well, 1 findings or differences, 2 a mistake of the user, 3 a bug. */
export type ExitCode = 0 | 1 | 2 | 3;

/** The arguments that name the command, for the first line of a message: `cluster compute`. */
const commandOf = (argv: readonly string[]): string =>
  argv[0] === undefined || argv[0].startsWith("-") ? "cluster" : `cluster ${argv[0]}`;

/** A value outside a short list, as commander words it. */
const notAChoice =
  /^(?:option '([^']+)' argument|command-argument value) '(.*)' is invalid(?: for argument '(.+)')?\. (.*)$/;

function adviceOf(where: string, [, option = "", value = "", argument = "", reason = ""]: RegExpExecArray): UserError {
  const name = argument === "" ? (option.split(" ")[0] ?? "") : argument;
  const allowed = /^Allowed choices are (.*)\.$/.exec(reason)?.[1];
  return new UserError(
    where,
    `"${value}" is not a ${name}`.replace("a --", "a value of --"),
    allowed === undefined ? reason : `Allowed: ${allowed}`,
  );
}

/** A mistake in the arguments, in our three lines; the nearest name that commander found becomes the advice. */
function mistakeOf(error: CommanderError, argv: readonly string[]): UserError {
  const [first = "", ...rest] = error.message.replace(/^error: /, "").split("\n");
  const where = error.code === "commander.unknownCommand" ? "cluster" : commandOf(argv);
  const choice = notAChoice.exec(first);
  if (choice !== null) return adviceOf(where, choice);
  const nearest = /\(Did you mean (.*)\?\)/.exec(rest.join(" "))?.[1];
  return new UserError(
    where,
    first.replaceAll("'", '"'),
    nearest === undefined ? `See: ${where} --help` : `Did you mean ${nearest}?`,
  );
}

// A file name may carry a line break, or what a terminal obeys; the message stays three lines that only say something.
const flat = (text: string): string =>
  escaped(
    text
      .split(/[\r\n]+/)
      .map((part) => part.trim())
      .join(" "),
  );

/** Says a mistake of the user in three lines: where, what, what to do. */
export function sayMistake(world: World, colour: boolean, { where, what, fix }: UserError): void {
  const ink = inkFor(world, "error", colour);
  world.say(`${ink.strong(flat(where))}\n${ink.error(flat(what))}\n${flat(fix)}\n`);
}

function sayBug(world: World, colour: boolean, error: unknown): void {
  const ink = inkFor(world, "error", colour);
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  world.say(`${ink.error("This is a bug in cluster, not in your data.")}\n${stack}\n`);
  world.say("Please report it with the command you typed and the text above.\n");
}

/** The mistake of the user behind an error, or undefined where it is a bug of ours. */
function userMistake(error: unknown, argv: readonly string[]): UserError | undefined {
  if (error instanceof UserError) return error;
  return error instanceof CommanderError ? mistakeOf(error, argv) : systemMistake(error);
}

/** Turns what went wrong into words on stderr and the exit code. */
export function fail(error: unknown, argv: readonly string[], world: World): ExitCode {
  // Help and --version end a run by way of an error that is none.
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  const colour = !argv.includes("--no-color");
  const mistake = userMistake(error, argv);
  if (mistake === undefined) sayBug(world, colour, error);
  else sayMistake(world, colour, mistake);
  return mistake === undefined ? 3 : 2;
}
