import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync, strToU8, type Zippable, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { xlsxOf } from "../ingest/formats/xlsx-files.ts";
import { type ChildProgram, childProgram } from "./child.ts";
import { isThreeLines, typedWith } from "./in-world.ts";

const table = strToU8("region,sector,year,value\nDE,J58,2012,1\nNL,J58,2012,2\n");
const zeros = new Uint8Array(20 << 20);

async function refusal(name: string, content: Uint8Array, more: readonly string[] = []) {
  const left = await typedWith(["import", "auto", name, ...more], { [name]: content });
  expect([left.error, isThreeLines(left)]).toEqual([left.error, true]);
  expect([...left.world.files.keys()]).toEqual([`${left.world.folder}/${name}`]);
  return left.error;
}

describe("an archive", () => {
  test("whose files unpack to a thousand times their size is refused, flat or nested", async () => {
    const words =
      "the file unpacks to more than 200 times its size; tables do not, bombs do\nlook at where the file comes from; if it is right, choose --limit ratio=400\n";
    expect(await refusal("t.zip", zipSync({ "a.csv": zeros }))).toBe(`t.zip!a.csv\n${words}`);
    expect(await refusal("t.csv.gz", gzipSync(zeros))).toBe(`t.csv.gz\n${words}`);
    const inner = zipSync({ "a.csv": zeros });
    expect(await refusal("t.zip", zipSync({ "b.zip": inner, "c.zip": inner }))).toBe(`t.zip!b.zip!a.csv\n${words}`);
    const nested = zipSync({ "b.zip": zipSync({ "a.csv": table }), "c.zip": zipSync({ "a.csv": table }) });
    expect(await refusal("t.zip", nested)).toContain("archive inside an archive");
    expect(await refusal("t.gz", gzipSync(gzipSync(zeros)))).toContain("archive inside an archive");
  });

  test("with names that lead out, links, or a hundred thousand files is refused and writes nothing", async () => {
    for (const name of ["../../x.csv", "/etc/x.csv", "a/../../x.csv", "..\\x.csv", "C:\\x.csv"])
      expect(await refusal("t.zip", zipSync({ [name]: table }))).toContain("which points outside of it");
    const link = zipSync({ "a.csv": [strToU8("/etc/passwd"), { os: 3, attrs: 0o120777 << 16 }] });
    expect(await refusal("t.zip", link)).toContain("which points outside of it");
    const many: Zippable = {};
    for (let at = 0; at < 60_000; at += 1) many[`${at}.csv`] = [new Uint8Array(0), { level: 0 }];
    expect(await refusal("t.zip", zipSync(many))).toBe(
      "t.zip\nthe archive holds 60000 files, more than 1000\nunpack it yourself and name the files you need, or choose --limit members=2000\n",
    );
    for (let at = 60_000; at < 100_000; at += 1) many[`${at}.csv`] = [new Uint8Array(0), { level: 0 }];
    expect(await refusal("t.zip", zipSync(many))).toMatch(/^t\.zip\n/);
  });

  test("is read where the reader raises the limit, and only that one", async () => {
    const file = zipSync({ "a.csv": table, "b.csv": table });
    expect(await refusal("t.zip", file, ["--limit", "members=1"])).toContain("choose --limit members=2");
    const set = ["--set", "measure=jobs", "--set", "unit=number"];
    const { code } = await typedWith(["import", "tidy-long", "t.zip", "--limit", "members=2", ...set], {
      "t.zip": file,
    });
    expect(code).toBe(0);
  });
});

describe("in a process with little memory", { timeout: 120_000 }, () => {
  let program: ChildProgram;
  const folder = mkdtempSync(join(tmpdir(), "bombs-"));
  beforeAll(async () => {
    program = await childProgram();
  }, 60_000);
  afterAll(() => {
    program.remove();
    rmSync(folder, { recursive: true });
  });

  test("a workbook whose strings would take a gigabyte ends in words", () => {
    const strings = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${"<si><t>a</t></si>".repeat((30 << 20) >> 4)}</sst>`;
    const path = join(folder, "bomb.xlsx");
    writeFileSync(
      path,
      xlsxOf(
        [
          {
            name: "a",
            rows: [
              ["region", "2012"],
              ["DE", 1],
            ],
          },
        ],
        { "xl/sharedStrings.xml": strings },
      ),
    );
    const { status, error, megabytes } = program.run(["import", "xlsx", path], 200);
    expect(error).toContain("tables do not, bombs do");
    expect(status).toBe(2);
    expect(megabytes).toBeLessThan(400);
  });
});
