import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readCachedAbout, readCachedRows, writeCachedLines, writeCachedTable } from "../../src/store/cached-table.ts";
import { type Engine, openEngine } from "../../src/store/engine.ts";

const folder = mkdtempSync(join(tmpdir(), "cluster-test-table-"));
let engine: Engine;
let tables = 0;

beforeAll(async () => {
  engine = await openEngine({ files: [], folder, threads: 1 });
});

afterAll(() => {
  engine.close();
  rmSync(folder, { recursive: true });
});

async function kept(rows: readonly (readonly string[])[], about: unknown = {}) {
  tables += 1;
  const path = join(folder, `${tables}.parquet`);
  const width = rows[0]?.length ?? 1;
  const table = { width, rows, about: () => about };
  const written = await writeCachedTable(engine, table, join(folder, `${tables}.txt`), path);
  return { path, width, written };
}

async function rowsIn(path: string, width: number, apart: readonly number[] = []) {
  const all: (readonly string[])[] = [];
  for await (const rows of readCachedRows(engine, path, width, apart)) all.push(...rows);
  return all;
}

describe("a table of texts comes back from Parquet as it was", () => {
  const odd: readonly (readonly string[])[] = [
    ["", "", ""],
    ["0", "-0", "0.1"],
    ["1e-7", "12345678901234567890.123456789", "007"],
    [" a", "b ", "\t"],
    ['"', '""', 'say "x"'],
    ["two\nlines", "three\r\nlines", "\r"],
    ["=1+1", "@x", "'quoted'"],
    ["é", "e\u0301", "\u{1f600}"],
    ["a\u200b", "\u00a0", "NULL"],
    ["a,b", "a;b", "\\N"],
  ];

  test.each([[[]], [[1]], [[0, 2]]])("with the columns %j by themselves", async (apart) => {
    const { path, width, written } = await kept(odd);
    expect(written).toBe(true);
    expect(await rowsIn(path, width, apart)).toEqual(odd);
  });

  test("in the same order, however many rows", async () => {
    const rows = Array.from({ length: 300_000 }, (_, index) => [String(index), index % 3 === 0 ? "" : "x"]);
    const { path, width } = await kept(rows);
    expect(await rowsIn(path, width, [0])).toEqual(rows);
  });

  test("with what is to be known of it", async () => {
    const about = { tables: [{ title: "quotes \" and ' and é" }], counts: [1, 2.5, null] };
    const { path } = await kept([["a"]], about);
    expect(await readCachedAbout(engine, path)).toEqual(about);
  });
});

test.each(["\ufeffa", "a\u0000", "\ud83d"])("%j would come back as something else, and is not kept", async (cell) => {
  await expect(kept([["a", cell]])).resolves.toMatchObject({ written: false });
});

test("a cell with the separator in it is not kept as two cells", async () => {
  await expect(kept([["a", "b\u001fc"]])).rejects.toThrow("CSV Error");
  await expect(kept([["a", 'b"\u001fc']])).resolves.toMatchObject({ written: true });
});

test("lines of CSV have the columns asked for", async () => {
  const { path } = await kept([
    ["NL32", "", "5"],
    ["DE30", "x", "-1.5"],
  ]);
  const target = join(folder, "lines.csv");
  await writeCachedLines(engine, path, [0, 2, 1], target);
  const { readFileSync } = await import("node:fs");
  expect(readFileSync(target, "utf8")).toBe("NL32,5,\nDE30,-1.5,x\n");
});
