import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Every text of a table of words with its path: `labels.page`; a function stands as it is. */
export function leavesOf(table: object, path = ""): readonly (readonly [path: string, leaf: unknown])[] {
  return Object.entries(table).flatMap(([key, value]) => {
    const own = path === "" ? key : `${path}.${key}`;
    return typeof value === "object" && value !== null ? leavesOf(value, own) : [[own, value] as const];
  });
}

const withoutComments = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");

/** The source of some folders but for their tables of words, without its comments. */
export const sourceOf = (folders: readonly string[]): string =>
  folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((name) => /\.(ts|typ)$/.test(name) && !name.startsWith("terms"))
        .map((name) => withoutComments(readFileSync(join(folder, name), "utf8"))),
    )
    .join("\n");

/** Whether a term is read somewhere: as `words.page`, or taken out of its table by name. */
export const isRead = (source: string, name: string): boolean =>
  new RegExp(`\\.${name}\\b|[{,]\\s*${name}\\s*[,:}]|"${name}"`).test(source);
