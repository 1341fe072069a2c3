import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import { importedOnce } from "../../src/cli/import-cache.ts";
import { importOutput } from "../../src/cli/import-output.ts";
import { run } from "../../src/cli/main.ts";
import { printOutput } from "../../src/cli/output.ts";
import { type Imported, importFiles } from "../../src/ingest/formats/import-files.ts";
import { openOfficeFiles } from "../../src/ingest/formats/open-office-file.ts";
import { readBlocks } from "../../src/ingest/records.ts";
import { newBinder, scanOf } from "../../src/store/aggregate-source.ts";
import { openEngine } from "../../src/store/engine.ts";
import { hash, realWorld, type World } from "../../src/world.ts";
import { packageFolder } from "../support/bundled.ts";

const base = mkdtempSync(join(tmpdir(), "cluster-test-import-"));
afterAll(() => rmSync(base, { recursive: true }));

let folders = 0;

function newFolder(): string {
  folders += 1;
  const folder = join(base, String(folders));
  mkdirSync(folder);
  return folder;
}

function worldIn(folder: string) {
  const out: string[] = [];
  const error: string[] = [];
  const world: World = {
    ...realWorld(packageFolder),
    folder,
    environment: {},
    terminal: { out: false, error: false, columns: 100 },
    print: (text) => void out.push(text),
    say: (text) => void error.push(text),
  };
  return { world, out: () => out.join(""), error: () => error.join("") };
}

const samples = join(packageFolder, "..", "shared", "formats");
const areThere = existsSync(samples);
const names = areThere
  ? readdirSync(samples, { recursive: true, encoding: "utf8" })
      .filter((name) => name.includes("/") && /\.(csv|tsv|json)$/.test(name))
      .sort()
  : [];

const own: Readonly<Record<string, string>> = {
  "sbs.tsv": "nace_r2,indic_sb,geo\\time\t2013 \t2012 \nJ59,V16110,DE30\t8500 b\t8308 \nJ59,V16110,NL31\t: c\t1200 d\n",
  "wide.csv":
    'region;Art;2010;2011;2012\n"Köln, Stadt";film;"1.234,5";1;2\n" =Essen";"say ""x""";-7;;3\n"two\nlines";é;0,1;0,25;4\n',
  "flagged.csv":
    "DATAFLOW,LAST UPDATE,freq,unit,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\nESTAT:NAMA(1.0),01/02/25 11:00:00,A,EUR,DE30,2020,0.30000000000000004,p\nESTAT:NAMA(1.0),01/02/25 11:00:00,A,EUR,NL32,2020,,\n",
};

const choicesOf = (name: string) => ({
  format: name === "wide.csv" ? "tidy-wide" : "auto",
  map: name === "wide.csv" ? { region: "region", sector: "Art" } : {},
  set: name === "wide.csv" ? { measure: "turnover", unit: "EUR" } : {},
  keep: new Map<string, ReadonlySet<string>>(),
  source: undefined,
});

async function read(world: World, name: string): Promise<Imported> {
  const { map, ...choices } = choicesOf(name);
  const decimal = name === "wide.csv" ? ({ decimal: "," } as const) : {};
  const files = await openOfficeFiles([{ file: name, open: () => world.stream(join(world.folder, name)) }], {
    map,
    ...decimal,
  });
  return importFiles(files, { ...choices, map, validity: new Map() });
}

/** Reads a file of the folder three times: as it is, first with the cache, then from the cache. */
async function threeTimes(name: string, asCsv: boolean) {
  const folder = newFolder();
  const source = own[name] ?? readFileSync(join(samples, name));
  const file = name.split("/").at(-1) ?? "";
  writeFileSync(join(folder, file), source);
  const { world } = worldIn(folder);
  const origin = { files: [{ name: file, path: join(folder, file) }], choices: [] };
  const reading = vi.fn(() => read(world, file));
  const plain = await read(world, file);
  const first = await importedOnce(world, origin, reading, asCsv, 1);
  if (first.kind === "read") await first.keep();
  const printed = worldIn(folder);
  const again = await importedOnce(printed.world, origin, reading, asCsv, 1);
  return { folder, plain, first, again, printed: printed.out(), reads: reading.mock.calls.length };
}

