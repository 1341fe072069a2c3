import { Argument, type Command } from "commander";
import type { World } from "../world.ts";
import type { CommandEntry } from "./command.ts";
import { type ComparisonChoices, projectOptions } from "./common-options.ts";
import type { Format, Output } from "./output.ts";
import { formatOption, printOutput } from "./output.ts";

interface Choices extends ComparisonChoices {
  readonly format: Format;
}

/** What there is of a subject: one record an entry, all with the same fields. */
type Records = readonly Readonly<Record<string, string>>[];

const subjects = ["indicators", "charts", "definitions", "regions", "formats", "rules"] as const;
type Subject = (typeof subjects)[number];

async function listsOf(world: World, choices: Choices) {
  const { openProject } = await import("./open-project.ts");
  const { readCodeLists } = await import("../pipeline/read-tables.ts");
  const project = await openProject(world, choices);
  return { project, lists: await readCodeLists(world, project) };
}

const readers: Readonly<Record<Subject, (world: World, choices: Choices) => Promise<Records>>> = {
  indicators: async () => {
    const { computables } = await import("../compare/computable.ts");
    return computables.map(({ id, abbreviation, title, unit }) => ({ id, short: abbreviation, title, unit }));
  },
  charts: async () => {
    const { charts } = await import("../charts/registry.ts");
    return charts.map(({ id, title, question }) => ({ id, title, question }));
  },
  definitions: async (world, choices) => {
    const { project, lists } = await listsOf(world, choices);
    return lists.definitions.map(({ id, title, members }) => ({
      id,
      classes: String(members.length),
      used: id === project.definition ? "yes" : "",
      title,
    }));
  },
  regions: async (world, choices) => {
    const { project, lists } = await listsOf(world, choices);
    return lists.territories.map(({ id, kind, members, name }) => ({
      id,
      kind,
      members: String(members.length),
      region: project.regions.find(({ territories }) => territories.includes(id))?.id ?? "",
      name,
    }));
  },
  formats: async () => {
    const { tableKinds } = await import("./table-kinds.ts");
    const { formats } = await import("../ingest/formats/registry.ts");
    const offices = formats.map(({ id, about }) => ({ id, read: "cluster import", holds: about }));
    const tables = tableKinds.map(({ id, column, holds }) => ({ id, read: `by its column ${column}`, holds }));
    return [...offices, ...tables];
  },
  rules: async () => {
    const { rules } = await import("../ingest/registry.ts");
    return rules.map(({ id, severity, title, explains }) => ({ id, severity, finds: `${title}. ${explains}` }));
  },
};

function outputOf(subject: Subject, records: Records): Output {
  const columns = Object.keys(records[0] ?? {});
  const rows = records.map((record) => columns.map((name) => record[name] ?? ""));
  return { columns, rows, right: ["classes", "members"], json: { schema: "cluster-list/1", subject, records } };
}

/** `cluster list SUBJECT`: what there is to ask for, with the ids that other commands take. */
export const list: CommandEntry = {
  name: "list",
  register: (program, world) =>
    void projectOptions(program.command("list"))
      .description("what there is, with the ids that other commands take")
      .addArgument(new Argument("<subject>", "what to list").choices(subjects))
      .addOption(formatOption("table"))
      .action(async (subject: Subject, _: unknown, command: Command) => {
        const choices = command.optsWithGlobals<Choices>();
        printOutput(world, outputOf(subject, await readers[subject](world, choices)), choices.format, choices.color);
      }),
};
