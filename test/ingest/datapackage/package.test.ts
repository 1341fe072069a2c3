import { createReadStream, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkForm, checkPackage } from "../../../src/ingest/datapackage/check-package.ts";
import { readDescriptor } from "../../../src/ingest/datapackage/descriptor.ts";
import { UserError } from "../../../src/model/finding.ts";
import { input, printed } from "../inputs.ts";

type Json = Readonly<Record<string, unknown>>;

/** Checks tables in memory, described as resources named after their files. */
async function check(tables: Readonly<Record<string, readonly [text: string, resource: Json]>>) {
  const resources = Object.entries(tables).map(([path, [, resource]]) => ({
    name: path.replace(".csv", ""),
    path,
    ...resource,
  }));
  const read = readDescriptor("datapackage.json", JSON.stringify({ resources }));
  return checkPackage(read, async (path) => input(tables[path]?.[0] ?? "", path));
}

/** What was found in one table of one column `a`, whose field is given: place and rule. */
async function foundIn(field: Json, ...cells: readonly string[]) {
  const text = ["a,z", ...cells.map((cell) => `${cell},z`), ""].join("\n");
  const fields = [{ name: "a", ...field }, { name: "z" }];
  const { findings } = await check({ "t.csv": [text, { schema: { fields } }] });
  return findings.map(({ line, column, rule, value }) => `${line}:${column} ${rule} ${value}`);
}

describe("types of a Table Schema", () => {
  it.each<[string, Json, readonly string[], readonly string[]]>([
    ["integer", { type: "integer" }, ["1", "-20", "", "1.5", "x", "0x10", "1e5"], ["1.5", "x", "0x10", "1e5"]],
    ["number", { type: "number" }, ["1", "-2.5", "1e3", ".5", "NaN", "1;5", "12abc"], ["1;5", "12abc"]],
    [
      "number with signs of its own",
      { type: "number", decimalChar: ";", groupChar: "." },
      ["1.234;5", "12.345.678", "0;1", "1.23", "12.34.567"],
      ["1.23", "12.34.567"],
    ],
    ["number among letters", { type: "number", bareNumber: false }, ["€ 95", "95%", "95 %", "9 5"], ["9 5"]],
    ["boolean", { type: "boolean" }, ["true", "0", "yes"], ["yes"]],
    [
      "boolean in other words",
      { type: "boolean", trueValues: ["yes"], falseValues: ["no"] },
      ["yes", "true"],
      ["true"],
    ],
    ["year", { type: "year" }, ["2012", "-0044", "12", "2012-2013"], ["12", "2012-2013"]],
    [
      "date",
      { type: "date" },
      ["2012-02-29", "2013-02-29", "2012-13-01", "1.2.2012"],
      ["2013-02-29", "2012-13-01", "1.2.2012"],
    ],
    [
      "date of another form",
      { type: "date", format: "%d.%m.%Y" },
      ["1.2.2012", "31.2.2012", "2012-02-01"],
      ["31.2.2012", "2012-02-01"],
    ],
    [
      "datetime",
      { type: "datetime" },
      ["2012-01-01T10:00:00Z", "2012-01-01T10:00:00", "2012-01-01T25:00:00", "2012-01-01"],
      ["2012-01-01T25:00:00", "2012-01-01"],
    ],
    ["text with a form", { type: "string", format: "email" }, ["a@b.nl", "ab"], ["ab"]],
    ["any", { type: "any" }, ["x", "1"], []],
  ])("%s", async (_, field, cells, wrong) => {
    const expected = wrong.map((cell) => `${cells.indexOf(cell) + 2}:1 type-error ${cell}`);
    expect(await foundIn(field, ...cells)).toEqual(expected);
  });

  it("of which nothing is known here are said not to be checked", async () => {
    expect(await foundIn({ type: "geopoint" }, "x")).toEqual(["0:0 not-checked resources[0] a"]);
    expect(await foundIn({ type: "date", format: "%Y-%Y" }, "x")).toEqual(["0:0 not-checked resources[0] a"]);
  });
});

