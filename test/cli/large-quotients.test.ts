import { createReadStream } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fail } from "../../src/cli/fail.ts";
import { areLargeFiles } from "../../src/cli/large-files.ts";
import { printLargeQuotients } from "../../src/cli/large-quotients.ts";
import { run } from "../../src/cli/main.ts";
import type { Settings } from "../../src/model/indicator.ts";
import type { World } from "../../src/world.ts";
import { memoryWorld } from "../support/memory-world.ts";

interface Request {
  readonly files: Readonly<Record<string, string>>;
  readonly settings?: Settings;
  readonly only?: string | undefined;
}

interface Answer {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** The way over single rows: files in memory are never large. */
async function rowByRow({ files, settings = {}, only }: Request): Promise<Answer> {
  const world = memoryWorld(files);
  const choices = Object.entries(settings).flatMap(([name, value]) => ["--set", `${name}=${value}`]);
  const wanted = only === undefined ? [] : ["--only", only];
  const code = await run(["compute", "location-quotient", ...Object.keys(files), ...choices, ...wanted], world);
  return { code, out: world.printed(), error: world.said() };
}

/** Bytes in pieces of seven, so that every field is cut somewhere. */
const inPieces = (world: World): World => ({
  ...world,
  async *stream(path) {
    for await (const bytes of world.stream(path))
      for (let from = 0; from < bytes.length; from += 7) yield bytes.subarray(from, from + 7);
  },
});

/** The way for large files; undefined where it left the answer to the other. */
async function atOnce({ files, settings = {}, only }: Request): Promise<Answer | undefined> {
  const world = memoryWorld(files);
  try {
    const answered = await printLargeQuotients(inPieces(world), Object.keys(files), settings, only);
    if (!answered) expect(world.printed()).toBe("");
    return answered ? { code: 0, out: world.printed(), error: world.said() } : undefined;
  } catch (error) {
    return { code: fail(error, ["compute"], world), out: world.printed(), error: world.said() };
  }
}

const numbers = [
  ...["0", "1", "30", "10", "7", "0.1", "0.2", "0.3", "1.0", "007", "12.50", "-0", "1e3", "6.8e-07", "1E-300"],
  ...["9007199254740993", "123456789012345", "1234567890123456", "0.1234567890123456", "0.000000000000001", "1e-320"],
  ...["999999999999999.9", "4.35", "2.675", "0.000123", "1e308", "33333.3333333"],
];
const holes = ["", "NA", " ", "-3", "-0.5"];
const odd = [
  " 5",
  "5 ",
  '"6"',
  '"7.5"',
  '" 8 "',
  '""',
  "1,5",
  "1.",
  ".5",
  "+1",
  "1_000",
  "inf",
  "NaN",
  "0x10",
  "3o",
  ":",
  "\u00a04",
];
const plainNames = ["A", "B", "C", "Ruhr", "Randstad"];
const oddNames = [
  "Köln",
  " A",
  '"B"',
  '"a, b"',
  "Düsseldorf ",
  "-x",
  "1e5",
  "\u00a0",
  "=1",
  "@x",
  'q"u',
  "a\tb",
  '"x""y"',
  "z\u0007",
  "\ufeffA",
  "",
];
const years = ["2010", "2009", "2012", "2007-2013"];
const plainSectors = ["J59", "J58", "M71", "R90"];

const cell = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(...numbers) },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 1000 }).map(String) },
  { weight: 1, arbitrary: fc.constantFrom(...holes) },
);

/** A table of every pair, with some left out, in some order. */
const tidy = (names: readonly string[], sectors: readonly string[], cells: fc.Arbitrary<string>) =>
  fc
    .record({
      regions: fc.shuffledSubarray([...names], { minLength: 1, maxLength: 4 }),
      sectors: fc.shuffledSubarray([...sectors], { minLength: 1, maxLength: 4 }),
      years: fc.shuffledSubarray(years, { minLength: 1, maxLength: 2 }),
      values: fc.array(cells, { minLength: 32, maxLength: 32 }),
      gaps: fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 3 }),
      order: fc.constantFrom("region", "year", "backwards"),
      before: fc.constantFrom("", "\ufeff"),
      end: fc.constantFrom("\n", "\r\n"),
      last: fc.constantFrom("", "\n", "\n\n", "\r\n"),
      extra: fc.constantFrom("", "note", "case", "variable", "group"),
      extraCell: fc.constantFrom("", "persons_employed", "é", "=1", "x y", '"quoted"'),
    })
    .map((made) => {
      const at = made.years.flatMap((year) => made.regions.flatMap((r) => made.sectors.map((s) => [r, s, year])));
      const rows = at
        .map((key, index) => [...key, made.values[index] ?? "1", ...(made.extra === "" ? [] : [made.extraCell])])
        .filter((_, index) => !made.gaps.includes(index));
      if (made.order === "backwards") rows.reverse();
      if (made.order === "region") rows.sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
      const header = ["region", "sector", "year", "value", ...(made.extra === "" ? [] : [made.extra])];
      return made.before + [header, ...rows].map((row) => row.join(",")).join(made.end) + made.last;
    });

