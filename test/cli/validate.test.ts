import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../../src/cli/main.ts";
import { kindOf } from "../../src/cli/table-kinds.ts";
import { realWorld } from "../../src/world.ts";
import { memoryWorld } from "../support/memory-world.ts";

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
    expect(report).toMatchObject({ schema: "cluster-findings/1", counts: { error: 1, warning: 0, note: 0 } });
    expect(report.files).toEqual([{ file: "t.csv", read: 1, kept: 0, rejected: 1, skipped: 0 }]);
    expect(report.findings[0]).toMatchObject({
      file: "t.csv",
      line: 2,
      column: 4,
      rule: "number-format",
      value: "abc",
    });
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

describe("the kind of a table", () => {
  test("is told by its columns", () => {
    expect(kindOf(["flow_id", "region", "year"])?.id).toBe("flows");
    expect(kindOf(["region", "sector", "year", "measure", "value"])?.id).toBe("observations");
    expect(kindOf(["region", "sector", "year", "value"])?.id).toBe("table");
    expect(kindOf(["a", "b"])).toBeUndefined();
  });
});