function textOf(imported: Imported, format: "csv" | "json"): string {
  const { world, out } = worldIn(base);
  printOutput(world, importOutput(imported), format);
  return out();
}

const rowsOf = ({ tables }: Imported) => tables.reduce((sum, { rows }) => sum + rows.length, 0);

/** The records of a CSV text as our own reader, and as the engine, reads them. */
async function readBothWays(folder: string, text: string) {
  const path = join(folder, "canonical.csv");
  writeFileSync(path, text);
  const slow: (readonly string[])[] = [];
  for await (const block of readBlocks("canonical.csv", realWorld(packageFolder).stream(path)))
    slow.push(...block.map(({ fields }) => fields));
  const columns = slow[0] ?? [];
  const engine = await openEngine({ files: [path], threads: 1 });
  const binder = newBinder();
  const scan = scanOf({ kind: "csv", columns, delimiter: "," }, engine.files, binder);
  const cells = columns.map((_, index) => `coalesce(c${index}, '')`).join(", ");
  const fast: (readonly unknown[])[] = [];
  for await (const block of engine.blocks(`SELECT ${cells} FROM ${scan}`, binder.parameters))
    for (let at = 0; at < (block[0]?.length ?? 0); at += 1) fast.push(block.map((column) => column[at]));
  engine.close();
  return { slow: slow.slice(1), fast };
}

describe.each([
  ["our own files", Object.keys(own)],
  ["real files", names],
])("%s give the same table", (_, files) => {
  test.skipIf(files.length === 0).each(files.length === 0 ? ["../shared/formats is not there"] : files)(
    "%s, read each time and read from the cache, to the last text",
    async (name) => {
      const { plain, first, again, reads } = await threeTimes(name, false);
      expect(first).toMatchObject({ kind: "read", imported: plain });
      if (again.kind !== "read") throw new Error("printed, not read");
      expect(again.imported).toEqual(plain);
      expect(textOf(again.imported, "json")).toBe(textOf(plain, "json"));
      expect(reads).toBe(rowsOf(plain) === 0 ? 2 : 1);
    },
  );

  test.skipIf(files.length === 0).each(files.length === 0 ? ["../shared/formats is not there"] : files)(
    "%s, printed from the cache, and read by our reader and by the engine",
    async (name) => {
      const { folder, plain, again, printed } = await threeTimes(name, true);
      const csv = textOf(plain, "csv");
      expect(again.kind === "read" ? textOf(again.imported, "csv") : printed).toBe(csv);
      if (rowsOf(plain) === 0) return;
      const { slow, fast } = await readBothWays(folder, csv);
      expect(slow).toHaveLength(rowsOf(plain));
      expect(fast).toEqual(slow);
    },
  );
});

test("a plain table is printed straight from the cache, one with quotation marks is not", async () => {
  expect((await threeTimes("sbs.tsv", true)).again.kind).toBe("printed");
  expect((await threeTimes("wide.csv", true)).again.kind).toBe("read");
});

/** A file of 52,000 cells, so that its table is worth keeping. */
function largeFile(): string {
  const lines = Array.from({ length: 5200 }, (_, line) => {
    const cells = Array.from({ length: 10 }, (_, cell) => (cell === 3 ? ": c" : `${line * 10 + cell} `));
    return `J59,V16110,DE${String(line).padStart(4, "0")}\t${cells.join("\t")}`;
  });
  const years = Array.from({ length: 10 }, (_, index) => `${2012 + index} `);
  return [
    `nace_r2,indic_sb,geo\\time\t${years.join("\t")}`,
    ...lines,
    `J59,V16110,NL\t83O8 ${"\t1 ".repeat(9)}`,
    "",
  ].join("\n");
}

async function typed(folder: string, ...line: readonly string[]) {
  const { world, out, error } = worldIn(folder);
  const code = await run(["import", "auto", "large.tsv", ...line], world);
  // A difference between two texts of 20 MB takes minutes to print.
  return { code, out: hash(out()), lines: out().split("\n").length, error: error() };
}