const settings = fc.constantFrom<Settings>(
  ...[{}, {}, {}, { absent: "zero" }, { reference: "A" }, { reference: "Nowhere" }, { counts: "yes" }],
  ...[
    { counts: "yes", level: "0.9" },
    { counts: "yes", level: "2" },
    { duplicates: "sum" },
    { measure: "x" },
    { odd: "1" },
  ],
);

const only = fc.constantFrom(undefined, "location-quotient", "location-quotient", "location-quotient.additive", "lq");

const withTotals = [...plainSectors, "_T"];
const anything = fc.oneof(
  tidy(plainNames, withTotals, cell),
  tidy(
    [...plainNames, ...oddNames],
    [...withTotals, "Film", "Köln"],
    fc.oneof({ weight: 9, arbitrary: cell }, { weight: 1, arbitrary: fc.constantFrom(...odd) }),
  ),
);

describe("location quotients of large tables", () => {
  test("have the bytes of the way over single rows, or are left to it, whatever the table", async () => {
    const counts = { answered: 0, left: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(anything, settings, only, async (table, chosen, wanted) => {
        const request = { files: { "t.csv": table }, settings: chosen, only: wanted };
        const fast = await atOnce(request);
        if (fast === undefined) counts.left += 1;
        else {
          counts[fast.code === 0 ? "answered" : "refused"] += 1;
          expect(fast).toEqual(await rowByRow(request));
        }
      }),
      { seed: 20261123, numRuns: 1500 },
    );
    // Otherwise the comparison above would say nothing.
    expect(counts.answered).toBeGreaterThan(200);
    expect(counts.left).toBeGreaterThan(150);
    expect(counts.refused).toBeGreaterThan(50);
  });
});

const header = "region,sector,year,value\n";
const sound = `${header}A,J59,2012,30\nA,J58,2012,70\nB,J59,2012,10\nB,J58,2012,90\n`;

/** The same rows, each with a note, a case or whatever the column says. */
const withColumn = (name: string, cells: readonly string[]): string =>
  sound
    .trimEnd()
    .split("\n")
    .map((line, index) => `${line},${index === 0 ? name : (cells[index - 1] ?? "")}`)
    .join("\n");

describe("a large table that is answered at once", () => {
  test.each([
    ["without any flaw", sound],
    ["with a mark of UTF-8 and lines that end in CR LF", `\ufeff${sound.replaceAll("\n", "\r\n")}`],
    ["with empty lines and none at its end", sound.replaceAll("\nB", "\n\nB").trimEnd()],
    [
      "with names between quotation marks, commas in them",
      sound.replaceAll("J59", '"Film, TV"').replaceAll("J58", '"Books"'),
    ],
    ["with letters outside ASCII", sound.replaceAll("A,", "Köln,")],
    ["with blanks around names and numbers", sound.replaceAll("A,J59", " A ,\u00a0J59").replace("70", " 70 ")],
    ["with a published total", `${sound}A,_T,2012,120\n`],
    ["with holes, zeros and negative numbers", sound.replace("30", "").replace("70", "0").replace("10", "-5")],
    ["with one case and notes", withColumn("case", ["x", "x", "x", "x"])],
    ["with counts, which get intervals", withColumn("variable", Array(4).fill("persons_employed"))],
    ["with names that a spreadsheet would run", sound.replaceAll("B,", "-B,")],
    ["with numbers in every spelling", sound.replace("30", "3.0e1").replace("70", "0070.50").replace("10", "0.1")],
  ])("%s", async (_, table) => {
    const request = { files: { "t.csv": table } };
    expect(await atOnce(request)).toEqual(await rowByRow(request));
    const one = { ...request, only: "location-quotient" };
    expect(await atOnce(one)).toEqual(await rowByRow(one));
  });

  test("in two files with their columns in another order", async () => {
    const second = "year,value,sector,region\n2013,4,J59,A\n2013,5,J59,C\n";
    const request = { files: { "t.csv": sound, "u.csv": second } };
    expect(await atOnce(request)).toEqual(await rowByRow(request));
  });

  test("with a reference area among its regions", async () => {
    const request = { files: { "t.csv": sound }, settings: { reference: "B" } };
    expect(await atOnce(request)).toEqual(await rowByRow(request));
  });

  test("with 3,000 names a column, in no order", async () => {
    const rows = Array.from({ length: 3000 }, (_, at) => `R${(at * 1877) % 3000},S${at % 3},2012,${at}`);
    const request = { files: { "t.csv": `${header}${rows.join("\n")}\n` }, settings: { absent: "zero" } };
    expect(await atOnce(request)).toEqual(await rowByRow(request));
  });
});

