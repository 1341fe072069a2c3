import { describe, expect, it } from "vitest";
import { columns, read, readGroup, wrong } from "./described.ts";

const cities = {
  url: "cities.csv",
  tableSchema: {
    "@id": "city",
    columns: [
      { name: "code", titles: "code" },
      { name: "name", titles: "name" },
    ],
  },
};
const firms = (key: object) => ({
  url: "firms.csv",
  tableSchema: {
    columns: [
      { name: "id", titles: "id" },
      { name: "city", titles: "city" },
    ],
    foreignKeys: [key],
  },
});
const key = (reference: object) => ({ columnReference: "city", reference: { columnReference: "code", ...reference } });
const group = (reference: object) => ({ tables: [firms(key(reference)), cities] });
const files = { "cities.csv": "code,name\nB,Berlin\nR,Rotterdam\n", "firms.csv": "id,city\n1,B\n2,R\n3,B\n" };

describe("a primary key", () => {
  const table = {
    url: "t.csv",
    tableSchema: {
      columns: [
        { name: "a", titles: "a" },
        { name: "b", titles: "b", datatype: "integer" },
      ],
      primaryKey: ["a", "b"],
    },
  };
  it("stands once, by the values of its columns together", async () => {
    expect((await read(table, "a,b\nx,1\nx,2\ny,1\n")).findings).toEqual([]);
    // 1 and 01 are one number.
    const { findings, files } = await read(table, "a,b\nx,1\ny,1\nx,01\n");
    expect(findings).toEqual([
      't.csv:4:1  error  primary-key  the key a, b = "x, 1" stands already on line 2 — each row needs a key of its own',
    ]);
    expect(files).toEqual([{ file: "t.csv", read: 3, kept: 2, rejected: 1, skipped: 0 }]);
  });

  it("names columns by their names; one that names a title is left out, with a warning", async () => {
    const metadata = { url: "t.csv", tableSchema: { columns: [{ titles: "a" }], primaryKey: "a" } };
    expect((await read(metadata, "a\nx\nx\n")).findings).toEqual([
      expect.stringContaining('warning  metadata-warning  tableSchema.primaryKey names "a", which is no column'),
    ]);
  });
});

describe("a foreign key", () => {
  it.each([{ resource: "cities.csv" }, { schemaReference: "city" }])("is followed by %j", async (reference) => {
    expect((await readGroup(group(reference), files)).findings).toEqual([]);
    const loose = await readGroup(group(reference), { ...files, "firms.csv": "id,city\n1,B\n2,X\n3,\n" });
    expect(loose.findings).toEqual([
      'firms.csv:3:2  error  foreign-key  city = "X" stands in no row of cities.csv — correct the value, or add the row it points to',
      expect.stringMatching(
        /^firms\.csv:4:2 {2}error {2}foreign-key {2}city is empty, and is to point to a row of cities/,
      ),
    ]);
    expect(loose.files[0]).toEqual({ file: "firms.csv", read: 3, kept: 1, rejected: 2, skipped: 0 });
  });

  it("points to one row, not to two", async () => {
    const twice = { ...files, "cities.csv": "code,name\nB,Berlin\nB,Bochum\nR,Rotterdam\n" };
    expect((await readGroup(group({ resource: "cities.csv" }), twice)).findings[0]).toMatch(
      /city = "B" stands in 2 rows of cities\.csv/,
    );
  });

  it("may point to its own table, and of several columns compares all", async () => {
    const own = {
      url: "t.csv",
      tableSchema: {
        columns: ["a", "b", "c", "d"].map((name) => ({ name, titles: name })),
        foreignKeys: [{ columnReference: ["c", "d"], reference: { resource: "t.csv", columnReference: ["a", "b"] } }],
      },
    };
    expect((await read(own, "a,b,c,d\n1,2,1,2\n2,1,1,2\n")).findings).toEqual([]);
    expect((await read(own, "a,b,c,d\n1,2,1,2\n2,1,1,1\n")).findings[0]).toMatch(/c, d = "1, 1" stands in no row/);
  });

  it("to a table that is not there is not followed; the table is what is missed", async () => {
    const { findings } = await readGroup(group({ resource: "cities.csv" }), { "firms.csv": files["firms.csv"] });
    expect(findings).toEqual([
      expect.stringContaining('metadata-error  "cities.csv" was not opened: there is no such file'),
    ]);
  });

  it("that is written wrongly is refused", async () => {
    expect(await wrong(group({ resource: "towns.csv" }))).toEqual([
      'error: tables[0].tableSchema.foreignKeys[0].reference.resource "towns.csv" is none of the tables',
    ]);
    expect(await wrong(group({ resource: "cities.csv", schemaReference: "city" }))).toEqual([
      "error: tables[0].tableSchema.foreignKeys[0].reference must name one of resource and schemaReference",
    ]);
    expect(await wrong(group({ resource: "cities.csv", columnReference: "postcode" }))).toHaveLength(1);
    expect(await wrong(group({ resource: "cities.csv", columnReference: ["code", "name"] }))).toEqual([
      "error: tables[0].tableSchema.foreignKeys[0].columnReference names 1 columns, and points to 2",
    ]);
    expect(await wrong({ tables: [firms({ ...key({ resource: "cities.csv" }), note: 1 }), cities] })).toHaveLength(1);
    expect(await wrong({ tables: [firms({ columnReference: "city", reference: 1 }), cities] })).toEqual([
      "error: tables[0].tableSchema.foreignKeys[0].reference is not an object",
    ]);
    const noColumn = { reference: { resource: "cities.csv", columnReference: "code" } };
    expect((await wrong({ tables: [firms(noColumn), cities] }))[0]).toMatch(/columnReference is missing/);
  });
});