describe("constraints of a Table Schema", () => {
  const constrained = (constraints: Json, type = "string") => ({ type, constraints });

  it.each<[string, Json, readonly string[], readonly string[]]>([
    ["required", constrained({ required: true }), ["x", ""], ["3:1 constraint-error "]],
    ["unique", constrained({ unique: true }), ["x", "y", "x", "", ""], ["4:1 constraint-error x"]],
    ["enum", constrained({ enum: ["x", "y"] }), ["x", "z", ""], ["3:1 constraint-error z"]],
    ["enum of numbers", constrained({ enum: [1, "2"] }, "integer"), ["1", "2", "3"], ["4:1 constraint-error 3"]],
    ["pattern", constrained({ pattern: "[A-Z]{2}\\d*" }), ["NL33", "nl33"], ["3:1 constraint-error nl33"]],
    ["minimum", constrained({ minimum: 10 }, "number"), ["9", "10"], ["2:1 constraint-error 9"]],
    ["maximum", constrained({ maximum: "10" }, "number"), ["9", "10.5"], ["3:1 constraint-error 10.5"]],
    [
      "exclusive limits",
      constrained({ exclusiveMinimum: 1, exclusiveMaximum: 3 }, "integer"),
      ["1", "2", "3"],
      ["2:1 constraint-error 1", "4:1 constraint-error 3"],
    ],
    [
      "limits of dates",
      constrained({ minimum: "2012-01-01" }, "date"),
      ["2011-12-31", "2012-01-01"],
      ["2:1 constraint-error 2011-12-31"],
    ],
    [
      "lengths, in letters",
      constrained({ minLength: 2, maxLength: 3 }),
      ["𝄞", "𝄞𝄞", "abcd"],
      ["2:1 constraint-error 𝄞", "4:1 constraint-error abcd"],
    ],
  ])("%s", async (_, field, cells, found) => {
    expect(await foundIn(field, ...cells)).toEqual(found);
  });

  it("with a pattern that is not understood are said not to be checked", async () => {
    expect(await foundIn(constrained({ pattern: "(?=a)" }), "b")).toEqual(["0:0 not-checked resources[0] a"]);
  });
});

describe("texts for no value", () => {
  it("hold for the table, or for a field of its own, with or without a label", async () => {
    expect(await foundIn({ type: "integer", missingValues: ["-"] }, "-", "")).toEqual(["3:1 type-error "]);
    const schema = {
      fields: [
        { name: "a", type: "integer" },
        { name: "b", type: "integer", missingValues: [{ value: "x", label: "secret" }] },
      ],
      missingValues: ["", "."],
    };
    const { findings } = await check({ "t.csv": ["a,b\n.,x\nx,.\n", { schema }] });
    expect(findings.map(({ line, column }) => [line, column])).toEqual([
      [3, 1],
      [3, 2],
    ]);
  });
});

describe("columns and fields", () => {
  const schema = { fields: [{ name: "id" }, { name: "name" }, { name: "year" }] };

  it("stand in one order, unless the schema says how else they match", async () => {
    const inOrder = await check({ "t.csv": ["id,year,names\n1,2,3\n", { schema }] });
    expect(inOrder.findings.map(({ rule, column, expected }) => [rule, column, expected])).toEqual([
      ["incorrect-label", 2, "name"],
      ["incorrect-label", 3, "year"],
    ]);
    const any = await check({ "t.csv": ["year,id,names\n1,2,3\n", { schema: { ...schema, fieldsMatch: ["equal"] } }] });
    expect(printed(any.findings)).toEqual([
      't.csv:1:3  error  extra-label  the column "names" is not in the schema — describe it there, or remove it',
      't.csv:1  error  missing-label  the column "name" of the schema is missing — did you mean "names"?',
    ]);
    for (const [fieldsMatch, rules] of [
      ["subset", ["missing-label"]],
      ["superset", ["extra-label"]],
      ["partial", []],
    ] as const) {
      const { findings } = await check({ "t.csv": ["id,more,year\n1,2,3\n", { schema: { ...schema, fieldsMatch } }] });
      expect(
        findings.map(({ rule }) => rule),
        fieldsMatch,
      ).toEqual(rules);
    }
  });

  it("are counted from the fields where the file has no header", async () => {
    const { findings, files } = await check({ "t.csv": ["1,x,2012\n2,y\n", { schema, dialect: { header: false } }] });
    expect(findings.map(({ rule, line, column }) => [rule, line, column])).toEqual([["missing-cell", 2, 3]]);
    expect(files).toEqual([{ file: "t.csv", read: 2, kept: 1, rejected: 1, skipped: 0 }]);
  });

  it("are kept apart as the dialect says", async () => {
    const { findings } = await check({
      "t.csv": ["id; name; year\n1; x; 2\n", { schema, dialect: { delimiter: ";", skipInitialSpace: true } }],
    });
    expect(findings).toEqual([]);
  });
});

