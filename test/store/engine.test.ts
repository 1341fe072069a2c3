import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Engine, openEngine } from "../../src/store/engine.ts";

const csv = "SELECT * FROM read_csv($1, header = true, all_varchar = true)";

describe("the table engine", () => {
  let base = "";
  let engine: Engine;
  const inside = (name: string) => join(base, "inside", name);

  beforeAll(async () => {
    base = await mkdtemp(join(tmpdir(), "cluster-engine-"));
    await mkdir(join(base, "inside"));
    await writeFile(join(base, "named.csv"), "region,value\nRuhr,1\nRandstad,2\n");
    await writeFile(join(base, "secret.csv"), "region,value\nBerlin,3\n");
    await writeFile(inside("own.csv"), "region,value\nBerlin,4\n");
    await symlink(join(base, "secret.csv"), inside("link.csv"));
    engine = await openEngine({ files: [join(base, "named.csv")], folder: join(base, "inside") });
  });

  afterAll(async () => {
    engine.close();
    await rm(base, { recursive: true });
  });

  test("reads the file it was given", async () => {
    expect(await engine.rows(csv, engine.files)).toEqual([
      { region: "Ruhr", value: "1" },
      { region: "Randstad", value: "2" },
    ]);
  });

  test("reads and writes in its own folder", async () => {
    await engine.run("COPY (SELECT 7 AS seven) TO $1 (FORMAT csv)", [inside("out.csv")]);
    expect(await engine.rows(csv, [inside("out.csv")])).toEqual([{ seven: "7" }]);
    expect(await engine.rows(csv, [inside("own.csv")])).toEqual([{ region: "Berlin", value: "4" }]);
  });

  test.each([
    ["a file beside the one it was given", () => join(base, "secret.csv")],
    ["a path that climbs out of its folder", () => `${inside("")}../secret.csv`],
    ["a link in its folder that points out", () => inside("link.csv")],
    ["a pattern over everything", () => join(base, "*.csv")],
    ["an address", () => "https://example.org/secret.csv"],
  ])("refuses to read %s", async (_, path) => {
    await expect(engine.rows(csv, [path()])).rejects.toThrow(/Permission|disabled|Cannot/);
  });

  test("refuses to write outside its folder, and over the file it may read by a link", async () => {
    const copy = "COPY (SELECT 1 AS one) TO $1 (FORMAT csv)";
    await expect(engine.run(copy, [join(base, "new.csv")])).rejects.toThrow(/Permission/);
    await expect(engine.run(copy, [inside("link.csv")])).rejects.toThrow(/Permission/);
  });

  test.each([
    "SET enable_external_access = true",
    "RESET enable_external_access",
    "SET allowed_directories = ['/']",
    "SET allowed_paths = ['/etc/passwd']",
    "SET lock_configuration = false",
    "SET threads = 64",
    "SET memory_limit = '1TB'",
    "PRAGMA enable_external_access = true",
    "ATTACH '/tmp/other.db' AS other",
    "INSTALL httpfs",
    "LOAD httpfs",
    "IMPORT DATABASE '/tmp'",
    "SELECT * FROM read_text('/etc/passwd')",
    "SELECT * FROM glob('/*')",
    "SELECT * FROM 'https://example.org/x.parquet'",
  ])("refuses %s", async (statement) => {
    await expect(engine.run(statement)).rejects.toThrow();
  });

  test("refuses a second statement behind a semicolon", async () => {
    await expect(engine.run("SELECT 1; CREATE TABLE stacked (a INTEGER)")).rejects.toThrow(/multiple statements/);
  });

  test("takes a hostile value as a value", async () => {
    const hostile = "'); COPY (SELECT 1) TO '/tmp/x'; --";
    expect(await engine.rows("SELECT $1 AS said, $2 AS number, $3 AS nothing", [hostile, 1.5, null])).toEqual([
      { said: hostile, number: 1.5, nothing: null },
    ]);
    expect(await engine.rows("SELECT len($1) AS none, len($2) AS two", [[], ["a'", "b"]])).toEqual([
      { none: 0, two: 2 },
    ]);
  });

  test("gives a long answer in blocks, in its order", async () => {
    const sizes: number[] = [];
    const numbers: unknown[] = [];
    for await (const [column = []] of engine.blocks("SELECT range AS number FROM range(5000) ORDER BY range")) {
      sizes.push(column.length);
      numbers.push(...column);
    }
    expect(sizes.length).toBeGreaterThan(1);
    expect(numbers).toEqual(Array.from({ length: 5000 }, (_, index) => index));
  });

  test.each(["'nan'::DOUBLE", "'inf'::DOUBLE", "9007199254740993", "1.5::DECIMAL(4,1)"])(
    "does not hand on %s as a number",
    async (text) => {
      await expect(engine.rows(`SELECT ${text} AS odd`)).rejects.toThrow("must cast");
    },
  );
});

test("an engine without a folder writes nothing", async () => {
  const engine = await openEngine({ files: [] });
  await expect(engine.run("COPY (SELECT 1) TO $1", [join(tmpdir(), "nothing.csv")])).rejects.toThrow(/Permission/);
  engine.close();
});

test("says what is missing where the package cannot be loaded", async () => {
  vi.doMock("@duckdb/node-api", () => {
    throw new Error("no binding for this platform");
  });
  await expect(openEngine({ files: [] })).rejects.toMatchObject({
    where: "this installation",
    what: "large tables need the package @duckdb/node-api, which cannot be loaded here",
    fix: "install it: npm install @duckdb/node-api",
  });
  vi.doUnmock("@duckdb/node-api");
});
