import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../../src/cli/main.ts";
import { kindOf } from "../../src/cli/table-kinds.ts";
import { realWorld } from "../../src/world.ts";
import { memoryWorld } from "../support/memory-world.ts";
import { smallProject } from "../support/small-project.ts";
import { packagedWorld } from "../support/world.ts";

const sources = "id,title,publisher,date,address,licence,how_read,notes\nA,a,b,2012,c,d,e,f\n";

const real = realWorld(join(import.meta.dirname, "..", ".."));

/** Some files in memory, and the bundled project behind them. */
function worldWith(files: Readonly<Record<string, string>>) {
  const memory = memoryWorld(files);
  const where = (path: string) => (path.startsWith(memory.folder) ? memory : real);
  return {
    ...memory,
    read: (path: string) => where(path).read(path),
    stream: (path: string) => where(path).stream(path),
    exists: (path: string) => where(path).exists(path),
  };
}

async function typed(line: string, files: Readonly<Record<string, string>>) {
  const world = worldWith(files);
  const code = await run(line.split(" "), world);
  return { code, out: world.printed(), error: world.said() };
}

describe("cluster validate", () => {
  test("ends well and counts the rows where nothing is wrong", async () => {
    const { code, out } = await typed("validate s.csv", { "s.csv": sources });
    expect([code, out]).toEqual([0, "0 errors, 0 warnings, 0 notes in 1 row of 1 file\n"]);
  });

  test("prints where, how bad, which rule and what to do, and ends with 1 for an error", async () => {
    const { code, out } = await typed("validate t.csv", { "t.csv": "region,sector,year,value\nA,film,2012,abc\n" });
    expect(code).toBe(1);
    expect(out).toMatch(/^t\.csv:2:4 {2}error {2}number-format {2}/);
    expect(out).toMatch(/\n1 error, 0 warnings, 0 notes in 1 row of 1 file\n$/);
  });

  test("lets warnings pass, but not with --strict", async () => {
    const files = { "s.csv": sources.replace("notes\n", "notes,extra,extra\n").replace("f\n", "f,1,2\n") };
    const lenient = await typed("validate s.csv", files);
    const strict = await typed("validate s.csv --strict", files);
    expect(lenient.out).toContain("0 errors, 1 warning");
    expect([lenient.code, strict.code]).toEqual([0, 1]);
  });

  test("gives findings, counts and rows in JSON, with a schema and a version", async () => {
    const { out } = await typed("validate t.csv --format json", {
      "t.csv": "region,sector,year,value\nA,film,2012,abc\n",
    });
    const report = JSON.parse(out);
    expect(report).toMatchObject({ schema: "cluster-findings/2", counts: { error: 1, warning: 0, note: 0 } });
    expect(report.files).toEqual([{ file: "t.csv", read: 1, kept: 0, rejected: 1, skipped: 0 }]);
    expect(report.findings[0]).toMatchObject({
      file: "t.csv",
      line: 2,
      column: 4,
      rule: "number-format",
      value: "abc",
      expected: "",
      count: 1,
    });
  });

  const wrong = (count: number) => ({
    "t.csv": `region,sector,year,value\n${Array.from({ length: count }, () => "A,film,2012,abc\n").join("")}`,
  });

  test("collapses equal findings after twenty in every format, and the totals stay right", async () => {
    const table = await typed("validate t.csv", wrong(500));
    expect(table.out.split("\n")).toHaveLength(23);
    expect(table.out).toContain("t.csv  error  number-format  and 480 more of these\n");
    expect(table.out).toContain("\n500 errors, 0 warnings, 0 notes in 500 rows of 1 file\n");
    const json = JSON.parse((await typed("validate t.csv --format json", wrong(500))).out);
    expect([json.findings.length, json.counts.error]).toEqual([21, 500]);
    const jsonl = await typed("validate t.csv --format jsonl", wrong(500));
    const records = jsonl.out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(records.reduce((total, { count }) => total + count, 0)).toBe(500);
    expect(Object.keys(records[0]).join()).toBe("file,line,column,rule,severity,value,expected,message,hint,count");
    expect([jsonl.code, jsonl.error]).toEqual([1, "500 errors, 0 warnings, 0 notes in 500 rows of 1 file\n"]);
    const github = await typed("validate t.csv --format github", wrong(500));
    expect(github.out.match(/^::error /gm)).toHaveLength(21);
    expect(github.code).toBe(1);
  });

  test("says what would be right where it can be said", async () => {
    const { out } = await typed("validate o.csv --format jsonl --quiet", {
      "o.csv": `region,sector,year,measure,value,unit,source\nNL3Q,J59,2012,persons_emploed,"1,234.5",persons,ESTAT_SBS_R_2017\n`,
    });
    const records = out.trimEnd().split("\n");
    expect(records.map((line) => JSON.parse(line)).map(({ rule, expected }) => [rule, expected])).toEqual([
      ["unknown-region", "NL3"],
      ["number-format", "1234.5"],
      ["unknown-measure", "persons_employed"],
    ]);
  });

  test("lets no cell write a command of GitHub, however it is written", async () => {
    const { out } = await typed("validate t.csv --format github", {
      "t.csv": 'region,sector,year,value\nA,film,2012,"5%\n::error file=x::y"\n',
    });
    expect(out.split("\n").slice(0, 2)).toEqual([
      '::error file=t.csv,line=2,col=4,title=number-format::value "5%25%0A::error file=x::y" is not a number of this contract — write digits with a decimal point: 1234.5',
      "1 error, 0 warnings, 0 notes in 1 row of 1 file",
    ]);
  });

  test("checks the form of a file that is no table of this program, and says so", async () => {
    const { code, out } = await typed("validate t.csv", { "t.csv": "id,name,,name\n1,english\n" });
    expect(code).toBe(1);
    expect(out.split("\n").map((line) => line.split("  ").slice(0, 3).join(" "))).toEqual([
      "t.csv:1:3 error blank-label",
      "t.csv:1:4 error duplicate-label",
      "t.csv:2:3 error missing-cell",
      "t.csv:2:4 error missing-cell",
      "t.csv note not-checked",
      "4 errors, 0 warnings, 1 note in 1 row of 1 file",
      "",
    ]);
  });

  const resources = [{ name: "t", path: "tables/t.csv", schema: { fields: [{ name: "year", type: "year" }] } }];

  test("checks the tables of a datapackage.json, which lie beside it", async () => {
    const { code, out } = await typed("validate d/datapackage.json", {
      "d/datapackage.json": JSON.stringify({ resources }),
      "d/tables/t.csv": "year\n2012\nlast\n",
    });
    expect(code).toBe(1);
    expect(out).toBe(
      'd/tables/t.csv:3:1  error  type-error  year "last" is no year — write YYYY\n1 error, 0 warnings, 0 notes in 2 rows of 1 file\n',
    );
  });

  test("says in three lines that a datapackage.json reaches out of its folder, or to no file", async () => {
    const away = { resources: [{ ...resources[0], path: "../secret.csv" }] };
    const outside = await typed("validate d/datapackage.json", { "d/datapackage.json": JSON.stringify(away) });
    expect([outside.code, outside.out, outside.error]).toEqual([
      2,
      "",
      'd/datapackage.json, resources[0].path\n"../secret.csv" leads out of the folder of the descriptor, or to no file\nwrite a path like "gdp.csv"\n',
    ]);
    const nowhere = await typed("validate d/datapackage.json", { "d/datapackage.json": JSON.stringify({ resources }) });
    expect([nowhere.code, nowhere.error]).toEqual([
      2,
      "d/tables/t.csv\nthere is no such file\ncheck the name and the folder\n",
    ]);
  });

  test("catches the Ruhr without Hamm in a list of regions", async () => {
    const bundled = new TextDecoder().decode(await real.read(join(real.packageFolder, "data", "regions.csv")));
    const withoutHamm = bundled.replace(/^ruhr_rvr,.*,DEA54,.*\n/gm, "");
    const { out } = await typed("validate r.csv", { "r.csv": withoutHamm });
    expect(out).toContain("ruhr_rvr has 14 members in NUTS 2021, ruhr_rvr officially 15, without DEA54");
    expect((await typed("validate r.csv", { "r.csv": bundled })).out).toContain("0 errors, 0 warnings");
  });

  test("checks observations against the codes of the project", async () => {
    const observation = "DEX,J59,2012,persons_employed,1,persons,ESTAT_SBS_R_2017";
    const { code, out } = await typed("validate o.csv", {
      "o.csv": `region,sector,year,measure,value,unit,source\n${observation}\n`,
    });
    expect(code).toBe(1);
    expect(out).toMatch(/^o\.csv:2:1 {2}error {2}unknown-region {2}/);
  });

  test("says in three lines that a file is missing", async () => {
    const { code, error } = await typed("validate none.csv", {});
    expect([code, error]).toEqual([2, "none.csv\nthere is no such file\ncheck the name and the folder\n"]);
  });
});

