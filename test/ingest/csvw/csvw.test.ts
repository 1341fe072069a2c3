import { describe, expect, it } from "vitest";
import { fitsLength, readValue } from "../../../src/ingest/csvw/datatype.ts";
import type { Datatype } from "../../../src/ingest/csvw/description.ts";
import { plainText } from "../../../src/ingest/csvw/description.ts";
import { readMetadata } from "../../../src/ingest/csvw/read-metadata.ts";
import { formatFinding } from "../../../src/ingest/findings.ts";
import { columns, read } from "./described.ts";

const valued = (text: string, datatype: Partial<Datatype>) => readValue(text, { ...plainText, ...datatype });
const found = (metadata: unknown) => readMetadata("m.json", JSON.stringify(metadata)).findings.map(formatFinding);

describe("a table read by its metadata", () => {
  it("has its cells by their types, lists where cells hold lists, and no entry where a cell is empty", async () => {
    const metadata = columns(
      { name: "city", titles: "City" },
      { name: "jobs", titles: "jobs", datatype: { base: "integer", format: { groupChar: ".", decimalChar: "," } } },
      { name: "since", titles: "since", datatype: { base: "date", format: "d.M.yyyy" }, null: ["", "-"] },
      { name: "arts", titles: ["arts", "branches"], separator: ";" },
    );
    const result = await read(metadata, "City,jobs,since,arts\nBerlin,1.234,3.10.1990,film;music\nUtrecht,7,-,\n");
    expect(result).toMatchObject({
      rows: [
        { city: "Berlin", jobs: 1234, since: "1990-10-03", arts: ["film", "music"] },
        { city: "Utrecht", jobs: 7 },
      ],
      findings: [],
      files: [{ file: "t.csv", read: 2, kept: 2, rejected: 0, skipped: 0 }],
    });
    expect(Object.keys(result.rows[1] ?? {})).toEqual(["city", "jobs"]);
  });

  it("keeps a cell of the wrong type as its text, rejects the row, and says where", async () => {
    const metadata = columns({ titles: "a", required: true }, { titles: "b", datatype: "integer" });
    const result = await read(metadata, 'a,b\nx,1\n"y\nz",1.5\n,3\n');
    expect(result.rows[1]).toEqual({ a: "y\nz", b: "1.5" });
    expect(result.files).toEqual([{ file: "t.csv", read: 3, kept: 1, rejected: 2, skipped: 0 }]);
    expect(result.findings).toEqual([
      't.csv:3:2  error  type-error  b "1.5" is no integer — correct the cell, or what the metadata say of it',
      "t.csv:5:1  error  constraint-error  a must not be empty — correct the cell, or what the metadata say of it",
    ]);
  });

  it("must have the columns described, in number and in name", async () => {
    const metadata = columns({ titles: "Code" }, { titles: "Name" });
    expect((await read(metadata, "Code,Label\n1,x\n")).findings).toEqual([
      't.csv:1:2  error  incompatible-table  the column "Label" is described as "Name" — look whether metadata and table belong together',
    ]);
    expect((await read(metadata, "Code,Name,More\n1,x,y\n")).findings[0]).toMatch(
      /has 3 columns, the metadata describe 2/,
    );
  });
});