describe("a large table that is left to the reader of single rows", () => {
  test.each([
    ["that is empty", ""],
    ["that has nothing below its header", header],
    ["without one of its columns", sound.replace("year", "yeer")],
    ["with a column twice", withColumn("region", ["A", "A", "B", "B"])],
    ["with a number that cannot be read", sound.replace("30", "1.234,5")],
    ["with a number that only the engine would read", sound.replace("30", "1_000")],
    ["with two rows for one cell", `${sound}A,J59,2012,1\n`],
    ["with two cases", withColumn("case", ["x", "x", "y", "y"])],
    ["with two variables", withColumn("variable", ["x", "y", "x", "y"])],
    ["with a cell too few", sound.replace(",70", "")],
    ["with a cell too many", sound.replace(",70", ",70,1")],
    [
      "with a comma that is no part of a name it was part of",
      sound.replace("A,J59", '"A,B",J59').replace("A,J58", "A,B,J58"),
    ],
    ["with a quotation mark inside a cell", sound.replace("J59", 'J"59')],
    ["with a quotation mark that is not closed", sound.replace("J59", '"J59')],
    ["with a doubled quotation mark", sound.replace("J59", '"J""59"')],
    ["with a blank row", `${sound},,,\n`],
    ["with a formula", sound.replace("A", "=A")],
    ["with a formula in a note", withColumn("note", ["@x"])],
    ["with a control character", sound.replace("A", "A\u0007")],
    ["with a mark of UTF-8 inside", sound.replace("B", "\ufeffB")],
    ["with lines that end in CR", sound.replaceAll("\n", "\r")],
    ["with a letter that was lost", sound.replace("A", "K\ufffdln")],
    ["with a line of 70,000 letters", sound.replace("A", "A".repeat(70_000))],
  ])("%s", async (_, table) => {
    expect(await atOnce({ files: { "t.csv": table } })).toBeUndefined();
  });

  test("that is not UTF-8", async () => {
    const world = memoryWorld({ "t.csv": sound });
    const latin = {
      ...world,
      stream: async function* () {
        yield Buffer.from(sound.replaceAll("A,", "Köln,"), "latin1");
      },
    };
    expect(await printLargeQuotients(latin, ["t.csv"], {}, undefined)).toBe(false);
  });

  test("that is compared with a file of its own", async () => {
    expect(await atOnce({ files: { "t.csv": sound }, settings: { reference: "nation.csv" } })).toBeUndefined();
  });
});

describe("which way is taken", () => {
  test("goes by the size of files that can be read twice", async () => {
    const folder = await mkdtemp(join(tmpdir(), "cluster-large-"));
    await writeFile(join(folder, "small.csv"), sound);
    await writeFile(join(folder, "large.csv"), "x".repeat(4_000_000));
    expect(await areLargeFiles({ folder }, ["small.csv"])).toBe(false);
    expect(await areLargeFiles({ folder }, ["large.csv"])).toBe(true);
    expect(await areLargeFiles({ folder }, ["large.csv", "small.csv"])).toBe(true);
    expect(await areLargeFiles({ folder }, ["large.csv", "absent.csv"])).toBe(false);
    expect(await areLargeFiles({ folder }, ["/dev/null", "large.csv"])).toBe(false);
    await rm(folder, { recursive: true });
  });

  test("is seen by nobody: a large file on disk is answered as the same rows in memory are", async () => {
    const folder = await mkdtemp(join(tmpdir(), "cluster-large-"));
    const rows = Array.from(
      { length: 4000 },
      (_, at) => `${"R".repeat(1200)}${at % 40},S${Math.floor(at / 40)},2012,${at % 97}`,
    );
    const table = `${header}${rows.join("\n")}\n`;
    await writeFile(join(folder, "t.csv"), table);
    const disk = {
      ...memoryWorld(),
      folder,
      exists: async () => true,
      stream: (path: string) => createReadStream(path),
    };
    expect(await areLargeFiles(disk, ["t.csv"])).toBe(true);
    const code = await run(["compute", "location-quotient", "t.csv"], disk);
    const expected = await rowByRow({ files: { "t.csv": table } });
    expect([code, disk.printed() === expected.out]).toEqual([0, true]);
    await rm(folder, { recursive: true });
  });
});
