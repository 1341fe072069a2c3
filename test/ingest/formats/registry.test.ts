import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { formats } from "../../../src/ingest/formats/registry.ts";

const folder = "src/ingest/formats";

describe("the registry of formats", () => {
  test("holds every format of the folder, and each file bears the id of its format", () => {
    const files = readdirSync(folder)
      .filter((name) => /^export const \w+: Format = /m.test(readFileSync(`${folder}/${name}`, "utf8")))
      .map((name) => name.replace(/\.ts$/, ""));
    expect(formats.map(({ id }) => id).sort()).toEqual(files.sort());
  });

  test("says of every format what it is and what to beware of", () => {
    for (const { id, title, about } of formats) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect([title.length > 5, about.endsWith(".")], id).toEqual([true, true]);
    }
  });

  test("no format claims a file of nothing, or a letter", () => {
    for (const text of ["", "\n", "Dear Sir or Madam,\nplease find enclosed\n", "{}", "[]", "a;b\n"])
      for (const { id, recognise } of formats)
        expect(
          recognise({ name: "x.csv", text, bytes: new TextEncoder().encode(text) }),
          `${id}: ${text}`,
        ).toBeUndefined();
  });
});
