import { run } from "../../src/cli/main.ts";
import { smallProject } from "../support/small-project.ts";
import { type PackagedWorld, packagedWorld } from "../support/world.ts";

/** What a command line left: its exit code, what it said, and its world. */
export interface Typed {
  readonly code: number;
  readonly out: string;
  readonly error: string;
  readonly world: PackagedWorld;
}

/** Types a command line in a world; arguments are parted at blanks. */
export async function typedIn(world: PackagedWorld, line: string): Promise<Typed> {
  const before = [world.printed().length, world.said().length] as const;
  const code = await run(line.split(" "), world);
  return { code, out: world.printed().slice(before[0]), error: world.said().slice(before[1]), world };
}

/** Types a command line in the small project, with some of its files changed. */
export const typed = (line: string, changes: Readonly<Record<string, string>> = {}): Promise<Typed> =>
  typedIn(packagedWorld({ ...smallProject, ...changes }), line);

/** A table of the small project with one text replaced by another; a text that is not there is a mistake of the test. */
export function changed(table: string, from: string, to: string): Readonly<Record<string, string>> {
  const text = smallProject[table] ?? "";
  if (!text.includes(from)) throw new Error(`${table} has no ${from}`);
  return { [table]: text.replace(from, to) };
}

/** The names of the files that a run left, below the working folder. */
export const writtenBy = ({ world }: Typed): readonly string[] =>
  [...world.files.keys()].map((path) => path.slice(world.folder.length + 1)).filter((name) => !(name in smallProject));
