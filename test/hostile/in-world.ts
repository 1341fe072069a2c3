import { run } from "../../src/cli/main.ts";
import { smallProject } from "../support/small-project.ts";
import { type PackagedWorld, packagedWorld } from "../support/world.ts";

/** What a command line left, and every path that it asked the world for. */
export interface Left {
  readonly code: number;
  readonly out: string;
  readonly error: string;
  readonly asked: readonly string[];
  readonly world: PackagedWorld;
}

type Content = string | Uint8Array;

/** Types a command line, argument by argument, in a folder with some files; on a terminal where `terminal` says so. */
export async function typedWith(
  argv: readonly string[],
  files: Readonly<Record<string, Content>>,
  { links = {}, terminal = false }: { links?: Readonly<Record<string, string>>; terminal?: boolean } = {},
): Promise<Left> {
  const world = packagedWorld();
  for (const [name, content] of Object.entries(files)) world.files.set(`${world.folder}/${name}`, content);
  for (const [name, target] of Object.entries(links)) world.links.set(`${world.folder}/${name}`, target);
  const asked: string[] = [];
  const noted =
    <Answer>(ask: (path: string) => Answer) =>
    (path: string): Answer => {
      asked.push(path);
      return ask(path);
    };
  const watched = {
    ...world,
    terminal: { out: terminal, error: terminal, columns: 100 },
    read: noted(world.read),
    stream: noted(world.stream),
    exists: noted(world.exists),
    list: noted(world.list),
  };
  const code = await run(argv, watched);
  return { code, out: world.printed(), error: world.said(), asked, world };
}

/** The same in the small project, with some of its files changed. */
export const typedInProject = (
  argv: readonly string[],
  changes: Readonly<Record<string, string>>,
  choices: { links?: Readonly<Record<string, string>>; terminal?: boolean } = {},
): Promise<Left> => typedWith(argv, { ...smallProject, ...changes }, choices);

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const obeyed = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: our own colours
const colours = /\u001b\[(?:1|2|22|31|32|33|39)m/g;

/** The first sign that a terminal would obey, besides our own colours and line breaks. */
export const obeyedIn = (text: string): string | undefined => obeyed.exec(text.replace(colours, ""))?.[0];

/** Whether what went wrong was said in three lines and was no bug. */
export const isThreeLines = ({ code, error }: Pick<Left, "code" | "error">): boolean =>
  code === 2 && error.trimEnd().split("\n").length === 3;
