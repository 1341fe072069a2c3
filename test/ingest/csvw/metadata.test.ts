import { describe, expect, it } from "vitest";
import { describesTable, placesOfMetadata } from "../../../src/ingest/csvw/locate-metadata.ts";
import { readMetadata } from "../../../src/ingest/csvw/read-metadata.ts";
import { columns, readGroup, wrong } from "./described.ts";

const plain = columns({ titles: "a" });
const namespace = "http://www.w3.org/ns/csvw";

describe("the context of metadata", () => {
  it("says where addresses begin, and the language of titles", async () => {
    const metadata = {
      "@context": [namespace, { "@base": "data/", "@language": "de" }],
      lang: "en",
      ...columns({ titles: "Stadt" }),
    };
    expect((await readGroup(metadata, { "data/t.csv": "Stadt\nBerlin\n" })).findings).toEqual([
      expect.stringContaining('the column "Stadt" is described as "Stadt"'),
    ]);
    const { lang: _, ...german } = metadata;
    expect(await readGroup(german, { "data/t.csv": "Stadt\nBerlin\n" })).toMatchObject({
      rows: [{ Stadt: "Berlin" }],
      findings: [],
    });
  });

  it("says nothing else", async () => {
    expect(await wrong({ "@context": [namespace, { foo: "http://example.org/" }], ...plain })).toEqual([
      "error: @context.foo has no place in the context",
    ]);
    expect(await wrong({ "@context": "http://schema.org/", ...plain })).toHaveLength(1);
    expect(await wrong({ "@context": [namespace, { "@language": "1" }], ...plain })).toEqual([
      "warning: @context.@language is not a language; it is left out",
    ]);
  });
});

describe("a note in somebody's vocabulary", () => {
  it.each([
    { "@value": "x" },
    { "@value": "x", "@language": "de" },
    { "@value": "2010-12-31", "@type": "xsd:date" },
    { "@id": "http://example.org/", "schema:name": ["a", 1, true, null, { "@value": 1 }] },
    { "@type": "Table" },
    { "@type": ["schema:Thing", "http://example.org/type"] },
  ])("may be %j", async (note) => {
    expect(await wrong({ ...plain, "dc:relation": note, notes: [note] })).toEqual([]);
  });

  it.each([
    { "@context": "http://schema.org/" },
    { "@list": [1] },
    { "@set": [1] },
    { "@faux": 1 },
    { "@type": "_:a" },
    { "@type": "not a type" },
    { "@type": 1 },
    { "@id": "_:a" },
    { "@value": "x", "@language": "de", "@type": "xsd:string" },
    { "@value": "x", "schema:name": "y" },
    { "@value": "x", "@language": 1 },
    { "@value": ["x"] },
    { "@language": "de" },
    { "schema:name": [{ "@id": "_:a" }] },
  ])("is refused as %j", async (note) => {
    expect((await wrong({ ...plain, "dc:relation": note }))[0]).toMatch(/^error: dc:relation/);
    expect((await wrong({ ...plain, notes: [note] }))[0]).toMatch(/^error: notes\[0\]/);
  });

  it("is not followed for ever", async () => {
    let note: unknown = "x";
    for (let depth = 0; depth < 200; depth += 1) note = { "schema:name": note };
    expect((await wrong({ ...plain, "dc:relation": note }))[0]).toMatch(/is nested too deeply$/);
  });
});

describe("a group of tables", () => {
  it("lists at least one, each with its file", async () => {
    for (const tables of [[], {}, 1, [1]])
      expect([tables, (await wrong({ tables })).filter((what) => what.startsWith("error"))]).toEqual([
        tables,
        ["error: tables lists no table"],
      ]);
    expect(await wrong({ "@type": "TableGroup" })).toHaveLength(1);
    expect(await wrong({ tables: [{ url: 1 }] })).toEqual([
      "error: tables[0].url is missing: it names the file of the table",
    ]);
  });

  it("hands down what it says of cells, and a table, a schema and a column say otherwise", async () => {
    const metadata = {
      null: "-",
      tables: [
        { url: "t.csv", tableSchema: { columns: [{ titles: "a" }, { titles: "b", null: "x" }] } },
        { url: "u.csv", null: "n", tableSchema: { columns: [{ titles: "a" }, { titles: "b" }] } },
        { url: "v.csv", null: "n", tableSchema: { null: "s", columns: [{ titles: "a" }, { titles: "b" }] } },
      ],
    };
    const content = "a,b\n-,-\nx,x\nn,n\ns,s\n";
    const { rows } = await readGroup(metadata, { "t.csv": content, "u.csv": content, "v.csv": content });
    expect(rows.map((row) => Object.values(row).join(""))).toEqual([
      "-", "x", "nn", "ss",
      "--", "xx", "", "ss",
      "--", "xx", "nn", "",
    ]); // biome-ignore format: four rows of three tables
  });

  it("may keep schemas and dialects in files of their own; one that is not there is refused", async () => {
    const metadata = { tables: [{ url: "t.csv", tableSchema: "s/schema.json", dialect: "dialect.json" }] };
    const files = {
      "t.csv": "a;b\n1;x\n",
      "s/schema.json": JSON.stringify({
        "@context": [namespace, { "@language": "de" }],
        columns: [{ titles: "a", datatype: "integer" }, { titles: "b" }],
      }),
      "dialect.json": '{"delimiter":";"}',
    };
    expect(await readGroup(metadata, files)).toMatchObject({ rows: [{ a: 1, b: "x" }], findings: [] });
    expect([...(await wrong(metadata))].sort()).toEqual([
      'error: "dialect.json" was not opened: there is no such file',
      'error: "s/schema.json" was not opened: there is no such file',
      'error: tables[0].dialect "dialect.json" was not read as an object',
      'error: tables[0].tableSchema "s/schema.json" was not read as an object',
    ]);
    expect((await readGroup(metadata, { ...files, "s/schema.json": "[" })).findings).toEqual([
      expect.stringContaining('tableSchema "s/schema.json" was not read as an object'),
      expect.stringContaining("the header has 2 columns, the metadata describe 0"),
    ]);
  });
});

describe("metadata beside a table", () => {
  it("are looked for under two names, in the folder of the table", () => {
    expect(placesOfMetadata("data/t.csv")).toEqual(["data/t.csv-metadata.json", "data/csv-metadata.json"]);
  });

  it("are those of the table where they name it, in any way of writing its name", () => {
    const naming = (url: string) => readMetadata("m.json", JSON.stringify({ url }));
    expect(describesTable(naming("my%20table.csv"), "my table.csv")).toBe(true);
    expect(describesTable(naming("./t.csv"), "t.csv")).toBe(true);
    expect(describesTable(naming("u.csv"), "t.csv")).toBe(false);
  });
});

describe("an empty file", () => {
  it("is said to be empty", async () => {
    expect((await readGroup(plain, { "t.csv": "" })).findings).toEqual([expect.stringContaining("the file is empty")]);
  });
});
