import { aggregate } from "./aggregate.ts";
import { chart } from "./chart.ts";
import { check } from "./check.ts";
import type { CommandEntry } from "./command.ts";
import { compare } from "./compare.ts";
import { completion } from "./completion.ts";
import { compute } from "./compute.ts";
import { describe } from "./describe.ts";
import { disclose } from "./disclose.ts";
import { explain } from "./explain.ts";
import { importCommand } from "./import.ts";
import { init } from "./init.ts";
import { list } from "./list.ts";
import { preview } from "./preview.ts";
import { report } from "./report.ts";
import { validate } from "./validate.ts";

/** Every command, in the order of the help: the main job first. */
export const commands: readonly CommandEntry[] = [
  compare,
  report,
  preview,
  chart,
  explain,
  compute,
  list,
  importCommand,
  validate,
  check,
  aggregate,
  disclose,
  describe,
  init,
  completion,
];
