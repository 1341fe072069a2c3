import { Argument, InvalidArgumentError, Option } from "commander";
import type { CommandEntry } from "./command.ts";
import { comparisonOptions } from "./common-options.ts";
import type { PreviewChoices } from "./preview/start.ts";

function portFrom(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new InvalidArgumentError("A port is a number up to 65535; 0 takes any that is free.");
}

const help = `
The page is served on this machine only (127.0.0.1). It is made again when the project file or a table changes;
what was found in the data stands beside it, and a run that fails leaves the last good page. Ctrl-C ends it.

Examples:
  cluster preview
  cluster preview cahier --port 4321`;

/** `cluster preview`: a report in the browser, made again at every change of its inputs. */
export const preview: CommandEntry = {
  name: "preview",
  register: (program, world) =>
    void comparisonOptions(program.command("preview"))
      .description("a report in the browser, made again whenever the project file or a table changes")
      .addArgument(new Argument("[name]", "which report").default("factsheet"))
      .addOption(new Option("--port <number>", "port on 127.0.0.1").argParser(portFrom).default(0, "any that is free"))
      .addHelpText("after", help)
      .action(async (name: string, _options, command) => {
        const choices = command.optsWithGlobals() as PreviewChoices;
        const { startPreview } = await import("./preview/start.ts");
        const { untilStopped } = await import("./preview/until-stopped.ts");
        const started = await startPreview(world, choices, name);
        const stopped = untilStopped();
        world.print(`${started.address}\n`);
        if (choices.quiet !== true) world.say("Ctrl-C ends the preview\n");
        await stopped;
        await started.close();
      }),
};