describe("columns", () => {
  it("have names of their own, those of the file before those of no file", async () => {
    expect(await wrong(columns({ name: "a" }, { name: "a" }))).toEqual([
      'error: tableSchema.columns[1].name "a" stands twice',
    ]);
    expect(await wrong(columns({ name: "a", virtual: true }, { name: "b" }))).toEqual([
      "error: tableSchema.columns[0].virtual stands before a column of the file",
    ]);
    expect(await wrong(columns({ name: "a b" }, { name: "_c" }, { name: "d%20e" }))).toEqual([
      'warning: tableSchema.columns[0].name "a b" is not a name; it is left out',
      'warning: tableSchema.columns[1].name "_c" is not a name; it is left out',
    ]);
  });

  it("without a title are not those of a header, and all that the file has are described", async () => {
    expect((await read(columns({ name: "a" }), "a\n1\n")).findings).toEqual([
      't.csv:1:1  error  incompatible-table  the column "a" is described without a title, and a name is not compared — write "titles": "a" into its description',
    ]);
    expect(await read({ url: "t.csv", tableSchema: {} }, "a\n1\n")).toMatchObject({
      rows: [{ "_col.1": "1" }],
      findings: [expect.stringContaining("the header has 1 columns, the metadata describe 0")],
    });
    expect(await read({ url: "t.csv" }, "a,a,\n1,2,3\n")).toMatchObject({
      rows: [{ a: "1", "_col.2": "2", "_col.3": "3" }],
      findings: [],
    });
  });

  it("have titles in languages: one of the language of the table counts, whatever its country", async () => {
    const titled = (lang: string) => ({ lang, ...columns({ titles: { en: "Jobs", "de-AT": "Beschäftigte" } }) });
    for (const [lang, title, flaws] of [
      ["en-GB", "Jobs", 0],
      ["de", "Beschäftigte", 0],
      ["de", "Jobs", 1],
      ["nl", "Jobs", 1],
    ] as const)
      expect([lang, title, (await read(titled(lang), `${title}\n1\n`)).findings.length]).toEqual([lang, title, flaws]);
    expect(await wrong(columns({ titles: { "a-bad-language": "x", en: ["y", 1] } }))).toEqual([
      'warning: tableSchema.columns[0].titles "a-bad-language" is not a language; it is left out',
      "warning: tableSchema.columns[0].titles 1 is not a title; it is left out",
    ]);
  });
});
