import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { composites } from "../../src/composite/registry.ts";
import { indicators } from "../../src/indicators/registry.ts";

const folder = new URL("../../src/composite/", import.meta.url);

test("every file that defines a composite is in the list under its own name", () => {
  const defining = readdirSync(folder).filter((file) =>
    readFileSync(new URL(file, folder), "utf8").includes("export const definition"),
  );
  expect(composites.map(({ id }) => `${id}.ts`).sort()).toEqual(defining.sort());
});

test("every record is complete, and no name is also that of an indicator", () => {
  const taken = indicators.flatMap(({ id, abbreviation }) => [id, abbreviation]);
  for (const { options, compute, ...words } of composites) {
    for (const [field, text] of Object.entries(words)) expect(text, `${words.id} ${field}`).not.toBe("");
    for (const option of options) expect([option.name, option.meaning], words.id).not.toContain("");
    expect(compute, words.id).toBeTypeOf("function");
    expect(words.citation, words.id).toMatch(/\(\d{4}\)/);
    expect(taken).not.toContain(words.id);
    expect(taken).not.toContain(words.abbreviation);
  }
});