it("a table is decoded as its resource says", async () => {
  const resources = [
    {
      name: "t",
      path: "t.csv",
      encoding: "windows-1252",
      schema: { fields: [{ name: "a", constraints: { enum: ["Köln"] } }] },
    },
  ];
  const bytes = Uint8Array.from([0x61, 0x0a, 0x4b, 0xf6, 0x6c, 0x6e, 0x0a]);
  const read = (encoding: string) =>
    checkPackage(
      readDescriptor("d.json", JSON.stringify({ resources: [{ ...resources[0], encoding }] })),
      async (path) => input(bytes, path),
    );
  expect((await read("windows-1252")).findings).toEqual([]);
  expect((await read("utf-8")).findings.map(({ rule, line }) => [rule, line])).toEqual([["encoding-error", 2]]);
});

it("a row that is thousands of cells too short or too long is told in some twenty findings", async () => {
  const header = Array.from({ length: 3000 }, (_, at) => `c${at}`).join(",");
  const short = await checkForm(input(`${header}\n1\n2\n`));
  expect(short.findings).toHaveLength(42);
  expect(short.findings[20]).toMatchObject({
    rule: "missing-cell",
    message: "and 2979 more cells of this row are missing",
  });
  const long = await checkForm(input(`a\n${header}\n`));
  expect(long.findings).toHaveLength(21);
  expect(long.findings[20]).toMatchObject({
    rule: "extra-cell",
    message: "and 2979 more cells of this row are too many",
  });
});

describe("keys", () => {
  const regions = {
    fields: [{ name: "code" }, { name: "version" }, { name: "part_of" }],
    primaryKey: ["code", "version"],
  };

  it("are whole and stand once", async () => {
    const { findings, files } = await check({
      "r.csv": ["code,version,part_of\nA,1,\nA,2,\nA,1,\n,1,\n", { schema: regions }],
    });
    expect(findings.map(({ rule, line, column, value }) => [rule, line, column, value])).toEqual([
      ["primary-key", 4, 1, "A, 1"],
      ["primary-key", 5, 1, ", 1"],
    ]);
    expect(files).toEqual([{ file: "r.csv", read: 4, kept: 2, rejected: 2, skipped: 0 }]);
    const unique = { ...regions, primaryKey: [], uniqueKeys: [["code"]] };
    const again = await check({ "r.csv": ["code,version,part_of\nA,1,\nA,2,\n", { schema: unique }] });
    expect(again.findings.map(({ rule, line }) => [rule, line])).toEqual([["unique-key", 3]]);
  });

  it("of another table, or of the same, must be there", async () => {
    const self = { ...regions, foreignKeys: [{ fields: "part_of", reference: { resource: "", fields: "code" } }] };
    const figures = {
      fields: [{ name: "region" }, { name: "version" }],
      foreignKeys: [{ fields: ["region", "version"], reference: { resource: "r", fields: ["code", "version"] } }],
    };
    const { findings, files } = await check({
      "f.csv": ["region,version\nNL32,1\nNL3Z,1\nNL32,2\n", { schema: figures }],
      "r.csv": ["code,version,part_of\nNL32,1,NL\nNL,1,\n", { schema: self }],
    });
    expect(printed(findings)).toEqual([
      'f.csv:3:1  error  foreign-key  region, version = "NL3Z, 1" does not stand in r — did you mean "NL32, 1"?',
      'f.csv:4:1  error  foreign-key  region, version = "NL32, 2" does not stand in r — did you mean "NL32, 1"?',
    ]);
    expect(files.map(({ kept, rejected }) => [kept, rejected])).toEqual([
      [1, 2],
      [2, 0],
    ]);
    const loose = await check({ "r.csv": ["code,version,part_of\nNL,1,DE\n", { schema: self }] });
    expect(loose.findings.map(({ rule, column }) => [rule, column])).toEqual([["foreign-key", 3]]);
  });
});

