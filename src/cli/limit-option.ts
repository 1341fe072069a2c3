import type { Command } from "commander";
import { limitLines } from "../ingest/limits.ts";
import { addPair, type Pairs } from "./pairs.ts";

/** What was typed as `--limit name=amount`, once for each limit. */
export interface LimitChoices {
  readonly limit?: Pairs;
}

const flag = "--limit <name=amount>";

/** Adds the option that says how much a file may hold, and to the help of the command what can be limited. */
export const limitOption = (command: Command): Command =>
  command
    .option(flag, "how much a file may hold, see below", addPair("--limit"))
    .addHelpText("after", () => `\nLimits, so that no file takes the whole machine:\n${limitLines().join("\n")}`);

/** The same option for commands that read the tables of a project: their help only says where the limits are listed. */
export const projectLimitOption = (command: Command): Command =>
  command.option(flag, "how much a table may hold (listed by cluster validate --help)", addPair("--limit"));
