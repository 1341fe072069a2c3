import { readdirSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { computables } from "../../src/compare/computable.ts";
import { explainIndicator } from "../../src/compare/explain.ts";
import { expectGolden } from "../published/golden.ts";
import { indicatorPage } from "./indicator-page.ts";
import { root } from "./pages.ts";

const src = new URL("src/", pathToFileURL(`${root}/`));
const files = ["indicators/", "composite/"].flatMap((folder) =>
  readdirSync(new URL(folder, src), { recursive: true, encoding: "utf8" }).map((file) => `${folder}${file}`),
);

/** The folder of a record, by the name of its file. */
function folderOf(id: string): string {
  const file = files.map((path) => path.split(/[\\/]/)).find((parts) => parts.at(-1) === `${id}.ts`);
  return file?.at(-2) ?? "";
}

const folders = [...new Set(computables.map(({ id }) => folderOf(id)))];
const page = indicatorPage(
  folders.map((folder) => ({ folder, records: computables.filter(({ id }) => folderOf(id) === folder) })),
);

test("the page of the indicators is what their records say", () => {
  expectGolden("indicators/README.md", page, src.href);
});

test("what cluster explain prints about an indicator stands on the page, word for word", () => {
  for (const record of computables) {
    const told = explainIndicator(record).flatMap(
      (line) => /^ {2}(?:formula|unit|range|reading|needs|citation) +(.*)$/.exec(line)?.[1] ?? [],
    );
    expect(told.length, record.id).toBe(6);
    expect(
      told.filter((words) => !page.includes(words)),
      record.id,
    ).toEqual([]);
  }
});

test("every indicator stands in a folder with a name", () => {
  expect(folders).not.toContain("");
  expect(folders.length).toBeGreaterThan(8);
});
