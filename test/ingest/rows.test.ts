import { describe, expect, it } from "vitest";
import { notesOf } from "../../src/ingest/header.ts";
import { readRows } from "../../src/ingest/rows.ts";
import { input, printed } from "./inputs.ts";

const columns = { required: ["a", "b"], optional: ["c"] };

/** Reads rows as the cell of column `a` and the notes. */
const read = (content: string) =>
  readRows(input(content), columns, (header) => (fields) => ({
    a: fields[header.at("a")] ?? "",
    notes: notesOf(header, fields),
  }));

describe("a table", () => {
  it("may have its columns in any order, with blanks around their names and others beside them", async () => {
    const { items, findings } = await read("x, b ,a\nnote,2,1\n,2,3\n");
    expect(items).toEqual([
      { a: "1", notes: { x: "note" } },
      { a: "3", notes: {} },
    ]);
    expect(findings).toEqual([]);
  });

  it("keeps a column named __proto__ as a note like any other", async () => {
    const { items } = await read("a,b,__proto__,constructor\n1,2,p,q\n");
    expect(Object.keys(items[0]?.notes ?? {})).toEqual(["__proto__", "constructor"]);
    expect(Object.getPrototypeOf(items[0]?.notes)).toBe(Object.prototype);
    expect(({} as { p?: unknown }).p).toBeUndefined();
  });

  it("without a required column is not read, and every row is counted as rejected", async () => {
    const { items, findings, counts } = await read("aa;B\n1;2\n\n3;4\n");
    expect(items).toEqual([]);
    expect(printed(findings)).toEqual([
      't.csv:1  error  missing-label  the cells are kept apart by ";", not by commas; no row can be read — write commas, or let cluster import tidy-long make a table of it',
    ]);
    expect(counts).toEqual({ file: "t.csv", read: 3, kept: 0, rejected: 2, skipped: 1 });
  });

  it("suggests the column that was probably meant", async () => {
    expect(printed((await read("a,B\n1,2\n")).findings)).toEqual([
      't.csv:1  error  missing-label  the column "b" is missing; no row can be read — did you mean "B"?',
    ]);
  });

  it("with two columns of one name in the contract is not read; of two notes the first is kept", async () => {
    const doubled = await read("a,b,a\n1,2,3\n");
    expect(printed(doubled.findings)).toEqual([
      't.csv:1:3  error  duplicate-label  the column "a" stands twice, first as column 1 — rename one of them',
    ]);
    expect(doubled.counts.rejected).toBe(1);
    const note = await read("a,b,x,x\n1,2,3,4\n");
    expect(note.findings.map(({ severity }) => severity)).toEqual(["warning"]);
    expect(note.items[0]?.notes).toEqual({ x: "3" });
  });

  it("warns of a column without a name", async () => {
    expect(printed((await read("a,b,\n1,2,3\n")).findings)).toEqual([
      "t.csv:1:3  warning  blank-label  column 3 has no name; its cells are not kept — name the column or remove it",
    ]);
  });

  it("rejects ragged rows, skips blank ones and goes on", async () => {
    const { items, findings, counts } = await read("a,b\n1\n1,2,3\n,\n\n5,6\n");
    expect(items.map(({ a }) => a)).toEqual(["5"]);
    expect(printed(findings)).toEqual([
      "t.csv:2:2  error  missing-cell  the row has 1 cells, the header 2 — write the separators of empty cells too",
      "t.csv:3:3  error  extra-cell  the row has 3 cells, the header 2 — put a cell with a comma in quotation marks",
      "t.csv:4  note  blank-row  the row has no content and is skipped — remove it",
    ]);
    expect(counts).toEqual({ file: "t.csv", read: 5, kept: 1, rejected: 2, skipped: 2 });
  });

  it("that is empty says so", async () => {
    for (const content of ["", "\n\n"])
      expect(printed((await read(content)).findings)).toEqual([
        "t.csv  error  empty-file  the file is empty — put the names of the columns in the first line",
      ]);
  });

  it("with a broken header is not read", async () => {
    const { findings, counts } = await read('a,"b\n1,2\n');
    expect(findings.map(({ rule, line }) => [rule, line])).toEqual([["quotation-error", 1]]);
    expect(counts).toEqual({ file: "t.csv", read: 1, kept: 0, rejected: 1, skipped: 0 });
  });

  it("stops the program where a reader rejects a row without saying why", async () => {
    await expect(readRows(input("a,b\n1,2\n"), columns, () => () => undefined)).rejects.toThrow(
      "t.csv:2 was rejected without a finding",
    );
  });
});
