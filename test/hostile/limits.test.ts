import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { isThreeLines, typedInProject, typedWith } from "./in-world.ts";

const table = strToU8("region,sector,year,value\nDE,J58,2012,1\nNL,J58,2012,2\n");

describe("--limit", () => {
  const said = async (limit: string) =>
    (await typedWith(["import", "tidy-long", "t.csv", "--limit", limit], { "t.csv": table })).error;

  test("of a name or an amount that is none is a mistake in three lines", async () => {
    expect(await said("sise=2GB")).toBe(
      '--limit sise=2GB\n"sise" is no limit\nthe limits are size, rows, total, archive, whole, record, columns, members, ratio, findings\n',
    );
    expect(await said("size=-1")).toBe(
      '--limit size=-1\n"-1" is no such limit\nwrite a size, for example 2GB or 500MiB\n',
    );
    expect(await said("members=2GB")).toBe(
      '--limit members=2GB\n"2GB" is no such limit\nwrite a whole number, for example 5000\n',
    );
  });

  test("of a record and of its cells is about the records of every text", async () => {
    const wide = strToU8(`region,sector,year,value\nNL,J58,2012,1\nDE,J58,2012,1${",1".repeat(30)}\n`);
    const line = ["import", "tidy-long", "t.csv", "--set", "measure=jobs", "--limit"];
    const { error } = await typedWith([...line, "columns=20"], { "t.csv": wide });
    expect(error).toContain("the record has 34 cells, more than 20");
    const long = strToU8(`region,sector,year,value\n${"x".repeat(5000)},J58,2012,1\nDE,J58,2012,1\n`);
    expect((await typedWith([...line, "record=4KiB"], { "t.csv": long })).error).toContain(
      "the record that begins here is longer than 4 KiB",
    );
    expect((await typedWith([...line, "record=8KiB"], { "t.csv": long })).error).not.toContain("longer than");
  });

  test("stands in the help with its standard", async () => {
    const { out } = await typedWith(["import", "--help"], {});
    expect(out).toMatch(/^ {2}members=1000 +the files of an archive$/m);
    expect(out).toMatch(/^ {2}whole=256MiB +a spreadsheet or a JSON file$/m);
  });
});

/** Commands that read a file of the reader's, and the lines of a table that each takes. */
const header = "region,sector,code_system,year,measure,value,unit,price_basis,status,source";
const commands: readonly (readonly [command: readonly string[], head: string, row: string])[] = [
  [
    ["import", "tidy-long", "t.csv", "--set", "measure=jobs", "--set", "unit=number"],
    "region,sector,year,value",
    "DE,J58,2012,1",
  ],
  [["compute", "hhi", "t.csv"], "region,sector,year,value", "DE,J58,2012,1"],
  [["compute", "hhi", "u.csv", "--set", "reference=t.csv"], "region,sector,year,value", "DE,J58,2012,1"],
  [["validate", "t.csv"], header, "DE30,J58,NACE2,2012,persons_employed,1,persons,,,S"],
  [["validate", "datapackage.json"], "a,b", "x,1"],
  [["validate", "csvw.json"], "a,b", "x,1"],
  [["disclose", "t.csv"], "region,sector,year,value", "DE,J58,2012,1"],
];

describe.each(commands)("%j", (command, head, row) => {
  const beside = {
    "u.csv": "region,sector,year,value\nDE,J58,2012,1\nNL,J58,2012,1\n",
    "datapackage.json": '{"name":"p","resources":[{"name":"t","path":"t.csv"}]}',
    "csvw.json": '{"@context":"http://www.w3.org/ns/csvw","url":"t.csv"}',
  };
  const left = (limit: string, rows: readonly string[]) =>
    typedInProject([...command, "--limit", limit], { ...beside, "t.csv": `${[head, ...rows].join("\n")}\n` });

  test("refuses a file that is larger than --limit size, and says how to raise it", async () => {
    const refused = await left("size=300", Array<string>(200).fill(row));
    expect([refused.error, isThreeLines(refused)]).toEqual([
      "t.csv\nthe file is larger than 300 bytes\ntake a part of the table, or choose --limit size=600\n",
      true,
    ]);
    expect((await left("size=600KB", [row])).error).not.toContain("larger than");
  });

  test("takes --limit record and --limit columns", async () => {
    const long = await left("record=1KiB", [row, `${"x".repeat(3000)}${row}`]);
    expect(long.out + long.error).toContain("t.csv:3:1  error  record-too-long");
    const wide = await left("columns=20", [row, `${row}${",".repeat(30)}`]);
    expect(wide.out + wide.error).toContain("more than 20");
  });

  test("names an unknown limit in three lines", async () => {
    const refused = await left("sise=2GB", [row]);
    expect([refused.error.split("\n")[1], isThreeLines(refused)]).toEqual(['"sise" is no limit', true]);
  });

  test("lists the limits in its help", async () => {
    const { out } = await typedWith([command[0] ?? "", "--help"], {});
    expect(out).toMatch(/^ {2}rows=5000000 +the rows of a table$/m);
  });
});

describe("a table held in memory", () => {
  const rows = ["DE,J58,2012,1", "DE,J59,2012,1", "NL,J58,2012,1", "NL,J59,2012,1"];
  const content = `region,sector,year,value\n${rows.join("\n")}\n`;

  test("of more rows than --limit rows is refused, one of as many is read", async () => {
    for (const command of [
      ["compute", "hhi", "t.csv"],
      ["disclose", "t.csv", "--minimum", "1", "--dominance", "off"],
      ["import", "tidy-long", "t.csv", "--set", "measure=jobs", "--set", "unit=number"],
    ]) {
      const refused = await typedWith([...command, "--limit", "rows=3"], { "t.csv": content });
      expect([command, refused.error]).toEqual([
        command,
        "t.csv\nthe table has more than 3 rows, and all of them are held in memory\ntake the rows you need, add them up with `cluster aggregate`, or choose --limit rows=6\n",
      ]);
      const read = await typedWith([...command, "--limit", "rows=4"], { "t.csv": content });
      expect([command, read.error.includes("held in memory")]).toEqual([command, false]);
    }
  });

  test("with more findings than --limit findings is no such table", async () => {
    const wrong = `${content}${"DE,J58,2012,x\n".repeat(5)}`;
    const refused = await typedWith(["compute", "hhi", "t.csv", "--limit", "findings=3"], { "t.csv": wrong });
    expect(refused.error.split("\n")[1]).toBe("more than 3 findings: this is not the table it is taken for");
    expect(refused.error.split("\n")[2]).toMatch(
      /^look at the first of them, line 6: .*; to see more choose --limit findings=6$/,
    );
  });
});

describe("the tables of a project", () => {
  test.each([["validate"], ["compare"], ["report"], ["chart", "--all"], ["check"], ["describe"]])(
    "are limited by the same option in %s",
    async (...command) => {
      const refused = await typedInProject([...command, "--limit", "rows=1"], {});
      expect([refused.error.split("\n").slice(1, 3), isThreeLines(refused)]).toEqual([
        [
          "the table has more than 1 rows, and all of them are held in memory",
          "take the rows you need, add them up with `cluster aggregate`, or choose --limit rows=2",
        ],
        true,
      ]);
      const misspelt = await typedInProject([...command, "--limit", "rwos=1"], {});
      expect(misspelt.error).toMatch(/^--limit rwos=1\n"rwos" is no limit\n/);
    },
  );
});