describe("a descriptor that cannot be followed", () => {
  const refusal = (descriptor: unknown): string => {
    try {
      readDescriptor("d/datapackage.json", typeof descriptor === "string" ? descriptor : JSON.stringify(descriptor));
      return "read";
    } catch (error) {
      if (error instanceof UserError) return error.message;
      throw error;
    }
  };
  const withPath = (path: unknown) => refusal({ resources: [{ name: "t", path }] });

  it("is refused where a path leads out of its folder, and nothing is opened", () => {
    expect(withPath("../secret.csv")).toBe(
      'd/datapackage.json, resources[0].path\n"../secret.csv" leads out of the folder of the descriptor, or to no file\nwrite a path like "gdp.csv"',
    );
    for (const path of ["a/../../b.csv", "a//b.csv", "./../b.csv", ".."])
      expect(withPath(path)).toContain("leads out of");
    for (const path of ["/etc/passwd", "~/x.csv", "a\\..\\b.csv", "\\\\server\\x.csv", "a\0.csv"])
      expect(withPath(path)).toContain("does not begin in the folder");
    for (const path of [
      "https://example.org/t.csv",
      "file:///etc/passwd",
      "C:/x.csv",
      "//server/x.csv",
      "data:text/csv,a",
    ])
      expect(withPath(path)).toContain("is an address, and nothing is fetched");
    expect(withPath("tables/..hidden/t.csv")).toBe("read");
  });

  it("is refused in three lines that name the place in it", () => {
    expect(refusal("{")).toMatch(/^d\/datapackage\.json\nthe file is no JSON: /);
    expect(refusal("[]")).toBe("d/datapackage.json\nthis is no object\nsee the Data Package standard, version 1 or 2");
    expect(refusal({})).toContain("d/datapackage.json, resources\nthis is missing or empty");
    expect(refusal("[".repeat(100_000))).toContain("no JSON");
    expect(withPath(["a.csv", "b.csv"])).toContain("resources[0].path\na table in several files");
    const described = (more: Json) => refusal({ resources: [{ path: "t.csv", ...more }] });
    expect(described({ dialect: { escapeChar: "\\" } })).toContain('resources[0].dialect.escapeChar\n"escapeChar"');
    expect(described({ dialect: { quoteChar: "'" } })).toContain("is no quotation mark of this reader");
    expect(described({ encoding: "ebcdic" })).toContain(
      'resources[0].encoding\nthe encoding "ebcdic" is not read here',
    );
    expect(described({ schema: "schema.json" })).toContain("a schema in a file of its own");
    const schema = (more: Json) => described({ schema: { fields: [{ name: "a" }], ...more } });
    expect(schema({ primaryKey: "b" })).toContain('resources[0].schema.primaryKey\nthere is no field "b"');
    expect(schema({ fields: [{ name: "a" }, { name: "a" }] })).toContain(
      'resources[0].schema.fields[1]\n"a" stands twice',
    );
    expect(schema({ foreignKeys: [{ fields: "a", reference: { resource: "x", fields: "b" } }] })).toContain(
      'foreignKeys[0]\nthere is no resource "x" with a schema',
    );
    expect(schema({ fields: [{ name: "a", constraints: { minLength: -1 } }] })).toContain("this is no whole number");
  });

  it("takes a field named __proto__ for a name like any other", async () => {
    const text =
      '{"resources":[{"path":"t.csv","schema":{"fields":[{"name":"__proto__","type":"integer"},{"name":"constructor"}],"primaryKey":"__proto__"}}]}';
    const { findings } = await checkPackage(readDescriptor("d.json", text), async (path) =>
      input("__proto__,constructor\n1,a\nx,b\n1,c\n", path),
    );
    expect(findings.map(({ rule, line }) => [rule, line])).toEqual([
      ["type-error", 3],
      ["primary-key", 4],
    ]);
  });
});

it("the bundled data keep what their own datapackage.json says", async () => {
  const resources = readDescriptor("data/datapackage.json", readFileSync("data/datapackage.json", "utf8"));
  const { findings, files } = await checkPackage(resources, async (path) => ({
    file: path,
    bytes: createReadStream(`data/${path}`),
  }));
  expect(printed(findings)).toEqual([]);
  expect(files.map(({ read, kept }) => read - kept)).toEqual(files.map(() => 0));
  expect(files.length).toBe(resources.length);
});
