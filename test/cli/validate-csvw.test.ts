import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../../src/cli/main.ts";
import { packagedWorld } from "../support/world.ts";

async function typed(
  line: string,
  files: Readonly<Record<string, string>>,
  links: Readonly<Record<string, string>> = {},
) {
  const world = packagedWorld(files);
  for (const [from, to] of Object.entries(links)) world.links.set(join(world.folder, from), to);
  const asked: string[] = [];
  const watched = {
    ...world,
    stream: (path: string) => {
      asked.push(path);
      return world.stream(path);
    },
  };
  const code = await run(line.split(" "), watched);
  return { code, out: world.printed(), error: world.said(), asked };
}

const columns = [
  { titles: "year", datatype: "integer" },
  { titles: "name", required: true },
];
const described = (url: string, more: object = {}) =>
  JSON.stringify({ "@context": "http://www.w3.org/ns/csvw", url, tableSchema: { columns }, ...more });
const table = "year,name\n2012,A\nlate,B\n2013,\n";

describe("cluster validate on CSV-on-the-Web metadata", () => {
  test("reads the table that they describe, cell by cell", async () => {
    const { code, out } = await typed("validate m.json", { "m.json": described("t.csv"), "t.csv": table });
    expect(code).toBe(1);
    expect(out).toMatch(/^t\.csv:3:1 {2}error {2}type-error {2}/m);
    expect(out).toMatch(/^t\.csv:4:2 {2}error {2}constraint-error {2}/m);
    expect(out).toMatch(/2 errors, .* in 3 rows of 1 file\n$/);
  });

  test.each([
    "../t.csv",
    "%2e%2e/t.csv",
    "p/../../t.csv",
    "/etc/passwd",
    "C:\\t.csv",
    "https://example.org/t.csv",
    "//example.org/t.csv",
  ])("opens nothing at %s, and says so in a finding", async (url) => {
    for (const metadata of [described(url), described("t.csv", { tableSchema: url, dialect: url })]) {
      const files = { "p/m.json": metadata, "t.csv": table, "p/t.csv": table };
      const { code, out, asked } = await typed("validate p/m.json", files);
      expect([code, out]).toEqual([
        1,
        expect.stringMatching(/^p\/m\.json {2}error {2}metadata-error {2}".*" was not opened: /m),
      ]);
      expect(asked.filter((path) => !/\/p\/(?:m\.json|t\.csv)$/.test(path))).toEqual([]);
    }
  });

  test("stops at more findings than anybody reads, in the cells and in the keys", async () => {
    const keyed = {
      columns: [{ name: "a", titles: "a", datatype: "integer" }],
      foreignKeys: [{ columnReference: "a", reference: { resource: "u.csv", columnReference: "a" } }],
    };
    const group = JSON.stringify({
      "@context": "http://www.w3.org/ns/csvw",
      tables: [
        { url: "t.csv", tableSchema: keyed },
        { url: "u.csv", tableSchema: { columns: keyed.columns } },
      ],
    });
    for (const cell of ["x", "7"]) {
      const files = { "m.json": group, "t.csv": `a\n${`${cell}\n`.repeat(20)}`, "u.csv": "a\n1\n" };
      const { code, error } = await typed("validate m.json --limit findings=10", files);
      expect([code, error]).toEqual([2, expect.stringContaining("more than 10 findings")]);
    }
  });

  test("knows a name as the folder writes it", async () => {
    const files = { "m.json": described("my%20table.csv"), "my table.csv": "year,name\n2012,A\n" };
    const { code, out } = await typed("validate m.json", files);
    expect([code, out]).toEqual([0, "0 errors, 0 warnings, 0 notes in 1 row of 1 file\n"]);
  });

  test("opens no link that leads out of the folder, and misses a table that is not there", async () => {
    const files = { "p/m.json": described("t.csv"), "p/t.csv": table };
    const linked = await typed("validate p/m.json", files, { "p/t.csv": "/etc/passwd" });
    expect([linked.code, linked.out]).toEqual([
      1,
      expect.stringContaining("this is a link that leads out of the folder"),
    ]);
    const missing = await typed("validate m.json", { "m.json": described("t.csv") });
    expect([missing.code, missing.out]).toEqual([
      1,
      expect.stringContaining('"t.csv" was not opened: there is no such file'),
    ]);
  });

  test("follows keys from table to table, and reads schemas from files beside them", async () => {
    const group = {
      "@context": "http://www.w3.org/ns/csvw",
      tables: [
        { url: "firms.csv", tableSchema: "firms.json" },
        { url: "cities.csv", tableSchema: { columns: [{ name: "code", titles: "code" }] } },
      ],
    };
    const firms = {
      columns: [{ name: "city", titles: "city" }],
      foreignKeys: [{ columnReference: "city", reference: { resource: "cities.csv", columnReference: "code" } }],
    };
    const { code, out } = await typed("validate m.json", {
      "m.json": JSON.stringify(group),
      "firms.json": JSON.stringify(firms),
      "firms.csv": "city\nB\nX\n",
      "cities.csv": "code\nB\n",
    });
    expect([code, out]).toEqual([
      1,
      expect.stringContaining('firms.csv:3:1  error  foreign-key  city = "X" stands in no row'),
    ]);
    expect(out).toMatch(/1 error, .* in 3 rows of 2 files\n$/);
  });
});

describe("cluster validate on a table with metadata beside it", () => {
  test.each(["p/t.csv-metadata.json", "p/csv-metadata.json"])("reads it by %s", async (name) => {
    const { code, out } = await typed("validate p/t.csv", { [name]: described("t.csv"), "p/t.csv": table });
    expect([code, out]).toEqual([1, expect.stringContaining("p/t.csv:3:1  error  type-error")]);
  });

  test("takes those of its own name first, and warns of metadata that describe another table", async () => {
    const files = {
      "t.csv": "a\n1\n",
      "t.csv-metadata.json": described("u.csv"),
      "csv-metadata.json": described("t.csv"),
    };
    const { code, out } = await typed("validate t.csv", files);
    expect(code).toBe(1);
    expect(out).toContain('t.csv-metadata.json  warning  metadata-warning  the metadata do not describe "t.csv"');
    expect(out).toContain("t.csv:1  error  incompatible-table");
    // Metadata of another kind are no metadata: the table is what it was without them.
    const { out: form } = await typed("validate t.csv", { ...files, "csv-metadata.json": "{}" });
    expect(form).toContain("only the form was checked");
  });

  test("reads each table of a group once, however many of them are named", async () => {
    const group = { tables: [{ url: "t.csv" }, { url: "u.csv" }], "@context": "http://www.w3.org/ns/csvw" };
    const files = { "t.csv": "a\n1\n", "u.csv": "a\n1\n2\n", "csv-metadata.json": JSON.stringify(group) };
    expect((await typed("validate t.csv ./u.csv", files)).out).toMatch(/in 3 rows of 2 files\n$/);
  });

  test("reads a table of its own kinds by its own rules, whatever lies beside it", async () => {
    const files = {
      "s.csv": "id,title,publisher,date,address,licence,how_read,notes\nA,a,b,2012,c,d,e,f\n",
      "s.csv-metadata.json": described("s.csv"),
    };
    const { code, out } = await typed("validate s.csv", files);
    expect([code, out]).toEqual([0, "0 errors, 0 warnings, 0 notes in 1 row of 1 file\n"]);
  });
});
