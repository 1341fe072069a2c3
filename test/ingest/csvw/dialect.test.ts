import { describe, expect, it } from "vitest";
import { columns, read } from "./described.ts";

const two = columns({ name: "a" }, { name: "b" });
const dialect = (given: object) => ({ ...two, dialect: { header: false, ...given } });

describe("a file read by its dialect", () => {
  it("is parted as it says, and loses the blanks around its cells", async () => {
    const metadata = dialect({ delimiter: ";", skipRows: 1, trim: true });
    expect((await read(metadata, "a title\n 1 ; 2 \n3;4\n")).rows).toEqual([
      { a: "1", b: "2" },
      { a: "3", b: "4" },
    ]);
  });

  it.each([
    [{ trim: "start" }, { a: "x ", b: "y " }],
    [{ trim: "end" }, { a: " x", b: " y" }],
    [{ skipInitialSpace: true }, { a: "x ", b: "y " }],
    [
      { skipInitialSpace: true, trim: false },
      { a: " x ", b: " y " },
    ],
  ])("keeps its blanks where %j says so", async (given, row) => {
    expect((await read(dialect(given), " x , y \n")).rows).toEqual([row]);
  });

  it("leaves out the lines that are remarks, whatever stands in them, and counts them", async () => {
    const content = '# a "mark and, more\n1,2\n#\n"#3",4\n5,"6\n# within a cell"\n';
    const result = await read(dialect({ commentPrefix: "#" }), content);
    expect(result.rows).toEqual([
      { a: "1", b: "2" },
      { a: "#3", b: "4" },
      { a: "5", b: "6\n# within a cell" },
    ]);
    expect(result.places.map((place) => place.replace("t.csv ", ""))).toEqual([
      "row 1, record 2, line 2",
      "row 2, record 4, line 4",
      "row 3, record 5, line 5",
    ]);
    expect([result.findings, result.files]).toEqual([
      [],
      [{ file: "t.csv", read: 5, kept: 3, rejected: 0, skipped: 2 }],
    ]);
  });

  it("loses no row for a remark that nobody spoke of", async () => {
    expect((await read(dialect({}), "#1,2\n")).rows).toEqual([{ a: "#1", b: "2" }]);
  });

  it("has no header in its remarks", async () => {
    const metadata = { ...columns({ titles: "x" }), dialect: { commentPrefix: "//" } };
    expect(await read(metadata, "// who\n// when\nx\n1\n")).toMatchObject({ rows: [{ x: "1" }], findings: [] });
  });

  it("skips columns, and says the places of cells as they stand in the file", async () => {
    const metadata = {
      ...columns({ titles: "a", datatype: "integer" }, { titles: "b" }),
      dialect: { skipColumns: 2 },
    };
    const result = await read(metadata, "p,q,a,b\n0,0,x,2\n");
    expect([result.rows, result.findings]).toEqual([
      [{ a: "x", b: "2" }],
      ['t.csv:2:3  error  type-error  a "x" is no integer — correct the cell, or what the metadata say of it'],
    ]);
  });

  it("skips blank rows only where it says so", async () => {
    const content = "1,2\n,\n\n3,4\n";
    expect(await read(dialect({ skipBlankRows: true }), content)).toMatchObject({
      rows: [
        { a: "1", b: "2" },
        { a: "3", b: "4" },
      ],
      files: [{ read: 4, kept: 2, rejected: 0, skipped: 2 }],
      findings: [],
    });
    expect(await read(dialect({}), content)).toMatchObject({
      files: [{ read: 4, kept: 3, rejected: 1, skipped: 0 }],
      findings: [expect.stringContaining("t.csv:3  error  incompatible-table  the row has 1 cells")],
    });
  });

  it("has its titles on several lines, any of which may be the one described", async () => {
    const metadata = { ...columns({ titles: "Jobs" }, { titles: "Wages" }), dialect: { headerRowCount: 2 } };
    expect(await read(metadata, "Jobs,\npersons,Wages\n1,2\n")).toMatchObject({
      rows: [{ Jobs: "1", Wages: "2" }],
      findings: [],
    });
    expect((await read(metadata, "Work,\npersons,Wages\n1,2\n")).findings).toEqual([
      expect.stringContaining('t.csv:1:1  error  incompatible-table  the column "Work persons" is described as "Jobs"'),
    ]);
  });

  it("has other quotation marks, and marks within cells behind a backslash", async () => {
    const single = await read(dialect({ quoteChar: "'" }), "'it''s, so','a \"b\"'\n\"x,\"y\n");
    expect(single.rows).toEqual([
      { a: "it's, so", b: 'a "b"' },
      { a: '"x', b: '"y' },
    ]);
    const escaped = await read(dialect({ doubleQuote: false }), '"a \\"b\\", c","d\\\\e"\n');
    expect(escaped.rows).toEqual([{ a: 'a "b", c', b: "d\\\\e" }]);
    expect((await read(dialect({ quoteChar: null }), '"a,b"\n')).rows).toEqual([{ a: '"a', b: 'b"' }]);
  });

  it("has the same cells whether remarks are looked for or not, however broken it is", async () => {
    for (const content of [
      'a,b\r\n"x\ny","1""2"\r\n3,4',
      'a,b\n1,"2\n3,4\n5,6',
      'a"b,c\n"d"e,f\n""",g\n"\n',
      "\n\n,\n",
      '"a\n"b\n"c\n\\"d,e\n',
      "\ud83c,\u0000\r\r\n",
    ]) {
      const plain = await read(dialect({}), content);
      expect([content, await read(dialect({ commentPrefix: "\u0001" }), content)]).toEqual([content, plain]);
      const swapped = await read(dialect({ quoteChar: "'" }), content.replaceAll('"', "'"));
      expect([content, swapped.rows]).toEqual([content, JSON.parse(JSON.stringify(plain.rows).replaceAll('\\"', "'"))]);
    }
  });

  it("is read without what cannot be used of it, and that is said", async () => {
    const wrong = {
      commentPrefix: 1,
      encoding: "x-unknown",
      headerRowCount: -1,
      quoteChar: "##",
      trim: "left",
      foo: 1,
    };
    const { rows, findings } = await read({ ...two, dialect: { header: false, ...wrong } }, "1,2\n");
    expect([rows, findings.length]).toEqual([[{ a: "1", b: "2" }], 6]);
    expect(findings.every((finding) => finding.includes("  warning  metadata-warning  dialect."))).toBe(true);
  });
});
