import type { Command } from "commander";
import type { World } from "../world.ts";

/** Says what the run ends with when nothing was thrown: 1 for findings or differences. */
export type Finish = (code: 0 | 1) => void;

/** One command: its name, and the function that tells commander about its arguments, options and action. */
export interface CommandEntry {
  readonly name: string;
  readonly register: (program: Command, world: World, finish: Finish) => void;
}
