import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const folder = new URL("../../src/charts/", import.meta.url);
const termsFolder = new URL("terms/", folder);

const sources = [
  ...readdirSync(folder).map((name) => ({ name, text: "", at: new URL(name, folder) })),
  ...readdirSync(termsFolder).map((name) => ({ name: `terms/${name}`, text: "", at: new URL(name, termsFolder) })),
]
  .filter(({ name }) => name.endsWith(".ts"))
  .map((source) => ({ ...source, text: readFileSync(source.at, "utf8") }));

type Words = Readonly<Record<string, unknown>>;
const isWords = (part: unknown): part is Words => typeof part === "object" && part !== null && !Array.isArray(part);

/** Tables of words in a file: what it exports with one entry for each language. */
async function tablesIn(file: string): Promise<readonly (readonly [string, Readonly<Record<string, Words>>])[]> {
  const module = (await import(`../../src/charts/terms/${file}.ts`)) as Words;
  return Object.entries(module).flatMap(([name, table]) => {
    if (!isWords(table)) return [];
    const entries = Object.entries(table).filter((entry): entry is [string, Words] => isWords(entry[1]));
    return entries.some(([language]) => language === "en") ? [[name, Object.fromEntries(entries)] as const] : [];
  });
}

/** Whether a text names a term: `words.term`, `{ term }` taken apart, or `"term"` as a name to look up. */
function names(text: string, term: string): boolean {
  return new RegExp(`\\.${term}\\b|\\{[^{}]*\\b${term}\\b[^{}]*\\}\\s*[:=]|"${term}"`).test(text);
}

const files = readdirSync(termsFolder).map((name) => name.replace(/\.ts$/, ""));

describe.each(files)("%s", (file) => {
  // Where a table is handed on, its type is imported beside it.
  const users = sources.filter(({ name, text }) => name !== `terms/${file}.ts` && text.includes(`/${file}.ts"`));

  test("has the same terms in each language, none of them empty", async () => {
    for (const [table, { en = {}, de = {}, nl = {} }] of await tablesIn(file)) {
      for (const other of [de, nl]) expect(Object.keys(other).sort(), table).toEqual(Object.keys(en).sort());
      const empty = [en, de, nl].flatMap((words) => Object.keys(words).filter((term) => words[term] === ""));
      // Nothing stands before the plain name of a place.
      expect(empty, table).toEqual(table === "plainPlaceWords" ? ["the", "the", "the"] : []);
    }
  });

  test("has no term that no figure says", async () => {
    for (const [table, { en = {} }] of await tablesIn(file)) {
      // Rules about the names of places are no terms: they are gone through one by one.
      const terms = Object.keys(en).filter((term) => !/^\d+$/.test(term));
      const unused = terms.filter((term) => !users.some(({ text }) => names(text, term)));
      expect(unused, table).toEqual([]);
    }
  });
});

test("the check of terms finds one that is not used", () => {
  expect(names("const { alt, subtitle } = words; words.headline(1)", "alt")).toBe(true);
  expect(names("const { alt, subtitle } = words; words.headline(1)", "headline")).toBe(true);
  expect(names("const { alt, subtitle } = words; words.headline(1)", "noHeadline")).toBe(false);
});