describe("a project of one's own", () => {
  const hamm = /^(?!.*DEA54)/;
  const bundledRuhr = async () =>
    new TextDecoder()
      .decode(await real.read(join(real.packageFolder, "data", "regions.csv")))
      .split("\n")
      .filter((line) => line.startsWith("ruhr_rvr,") && line.includes(",2021,"));

  async function validated(ruhr: readonly string[], more: Readonly<Record<string, string>> = {}) {
    const own = smallProject["data/regions.csv"]?.trimEnd().split("\n").slice(1) ?? [];
    const rows = ruhr.map((line) => `my_ruhr,My Ruhr,exact,${line.split(",").slice(5, 9).join(",")},S`);
    const header = "region_id,region_name,kind,member_code,member_name,level,nuts_version,source";
    const regions = [header, ...own, ...rows, ""].join("\n");
    const world = packagedWorld({ ...smallProject, "data/regions.csv": regions, ...more });
    await run("validate --format jsonl --quiet".split(" "), world);
    const records = world.printed().trimEnd().split("\n");
    return records.filter((line) => line.includes('"region-members"')).map((line) => JSON.parse(line).message);
  }

  test("is held against the official lists that come with the program", async () => {
    const ruhr = await bundledRuhr();
    expect(await validated(ruhr)).toEqual([]);
    expect(await validated(ruhr.filter((line) => hamm.test(line)))).toEqual([
      "my_ruhr has 14 members in NUTS 2021, ruhr_rvr officially 15, without DEA54",
    ]);
  });

  test("may bring lists of its own, which then hold instead", async () => {
    const ruhr = (await bundledRuhr()).filter((line) => hamm.test(line));
    const figures = "region_id,nuts_version,level,codes\nberlin,2013,NUTS2,DE30\n";
    expect(await validated(ruhr, { "data/region-figures.csv": figures })).toEqual([]);
  });
});

describe("the kind of a table", () => {
  test("is told by its columns", () => {
    expect(kindOf(["flow_id", "region", "year"])?.id).toBe("flows");
    expect(kindOf(["region", "sector", "year", "measure", "value"])?.id).toBe("observations");
    expect(kindOf(["region", "sector", "year", "value"])?.id).toBe("table");
    expect(kindOf(["a", "b"])).toBeUndefined();
  });
});
