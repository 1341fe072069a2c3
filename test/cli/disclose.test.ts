import { describe, expect, test } from "vitest";
import { run } from "../../src/cli/main.ts";
import { memoryWorld } from "../support/memory-world.ts";

const classic = `region,sector,year,value
A,film,2024,20
A,music,2024,50
A,press,2024,10
A,_T,2024,80
B,film,2024,2
B,music,2024,19
B,press,2024,22
B,_T,2024,43
C,film,2024,17
C,music,2024,32
C,press,2024,12
C,_T,2024,61
_T,film,2024,39
_T,music,2024,101
_T,press,2024,44
_T,_T,2024,184
`;

async function typed(line: string, files: Readonly<Record<string, string>>) {
  const world = memoryWorld(files);
  const code = await run(line.split(" "), world);
  return { code, out: world.printed(), error: world.said() };
}

const withheldIn = (out: string) => out.split("\n").filter((line) => /suppress|withheld/.test(line));

describe("cluster disclose", () => {
  test("says of every cell what is to become of it, and why", async () => {
    const { code, out, error } = await typed("disclose t.csv --format csv", { "t.csv": classic });
    expect(code).toBe(1);
    expect(out.split("\n")).toHaveLength(18);
    expect(out.split("\n").slice(0, 2)).toEqual([
      "region,sector,year,value,action,low,high,why",
      "A,film,2024,20,keep,,,",
    ]);
    expect(withheldIn(out)).toEqual([
      'B,film,2024,2,suppress (primary),0,19,"2 units, fewer than 3"',
      "B,press,2024,22,suppress (secondary),5,24,protects B film",
      "C,film,2024,17,suppress (secondary),0,19,protects B film",
      "C,press,2024,12,suppress (secondary),10,29,protects B film",
    ]);
    expect(error).toBe("t.csv: dominance was not checked, there is no column largest.\n");
  });

  test("prints the table for people", async () => {
    const { out } = await typed("disclose t.csv", { "t.csv": classic });
    expect(out.split("\n")[0]).toMatch(/^region +sector +year +value +action +low +high +why$/);
    expect(out).toMatch(/B +film +2024 +2 +suppress \(primary\) +0 +19 +2 units, fewer than 3/);
  });

  test("gives the rules and the schema in JSON", async () => {
    const { out } = await typed("disclose t.csv --format json --p-percent 10", {
      "t.csv": "region,sector,year,value,units,largest,second\nA,film,2024,100,9,60,30\n",
    });
    expect(JSON.parse(out)).toMatchObject({
      schema: "cluster-disclose/1",
      rules: { minimum: 3, dominance: { n: 2, k: 85 }, pPercent: 10 },
      protection: 10,
      total: "_T",
      rows: [
        { region: "A", value: 100, action: "primary", low: null, why: "the 2 largest hold 90 percent, more than 85" },
      ],
    });
  });

  test("ends with 0 where nothing must be suppressed, and prints empty cells", async () => {
    const { code, out } = await typed("disclose t.csv --format md --quiet", {
      "t.csv": "region,sector,year,value\nA,film,2024,0\nA,music,2024,7\nA,_T,2024,7\n",
    });
    expect(code).toBe(0);
    expect(withheldIn(out)).toEqual([]);
    expect(out).toContain("| A | film | 2024 | 0 | keep |");
  });

  test("checks each year for itself", async () => {
    const later = classic.replaceAll(",2024,", ",2025,").replace("B,film,2025,2", "B,film,2025,3").split("\n").slice(1);
    const moved = later
      .join("\n")
      .replace("B,_T,2025,43", "B,_T,2025,44")
      .replace("_T,film,2025,39", "_T,film,2025,40");
    const both = `${classic}${moved.replace("_T,_T,2025,184", "_T,_T,2025,185")}`;
    const { out } = await typed("disclose t.csv --format csv", { "t.csv": both });
    expect(withheldIn(out).every((line) => line.includes(",2024,"))).toBe(true);
    expect(withheldIn(out)).toHaveLength(4);
  });

  test("suppresses a cell that was left empty although its total gives it away", async () => {
    const { code, out } = await typed("disclose t.csv --format csv", {
      "t.csv": "region,sector,year,value\nA,film,2024,\nA,music,2024,7\nA,press,2024,9\nA,_T,2024,18\n",
    });
    expect(code).toBe(1);
    expect(out).toContain(
      'A,film,2024,,suppress (primary),0,9,"has no number in the table, but the totals give it away"',
    );
    expect(out).toContain("A,music,2024,7,suppress (secondary),0,9,protects A film");
  });

  test("says so where there is no total from which anything could be subtracted", async () => {
    const { error } = await typed("disclose t.csv --dominance off", {
      "t.csv": "region,sector,year,value\nA,film,2024,2\n",
    });
    expect(error).toContain("No totals (_T) in the table: nothing can be subtracted from it.");
    expect(error).not.toContain("dominance");
  });

  test("takes totals of another name", async () => {
    const { out } = await typed("disclose t.csv --format csv --total all", {
      "t.csv": classic.replaceAll("_T", "all"),
    });
    expect(withheldIn(out)).toHaveLength(4);
  });
});

