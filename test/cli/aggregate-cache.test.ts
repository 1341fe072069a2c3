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
import { afterAll, describe, expect, test } from "vitest";
import { run } from "../../src/cli/main.ts";
import { realWorld, type World } from "../../src/world.ts";
import { packageFolder } from "../support/bundled.ts";

const base = mkdtempSync(join(tmpdir(), "cluster-test-judged-"));
afterAll(() => rmSync(base, { recursive: true }));

let folders = 0;

function newFolder(files: Readonly<Record<string, string>>): string {
  folders += 1;
  const folder = join(base, String(folders));
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

async function typed(folder: string, line: string) {
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
  const code = await run(["aggregate", ...line.split(" ")], world);
  return { code, out: out.join(""), error: error.join("") };
}

/** A register of 52,000 rows in which some need judging: a blank, a negative amount, an unknown year, no amount. */
function register(): string {
  const rows = Array.from({ length: 52_000 }, (_, row) => {
    const amount = row % 97 === 0 ? "" : row % 1009 === 0 ? "-3.5" : `${(row * 37) % 1000}.25`;
    const year = row % 1500 === 7 ? "20x2" : "2012";
    return `${row % 501 === 0 ? " " : ""}R${row % 40},S${row % 11},${row % 3 === 0 ? "" : "NACE2"},${year},${amount}`;
  });
  return `region,sector,code_system,year,turnover\n${rows.join("\n")}\n`;
}

const regions = `region_id,region_name,kind,member_code,member_name,level,nuts_version
${Array.from({ length: 40 }, (_, at) => `${at % 2 ? "odd" : "even"},X,exact,R${at},R${at},NUTS2,2013`).join("\n")}
`;

describe("a register whose rows are judged one by one", () => {
  const folder = newFolder({ "firms.csv": register(), "regions.csv": regions });
  const cache = join(folder, ".cluster", "cache");
  const entries = () => readdirSync(cache).map((name) => join(cache, name));
  const old = new Date(2020, 1, 1);
  const age = () => {
    for (const path of entries()) utimesSync(path, old, old);
  };
  /** How many of the kept tables a run used or made: what is used becomes new. */
  const fresh = () => entries().filter((path) => statSync(path).mtimeMs > old.getTime()).length;
  const line = "firms.csv --count companies --sum turnover";

  test("gives the same table, findings and exit code without the cache, before it and from it", async () => {
    const without = await typed(folder, `${line} --no-cache`);
    expect(existsSync(join(folder, ".cluster"))).toBe(false);
    const cold = await typed(folder, line);
    expect(entries()).toHaveLength(1);
    age();
    const warm = await typed(folder, line);
    expect([entries().length, fresh()]).toEqual([1, 1]);
    expect(without.code).toBe(1);
    expect(without.error).toContain("and 15 more of these");
    expect(without.error).toContain("52,000 rows read = 51,965 used + 0 filtered out + 35 rejected");
    expect(without.out.split("\n").length).toBeGreaterThan(800);
    expect(cold).toEqual(without);
    expect(warm).toEqual(without);
  });

  test.each([
    "--minimum 200",
    "--dominance off",
    "--incomplete sum",
    "--unit turnover=KEUR",
    "--format json",
    "--source X",
  ])("uses what was judged also with %s, which comes afterwards", async (options) => {
    age();
    const warm = await typed(folder, `${line} ${options}`);
    expect(fresh()).toBe(1);
    expect(warm).toEqual(await typed(folder, `${line} ${options} --no-cache`));
  });

  test.each(["--where turnover>5", "--by region,year", "--year 2012", "--code-system NACE2", "--regions regions.csv"])(
    "judges the rows again with %s",
    async (options) => {
      age();
      const before = entries().length;
      const cold = await typed(folder, `${line} ${options}`);
      expect([entries().length, fresh()]).toEqual([before + 1, 1]);
      expect(cold).toEqual(await typed(folder, `${line} ${options} --no-cache`));
      expect(await typed(folder, `${line} ${options}`)).toEqual(cold);
      expect(entries()).toHaveLength(before + 1);
    },
  );

  test("judges the rows again when a list changed", async () => {
    writeFileSync(join(folder, "regions.csv"), regions.replaceAll("even", "both"));
    const changed = await typed(folder, `${line} --regions regions.csv`);
    expect(changed.out).toContain("\nboth,");
    expect(changed).toEqual(await typed(folder, `${line} --regions regions.csv --no-cache`));
  });

  test("makes a damaged cache file again", async () => {
    const without = await typed(folder, `${line} --no-cache`);
    for (const path of entries()) writeFileSync(path, readFileSync(path).subarray(0, -20));
    const before = entries().length;
    expect(await typed(folder, line)).toEqual(without);
    expect(entries()).toHaveLength(before);
    age();
    expect(await typed(folder, line)).toEqual(without);
    expect(fresh()).toBe(1);
  });
});

test("a register that the engine reads by itself is not kept: to hash it would take longer than to read it again", async () => {
  const rows = Array.from({ length: 60_000 }, (_, row) => `R${row % 40},S1,2012,${row}`);
  const folder = newFolder({ "firms.csv": `region,sector,year,turnover\n${rows.join("\n")}\n` });
  expect((await typed(folder, "firms.csv --sum turnover")).code).toBe(0);
  expect(readdirSync(folder)).toEqual(["firms.csv"]);
});

describe("an answer that is written to a file", () => {
  const table = "region,sector,year,turnover\nA,59,2012,5\nA,59,2012,6\nA,59,2012,7\nB,59,2012,1\n";

  test.each(["csv", "json", "md", "table"])("has the bytes that would be printed, as %s", async (format) => {
    const folder = newFolder({ "t.csv": table });
    const printed = await typed(folder, `t.csv --sum turnover --format ${format}`);
    const written = await typed(folder, `t.csv --sum turnover --format ${format} --out answer`);
    expect(written).toEqual({ ...printed, out: "" });
    expect(readFileSync(join(folder, "answer"), "utf8")).toBe(printed.out);
    expect(readdirSync(folder).sort()).toEqual(["answer", "t.csv"]);
  });

  test("takes the place of an older one, and only when it is whole", async () => {
    const folder = newFolder({ "t.csv": table, "out.csv": "old\n" });
    expect((await typed(folder, "t.csv --sum turnover --map turnover=none --out out.csv")).code).toBe(2);
    expect(readFileSync(join(folder, "out.csv"), "utf8")).toBe("old\n");
    expect((await typed(folder, "t.csv --out out.csv")).code).toBe(0);
    expect(readFileSync(join(folder, "out.csv"), "utf8")).toMatch(/^region,sector,/);
    expect(readdirSync(folder).sort()).toEqual(["out.csv", "t.csv"]);
  });

  test.each([
    ["t.csv", "this is a file that is read\nname another file"],
    ["./t.csv", "this is a file that is read\nname another file"],
    [".", "this is there, and is no file\nname a file"],
    ["none/out.csv", "there is no such folder\nmake it first, or name another"],
  ])("is not written to %s", async (target, words) => {
    const folder = newFolder({ "t.csv": table });
    const { code, error } = await typed(folder, `t.csv --out ${target}`);
    expect([code, error]).toEqual([2, `cluster aggregate --out ${target}\n${words}\n`]);
    expect(readFileSync(join(folder, "t.csv"), "utf8")).toBe(table);
  });
});
