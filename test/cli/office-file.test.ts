import { gzipSync, strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { isThreeLines, typedInProject, typedWith } from "../hostile/in-world.ts";
import { xlsxOf } from "../ingest/formats/xlsx-files.ts";

describe("cluster validate of a file of an office", () => {
  test.each([
    ["t.tsv", "eurostat-tsv", "unit,nace_r2,geo\\time\t2012 \nTHS_PER,J59,DE30\t1 \n"],
    [
      "t.csv",
      "genesis-ffcsv-old",
      "Statistik_Code;Statistik_Label;Zeit_Code;Zeit_Label;Zeit;1_Merkmal_Code;X__Y__1000\n",
    ],
    ["t.json", "json-stat", '{"version":"2.0","class":"dataset","id":[],"size":[],"dimension":{},"value":[]}'],
  ])("%s says which, and what to type, instead of finding fault with it", async (name, format, text) => {
    const { code, out } = await typedInProject(["validate", name], { [name]: text });
    expect([code, out]).toEqual([
      0,
      `${name}  warning  not-checked  this is a file of an office (${format}) and no table of this program: nothing was checked — cluster import ${format} FILE > TABLE.csv, then validate that\n0 errors, 1 warning, 0 notes in 0 rows of 0 files\n`,
    ]);
    expect((await typedInProject(["validate", name, "--strict"], { [name]: text })).code).toBe(1);
  });
});

describe("a file that is no text", () => {
  const table = strToU8("region,sector,year,value\nDE,J58,2012,1\n");
  const sheet = xlsxOf([{ name: "a", rows: [["region", "2012"]] }]);
  test.each([
    ["packed by gzip", gzipSync(table), "the file is packed (gzip)"],
    ["packed by zip", zipSync({ "t.csv": table }), "the file is packed (zip)"],
    ["a spreadsheet", sheet, "the file is a spreadsheet"],
    ["a PDF", strToU8("%PDF-1.7\n"), "the file is not text"],
  ])("but %s is refused in three lines by every command that reads tables", async (_, content, what) => {
    for (const command of [["validate"], ["compute", "hhi"], ["disclose"]]) {
      const left = await typedWith([...command, "t.csv"], { "t.csv": content });
      expect([command, left.code, left.error.split("\n").slice(0, 2), isThreeLines(left)]).toEqual([
        command,
        2,
        ["t.csv", what],
        true,
      ]);
    }
  });
});