describe("a mistake is said in three lines", () => {
  const table = "region,sector,year,value\nA,film,2024,20\n";
  test.each([
    [
      "a column that a rule needs",
      "disclose t.csv --dominance 2,85",
      table,
      't.csv\n--dominance needs the column "largest", which is not there\nadd it: the largest single contribution to the value\n',
    ],
    [
      "the second largest for p-percent",
      "disclose t.csv --p-percent 10",
      "region,sector,year,value,largest\nA,film,2024,20,5\n",
      't.csv\n--p-percent needs the column "second", which is not there\nadd it: the second largest contribution to the value\n',
    ],
    [
      "values that are no counts, without units",
      "disclose t.csv",
      "region,sector,year,value\nA,film,2024,20.5\n",
      "t.csv, A film 2024\n20.5 is no count of units, and the table does not say how many stand behind it\nadd a column units, or leave this rule out: --minimum 0\n",
    ],
    [
      "a negative value",
      "disclose t.csv",
      "region,sector,year,value\nA,film,2024,-3\n",
      "t.csv, A film 2024\n-3 is negative\nsecrecy is checked on counts, turnover or funding of 0 or more\n",
    ],
    [
      "two rows for one cell",
      "disclose t.csv",
      `${table}A,film,2024,21\n`,
      "t.csv, A film 2024\nthe table has two rows for this cell\ncheck one measure at a time\n",
    ],
    [
      "contributions larger than the value",
      "disclose t.csv",
      "region,sector,year,value,units,largest,second\nA,film,2024,20,4,15,9\n",
      "t.csv, A film 2024\nthe two largest hold 24 of 20\ncheck the columns largest and second\n",
    ],
    [
      "a total less than its parts",
      "disclose t.csv",
      `${table}A,music,2024,30\nA,_T,2024,40\n`,
      "t.csv, 2024, A _T\nthe total 40 is less than its parts, which add up to 50\ncorrect the table: secrecy cannot be checked on totals that do not hold\n",
    ],
    [
      "a rule that cannot be read",
      "disclose t.csv --dominance 3,85",
      table,
      'cluster disclose\n"3,85" is not a value of --dominance\n1 or 2 and a percentage, for example 2,85; or off.\n',
    ],
  ])("%s", async (_, line, text, message) => {
    const { code, error } = await typed(line, { "t.csv": text });
    expect([code, error]).toEqual([2, message]);
  });

  test("a column of the contract that is missing is a finding, with its place", async () => {
    const { code, out, error } = await typed("disclose t.csv", { "t.csv": "region,sector,year\nA,film,2024\n" });
    expect([code, out]).toEqual([1, ""]);
    expect(error).toMatch(/^t\.csv:1 +error +missing-label /);
  });
});
