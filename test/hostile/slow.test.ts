import { describe, expect, test } from "vitest";
import { importFiles } from "../../src/ingest/formats/import-files.ts";
import { openOfficeFiles } from "../../src/ingest/formats/open-office-file.ts";
import { formats } from "../../src/ingest/formats/registry.ts";
import { UserError } from "../../src/model/finding.ts";
import { seeds } from "../fuzz/seeds.ts";
import { isThreeLines, typedWith } from "./in-world.ts";

const long = 100_000;
const repeated = (text: string): string => text.repeat(Math.ceil(long / text.length));

/** Long texts that make a careless pattern go back and forth: runs of what it repeats, and an end that does not fit. */
const texts = [
  `${repeated("0")}!`,
  `${repeated("1,234")}x`,
  `${repeated("1.234.")}x`,
  `-${repeated("1 ")}x`,
  `1${repeated("e1")}!`,
  `${repeated("a(")}!`,
  `${repeated("(a) ")}!`,
  `a${repeated(" ")}(`,
  `${repeated(" a in ")}!`,
  `${repeated("_")}x`,
  `${repeated("\u00c3\u00a4")}`,
  `${repeated(" ")}x`,
  `${repeated("\t\u00a0")}x`,
  `:${repeated(" ")}c`,
  `${repeated("{{")}`,
  `${repeated("..")}x`,
  `${repeated("a,")}\\`,
  `${repeated("STRUCTURE[")}`,
  `${repeated("a[]")}: x`,
  `${repeated("2012-")}x`,
  `${repeated("%")}x`,
  `'${repeated("'")}x`,
  `${repeated("\\")}x`,
  `"class"${repeated(" ")}x`,
  `${repeated('"dimension" ')}x`,
  `${repeated("<c r=")}`,
];

async function read(format: string, name: string, text: string): Promise<void> {
  const bytes = new TextEncoder().encode(text);
  async function* open(): AsyncGenerator<Uint8Array> {
    yield bytes;
  }
  try {
    const files = await openOfficeFiles([{ file: name, open }], { map: {} });
    await importFiles(files, { format, map: {}, set: {}, keep: new Map(), source: undefined, validity: new Map() });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
}

// What stands between the separators of a table: one of its cells is the long text.
function* withLongCells(text: string, cell: string, number: number): Generator<string> {
  const parts = text.split(/([;,\t\n"]+)/);
  const cells = parts.flatMap((part, at) => (at % 2 === 0 && part !== "" ? [at] : []));
  // All of them take minutes: HOSTILE=all npx vitest run test/hostile.
  const chosen = process.env.HOSTILE === "all" ? cells : cells.filter((_, index) => index === number % cells.length);
  for (const at of chosen) yield parts.map((part, index) => (index === at ? cell : part)).join("");
}

// A pattern that runs away takes minutes for 100 kB; ten seconds for one file is a hang, whatever else the machine does.
const hang = 10_000;

describe("a cell of a hundred thousand signs takes no format for ever", { timeout: 300_000 }, () => {
  test.each(seeds)("%s: %s", async (format, name, text) => {
    for (const [number, cell] of texts.entries())
      for (const changed of withLongCells(text, cell, number)) {
        const start = performance.now();
        await read(format, name, changed);
        const took = performance.now() - start;
        expect([cell.slice(0, 20), took < hang]).toEqual([cell.slice(0, 20), true]);
      }
  });

  test("nor as the whole file, whatever it is taken for", async () => {
    for (const [number, text] of texts.entries())
      for (const { id } of formats.filter((_, at) => process.env.HOSTILE === "all" || number % formats.length === at)) {
        const start = performance.now();
        await read(id, "t.csv", text);
        await read(id, "t.csv", `${text}\n${text}`);
        const took = performance.now() - start;
        expect([id, text.slice(0, 20), took < hang]).toEqual([id, text.slice(0, 20), true]);
      }
  });
});

describe("JSON a hundred thousand deep ends in words", { timeout: 60_000 }, () => {
  const deep = (open: string, close: string, inner = "1") => open.repeat(long) + inner + close.repeat(long);
  const stat = (value: string, dimension = "1") =>
    `{"version":"2.0","class":"dataset","id":["geo"],"size":[1],"dimension":{"geo":{"category":{"index":["DE"],"x":${dimension}}}},"value":${value}}`;
  const files: readonly (readonly [name: string, command: readonly string[], text: string])[] = [
    ["lists alone", ["import", "auto", "t.json"], deep("[", "]")],
    ["lists, never closed", ["import", "json-stat", "t.json"], "[".repeat(long)],
    ["objects alone", ["import", "json-stat", "t.json"], deep('{"a":', "}")],
    ["a value", ["import", "json-stat", "t.json"], stat(deep("[", "]"))],
    ["a dimension", ["import", "json-stat", "t.json"], stat("[1]", deep('{"category":', "}"))],
    [
      "a collection in a collection",
      ["import", "json-stat", "t.json"],
      deep('{"version":"2.0","class":"collection","link":{"item":[', "]}}", ""),
    ],
    ["a bundle in a bundle", ["import", "json-stat", "t.json"], deep('{"dataset":', "}")],
    ["a descriptor", ["validate", "t.json"], deep('{"resources":[', "]}")],
    [
      "a field",
      ["validate", "t.json"],
      `{"resources":[{"name":"t","path":"t.csv","schema":{"fields":[{"name":"a","constraints":${deep('{"enum":', "}")}}]}}]}`,
    ],
    [
      "metadata of CSV on the Web",
      ["validate", "t.json"],
      `{"@context":"http://www.w3.org/ns/csvw","url":"t.csv","notes":${deep("[", "]")},"tableSchema":${deep('{"columns":', "}")}}`,
    ],
  ];
  test.each(files)("in %s", async (_, command, text) => {
    const left = await typedWith(command, { "t.json": text, "t.csv": "a\n1\n" });
    expect([left.error.slice(0, 300), left.code < 2 || isThreeLines(left)]).toEqual([left.error.slice(0, 300), true]);
  });
});