describe("metadata", () => {
  it("that are no JSON object are the reader's mistake", () => {
    expect(() => readMetadata("m.json", '{"url": ')).toThrow(/^m\.json\nthe metadata are not JSON: /);
    expect(() => readMetadata("m.json", "[]")).toThrow("m.json\nthe metadata are not a JSON object");
  });

  it("that contradict the standard are refused: blank nodes, other kinds, keys to no column", () => {
    expect(found({ ...columns({ name: "a" }), "@id": "_:x" })).toEqual([
      "m.json  error  metadata-error  @id must be an address, not a blank node — correct the metadata",
    ]);
    expect(
      found({ "@type": "Table", tables: [{ ...columns({ name: "a" }), tableSchema: { "@type": "Column" } }] }),
    ).toEqual([
      'm.json  error  metadata-error  @type is "Table", not "TableGroup" — correct the metadata',
      'm.json  error  metadata-error  tables[0].tableSchema.@type is "Column", not "Schema" — correct the metadata',
    ]);
    const key = { columnReference: "b", reference: { resource: "u.csv", columnReference: "a" } };
    expect(found({ url: "t.csv", tableSchema: { columns: [{ titles: "b" }], foreignKeys: [key] } })).toEqual([
      'm.json  error  metadata-error  tableSchema.foreignKeys[0].columnReference names "b", which is no column of t.csv — correct the metadata',
      'm.json  error  metadata-error  tableSchema.foreignKeys[0].reference.resource "u.csv" is none of the tables — correct the metadata',
    ]);
    expect(found(columns({ name: "a", datatype: { base: "string", length: 1, minLength: 2 } }))).toHaveLength(1);
  });

  it("with properties that are not understood are read without them, and warned of", () => {
    expect(
      found({ ...columns({ name: 1, titles: 2, datatype: "figure" }, 3 as never), foo: "bar", "dc:title": "x" }),
    ).toEqual([
      "m.json  warning  metadata-warning  foo is not a property of a Table; it is left out — correct the metadata",
      "m.json  warning  metadata-warning  tableSchema.columns[1] is not an object; it is left out — correct the metadata",
      "m.json  warning  metadata-warning  tableSchema.columns[0].titles 2 is not a title; it is left out — correct the metadata",
      'm.json  warning  metadata-warning  tableSchema.columns[0].datatype "figure" is not a type; it is left out — correct the metadata',
      "m.json  warning  metadata-warning  tableSchema.columns[0].name 1 is not a name; it is left out — correct the metadata",
    ]);
    expect(found({ ...columns(), lang: "notalanguage" })[0]).toMatch(/lang "notalanguage" is not understood/);
    expect(found({ ...columns(), dialect: { delimiter: 1, skipColumns: "2" } })).toHaveLength(2);
  });

  it("with names of the language itself are names like any other", () => {
    const metadata = JSON.parse(
      '{"url":"t.csv","__proto__":{"tableSchema":1},"tableSchema":{"columns":[{"name":"constructor"}]}}',
    );
    expect(readMetadata("m.json", JSON.stringify(metadata)).tables[0]?.columns?.[0]?.name).toBe("constructor");
  });
});

describe("a cell", () => {
  it("is a number of its type and pattern, or nothing", () => {
    expect(valued("-12.50", { base: "decimal" })).toBe(-12.5);
    expect(valued("-0", { base: "decimal" })).toBe(0);
    expect(valued("5‰", { base: "decimal" })).toBe(0.005);
    expect(valued("1e3", { base: "double" })).toBe(1000);
    expect(valued("1.234,5", { base: "decimal", decimalChar: ",", groupChar: "." })).toBe(1234.5);
    expect(valued("12.34", { base: "decimal", decimalChar: ",", groupChar: "." })).toBeUndefined();
    expect(valued("10.1", { base: "decimal", format: "#0.0#" })).toBe(10.1);
    for (const [text, base] of [
      ["1e3", "decimal"],
      ["NaN", "decimal"],
      ["128", "byte"],
      ["0", "positiveInteger"],
      ["1.0", "integer"],
      ["", "number"],
      ["1_0", "number"],
    ] as const)
      expect([text, valued(text, { base })]).toEqual([text, undefined]);
    expect(valued("10.123", { base: "decimal", format: "#0.0#" })).toBeUndefined();
    expect(valued("1", { base: "decimal", format: "00.0" })).toBeUndefined();
  });

  it("is a day of the calendar, written as ISO 8601", () => {
    expect(valued("29.2.2024", { base: "date", format: "d.M.yyyy" })).toBe("2024-02-29");
    expect(valued("29.2.2023", { base: "date", format: "d.M.yyyy" })).toBeUndefined();
    expect(valued("20240102 0304 +0130", { base: "dateTime", format: "yyyyMMdd HHmm XX" })).toBe(
      "2024-01-02T03:04:00+01:30",
    );
    expect(valued("2024-01-02T03:04:05Z", { base: "dateTime" })).toBe("2024-01-02T03:04:05Z");
    expect(valued("25:00:00", { base: "time" })).toBeUndefined();
  });

  it("is yes or no in the words of its format, and a duration only with a part", () => {
    expect([valued("J", { base: "boolean", format: "J|N" }), valued("0", { base: "boolean" })]).toEqual([true, false]);
    expect(valued("true", { base: "boolean", format: "J|N" })).toBeUndefined();
    expect([valued("P1DT2H", { base: "duration" }), valued("P", { base: "duration" })]).toEqual(["P1DT2H", undefined]);
  });

  it("has the length that is stated, in letters or in bytes", () => {
    expect(fitsLength("🎵", { ...plainText, length: 1 })).toBe(true);
    expect(fitsLength("0FB7", { ...plainText, base: "hexBinary", length: 2 })).toBe(true);
    expect(fitsLength("abc", { ...plainText, minLength: 4 })).toBe(false);
    expect(fitsLength("abc", { ...plainText, maxLength: 2 })).toBe(false);
  });
});