describe("cluster import of a large file", () => {
  const folder = newFolder();
  const cache = join(folder, ".cluster", "cache");
  const entries = () => readdirSync(cache).map((name) => join(cache, name));
  const old = new Date(2020, 1, 1);
  /** Says whether a run used what was kept: what is used becomes new. */
  const isUsed = () => entries().some((path) => statSync(path).mtimeMs > old.getTime());
  const age = () => {
    for (const path of entries()) utimesSync(path, old, old);
  };

  test("prints the same, with the same findings and exit code, without the cache, before it and from it", async () => {
    writeFileSync(join(folder, "large.tsv"), largeFile());
    const without = await typed(folder, "--no-cache");
    expect(existsSync(join(folder, ".cluster"))).toBe(false);
    const cold = await typed(folder);
    expect(entries()).toHaveLength(1);
    age();
    const warm = await typed(folder);
    expect(isUsed()).toBe(true);
    expect(without.code).toBe(1);
    expect(without.error).toMatch(/^large\.tsv:5202:2 {2}error/m);
    expect(cold).toEqual(without);
    expect(warm).toEqual(without);
    age();
    expect(await typed(folder, "--no-cache")).toEqual(without);
    expect(isUsed()).toBe(false);
  });

  test.each(["json", "md"])("prints the same as %s", async (format) => {
    const without = await typed(folder, "--no-cache", "--format", format);
    age();
    expect(await typed(folder, "--format", format)).toEqual(without);
    expect(isUsed()).toBe(true);
  });

  test.each([
    ["--keep", "geo=DE0000"],
    ["--set", "source=SBS"],
    ["--source", "SBS"],
    ["--map", "region=geo"],
  ])("reads the file again with %s %s", async (...line) => {
    age();
    await typed(folder, ...line);
    expect(entries().filter((path) => statSync(path).mtimeMs === old.getTime()).length).toBeGreaterThan(0);
    const without = await typed(folder, ...line, "--no-cache");
    expect(await typed(folder, ...line)).toEqual(without);
  });

  test("makes a damaged cache file again", async () => {
    const without = await typed(folder, "--no-cache");
    for (const path of entries()) {
      const bytes = readFileSync(path);
      const middle = Math.floor(bytes.length / 2);
      bytes[middle] = (bytes[middle] ?? 0) ^ 1;
      writeFileSync(path, bytes);
    }
    const before = entries();
    expect(await typed(folder)).toEqual(without);
    age();
    expect(await typed(folder)).toEqual(without);
    expect(isUsed()).toBe(true);
    expect(before.length).toBeGreaterThan(0);
  });

  test("reads a file again that differs in one byte", async () => {
    const { size } = statSync(join(folder, "large.tsv"));
    writeFileSync(join(folder, "large.tsv"), largeFile().replace("83O8 ", "8308 "));
    expect(statSync(join(folder, "large.tsv")).size).toBe(size);
    const without = await typed(folder, "--no-cache");
    expect(without.error).not.toContain("error");
    expect(await typed(folder)).toEqual(without);
  });

  test("keeps the table beside cluster.yaml, where one is above", async () => {
    const project = newFolder();
    mkdirSync(join(project, "raw"));
    writeFileSync(join(project, "cluster.yaml"), "");
    writeFileSync(join(project, "raw", "large.tsv"), largeFile());
    await typed(join(project, "raw"), "--quiet");
    expect(readdirSync(project).sort()).toEqual([".cluster", "cluster.yaml", "raw"]);
    expect(readdirSync(join(project, "raw"))).toEqual(["large.tsv"]);
  });

  test("works without the package of the engine, and without a cache then", async () => {
    const elsewhere = newFolder();
    writeFileSync(join(elsewhere, "large.tsv"), largeFile());
    const without = await typed(elsewhere, "--no-cache");
    vi.doMock("@duckdb/node-api", () => {
      throw new Error("no binding for this platform");
    });
    expect(await typed(elsewhere)).toEqual(without);
    vi.doUnmock("@duckdb/node-api");
    expect(existsSync(join(elsewhere, ".cluster"))).toBe(false);
  });
});

test("a small file is read again each time, and no folder is made", async () => {
  const folder = newFolder();
  writeFileSync(join(folder, "large.tsv"), own["sbs.tsv"] ?? "");
  await typed(folder);
  expect(readdirSync(folder)).toEqual(["large.tsv"]);
});
