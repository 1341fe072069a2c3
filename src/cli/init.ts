import type { CommandEntry } from "./command.ts";
import type { OutputChoices } from "./common-options.ts";

/** `cluster init`: a project of one's own that works at once. */
export const init: CommandEntry = {
  name: "init",
  register: (program, world) =>
    void program
      .command("init")
      .description("a new project: cluster.yaml, tables to fill in, a CI file")
      .argument("[folder]", "where", ".")
      .addHelpText("after", "\nExample:\n  cluster init my-project && cd my-project && cluster compare")
      .action(async (folder: string, _options, command) => {
        const choices = command.optsWithGlobals() as OutputChoices;
        const { startProject } = await import("./start-project.ts");
        await startProject(world, folder, choices.quiet === true);
      }),
};
