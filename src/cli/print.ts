import { Chalk } from "chalk";
import type { World } from "../world.ts";

/** How words are marked on a terminal; without colour each function gives its text back. */
export interface Ink {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly good: (text: string) => string;
}

/** Whether a stream is to be coloured: a terminal that can, and nobody who said no (see no-color.org). */
function coloured(world: World, stream: "out" | "error", wanted: boolean): boolean {
  const { NO_COLOR: no, TERM: kind } = world.environment;
  return wanted && world.terminal[stream] && (no ?? "") === "" && kind !== "dumb";
}

/** The ink for stdout or stderr; `wanted` is false where the user gave --no-color. */
export function inkFor(world: World, stream: "out" | "error", wanted = true): Ink {
  const chalk = new Chalk({ level: coloured(world, stream, wanted) ? 1 : 0 });
  return {
    strong: chalk.bold,
    faint: chalk.dim,
    error: chalk.red.bold,
    warning: chalk.yellow,
    good: chalk.green,
  };
}
