import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { run } from "../../src/cli/main.ts";
import { breachOf, type SecrecyRules } from "../../src/secrecy/sensitive.ts";
import { openEngine } from "../../src/store/engine.ts";
import { realWorld } from "../../src/world.ts";
import { packageFolder } from "../support/bundled.ts";

const base = mkdtempSync(join(tmpdir(), "cluster-test-aggregate-"));
afterAll(() => rmSync(base, { recursive: true }));

/** The built program, for what only a process of its own shows. */
const program = fileURLToPath(new URL("../../dist/cluster.js", import.meta.url));

let folders = 0;

/** Types a command in a folder of its own on the disk: the engine reads no memory of ours. */
async function typed(line: string | readonly string[], files: Readonly<Record<string, string | Uint8Array>>) {
  folders += 1;
  const folder = join(base, String(folders));
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return typedIn(folder, line);
}

async function typedIn(folder: string, line: string | readonly string[]) {
  const out: string[] = [];
  const error: string[] = [];
  const world = {
    ...realWorld(packageFolder),
    folder,
    environment: {},
    terminal: { out: false, error: false, columns: 200 },
    print: (text: string) => void out.push(text),
    say: (text: string) => void error.push(text),
  };
  const code = await run(["aggregate", ...(typeof line === "string" ? line.split(" ") : line)], world);
  return { code, out: out.join(""), error: error.join(""), folder };
}

const header = "firm_id,region,sector,code_system,founded,closed,size_class,turnover,persons,lon,lat,year";
const firms = `${header}
1,NL32,59.11,NACE2,2001,,small,100.5,3,,,2012
2,NL32,59.11,NACE2,2001,2010,small,50,2,,,2012
3,NL32,59.11,NACE2,2005,,small,40.25,1,,,2012
4,NL32,59.11,NACE2,2012,,large,70,4,,,2012
5,DEA52,59.20,NACE2,2001,,small,900,4,,,2012
6,DEA52,59.20,NACE2,2001,,small,9,4,,,2012
7,DEA52,59.20,NACE2,2001,,small,8,,,,2012
8,DE300,90.03,NACE2,2001,,small,8123,1,,,2012
`;

const linesOf = (text: string) => text.trimEnd().split("\n");
const cell = (out: string, begins: string) => linesOf(out).find((line) => line.startsWith(begins));

describe("cluster aggregate", () => {
  test("counts and adds up a register to observations of the contract, sorted, without the secret cells' numbers", async () => {
    const { code, out, error } = await typed("firms.csv --count companies --sum turnover,persons", {
      "firms.csv": firms,
    });
    expect(code).toBe(0);
    expect(linesOf(out)).toEqual([
      "region,sector,code_system,year,measure,value,low,high,unit,price_basis,status,source",
      "DE300,90.03,NACE2,2012,companies,,,,number,,c,firms",
      "DE300,90.03,NACE2,2012,turnover,,,,EUR,current,c,firms",
      "DE300,90.03,NACE2,2012,persons_employed,,,,persons,,c,firms",
      "DEA52,59.20,NACE2,2012,companies,3,,,number,,,firms",
      "DEA52,59.20,NACE2,2012,turnover,,,,EUR,current,c,firms",
      "DEA52,59.20,NACE2,2012,persons_employed,,,,persons,,c,firms",
      "NL32,59.11,NACE2,2012,companies,4,,,number,,,firms",
      "NL32,59.11,NACE2,2012,turnover,260.75,,,EUR,current,,firms",
      "NL32,59.11,NACE2,2012,persons_employed,10,,,persons,,,firms",
    ]);
    expect(linesOf(error).slice(0, 4)).toEqual([
      "8 rows read = 8 used + 0 filtered out + 0 rejected; 3 cells",
      "companies: 1 cell confidential (c), printed without a number",
      "turnover: 2 cells confidential (c), printed without a number",
      "persons_employed: 2 cells confidential (c), printed without a number",
    ]);
  });

  test.each(["csv", "json", "md", "table"])("lets no secret number out as %s", async (format) => {
    const { code, out, error } = await typed(`firms.csv --sum turnover --format ${format}`, { "firms.csv": firms });
    expect(code).toBe(0);
    expect(out).toContain("260.75");
    expect(out + error).not.toMatch(/8123|917|900/);
  });

  test("counts companies over region, sector and year where nothing else is asked for", async () => {
    const { out } = await typed("firms.csv", { "firms.csv": firms });
    expect(linesOf(out).slice(2)).toEqual([
      "DEA52,59.20,NACE2,2012,companies,3,,,number,,,firms",
      "NL32,59.11,NACE2,2012,companies,4,,,number,,,firms",
    ]);
  });

  test("gives what it prints in JSON a schema and the account of the rows", async () => {
    const { out } = await typed("firms.csv --where size_class=small --format json", { "firms.csv": firms });
    expect(JSON.parse(out)).toMatchObject({
      schema: "cluster-aggregate/1",
      rows: { read: 8, used: 7, filtered: 1, rejected: 0 },
      observations: [{ region: "DE300", value: "", status: "c" }, { value: "3" }, { value: "3" }],
    });
  });

  test("reads other names, units and keys, and any tidy table", async () => {
    const tidy = "gebiet;branche;jahr;umsatz;klasse\nA;59;2012;10;1\nA;59;2012;12;1\nA;59;2012;14;1\n";
    const line =
      "t.csv --by region,sector,year,klasse --map region=gebiet --map sector=branche --map year=jahr --map turnover=umsatz --sum turnover --unit turnover=KEUR --price-basis 2015 --source REG --code-system WZ2008";
    const { out } = await typed(line, { "t.csv": tidy });
    expect(linesOf(out)).toEqual([
      "region,sector,code_system,year,measure,value,low,high,unit,price_basis,status,source,klasse",
      "A,59,WZ2008,2012,turnover,36,,,KEUR,2015,,REG,1",
    ]);
  });

  test("counts over all regions and sectors where these do not make the cells", async () => {
    const { out } = await typed("firms.csv --by year", { "firms.csv": firms });
    expect(linesOf(out)[1]).toBe("_T,_T,,2012,companies,8,,,number,,,firms");
    const all = await typed("firms.csv --by sector --map year= --year 2011", {
      "firms.csv": firms.replaceAll("90.03", "59.20"),
    });
    expect(linesOf(all.out)[1]).toBe("_T,59.11,NACE2,2011,companies,,,,number,,c,firms");
    expect(linesOf(all.out)[2]).toBe("_T,59.20,NACE2,2011,companies,4,,,number,,,firms");
  });
});

describe("rows that count", () => {
  const counted = async (...where: readonly string[]) => {
    const line = ["firms.csv", "--by", "year", "--minimum", "0", ...where.flatMap((text) => ["--where", text])];
    const { code, out, error } = await typed(line, { "firms.csv": firms });
    return [
      code,
      linesOf(out)[1]?.split(",")[5] ?? "",
      /= (\d+) used \+ (\d+) filtered/.exec(error)?.slice(1).join("+"),
    ];
  };

  test.each([
    [["size_class=small"], "7", "7+1"],
    [["size_class!=small"], "1", "1+7"],
    [["turnover>70"], "3", "3+5"],
    [["turnover>=70"], "4", "4+4"],
    [["turnover<70", "region=NL32"], "2", "2+6"],
    [["persons<=1"], "2", "2+6"],
    [["region=NL32' OR '1'='1"], "", "0+8"],
    [["region=NL32; DROP TABLE regions"], "", "0+8"],
  ])("%j", async (where, value, account) => {
    expect(await counted(...where)).toEqual([0, value, account]);
  });

  test("a register is counted as it was in a year: founded by then, not closed before", async () => {
    const at = async (year: number) => {
      const { out } = await typed(
        `firms.csv --by region,sector --map year= --year ${year} --where region=NL32 --minimum 0`,
        { "firms.csv": firms },
      );
      return cell(out, "NL32")?.split(",")[5];
    };
    expect([await at(2000), await at(2001), await at(2010), await at(2011), await at(2012)]).toEqual([
      undefined,
      "2",
      "3",
      "2",
      "3",
    ]);
  });

  test("of a register with a year only the rows of that year count", async () => {
    const { error } = await typed("firms.csv --year 2011", { "firms.csv": firms });
    expect(error).toContain("8 rows read = 0 used + 8 filtered out + 0 rejected");
  });
});

describe("rows that cannot be used", () => {
  test("are named with their physical line, also behind a quoted line break, and left out; exit 1", async () => {
    const dirty = `region,sector,year,turnover,note
A,59,2012,1,"two
lines"
A,59,2012,1e5,
A,59,2012,1_000,
A,59,2012,inf,
A,59,2012,"1,000",
,59,2012,5,
A,59,20x2,5,
A,59,2012
A,59.20.1,2012,5,
A,59,2012,2,
A,59,2012,3,
`;
    const { code, out, error } = await typed("d.csv --count companies --sum turnover", { "d.csv": dirty });
    expect(code).toBe(1);
    expect(linesOf(out).slice(1)).toEqual([
      "A,59,,2012,companies,3,,,number,,,d",
      "A,59,,2012,turnover,6,,,EUR,current,,d",
    ]);
    const places = linesOf(error).map((line) => /^(d\.csv:\d+:\d+) {2}error {2}(\S+)/.exec(line)?.slice(1).join(" "));
    expect(places.filter((place) => place !== undefined)).toEqual([
      "d.csv:4:4 number-format",
      "d.csv:5:4 number-format",
      "d.csv:6:4 number-format",
      "d.csv:7:4 number-format",
      "d.csv:8:1 missing-cell",
      "d.csv:9:3 year-format",
      "d.csv:10:4 missing-cell",
      "d.csv:11:2 code-system",
    ]);
    expect(error).toContain("11 rows read = 3 used + 0 filtered out + 8 rejected; 1 cell");
  });

  test("of a kind are named up to the twentieth and counted beyond", async () => {
    const many = `region,sector,year\n${"A,59,x\n".repeat(25)}${"A,59,2012\n".repeat(3)}`;
    const { error } = await typed("m.csv", { "m.csv": many });
    expect(linesOf(error).filter((line) => /^m\.csv:\d+:3/.test(line))).toHaveLength(20);
    expect(error).toContain("m.csv  error  year-format  and 5 more of these");
    expect(error).toContain("28 rows read = 3 used + 0 filtered out + 25 rejected");
  });

  test("in one line with an open quotation mark cost that line alone", async () => {
    const { code, error } = await typed("q.csv", {
      "q.csv": 'region,sector,year\nA,59,2012\n"A,59,2012\nA,59,2012\nA,59,2012\n',
    });
    expect(code).toBe(1);
    expect(error).toMatch(/^q\.csv:3:1 {2}error {2}quotation-error/m);
    expect(error).toContain("4 rows read = 3 used + 0 filtered out + 1 rejected");
  });

  test("a missing amount is no zero: the cell shows what is known as a lower bound, or as the sum where that is wanted", async () => {
    const table =
      "region,sector,year,turnover\nA,59,2012,5\nA,59,2012,6\nA,59,2012,7\nA,59,2012,\nB,59,2012,\nB,59,2012,\nB,59,2012,\n";
    const bound = await typed("t.csv --sum turnover", { "t.csv": table });
    expect(linesOf(bound.out).slice(1)).toEqual([
      "A,59,,2012,turnover,,18,,EUR,current,m,t",
      "B,59,,2012,turnover,,,,EUR,current,m,t",
    ]);
    expect(bound.error).toContain("turnover: 2 cells with a row that has no amount");
    const sum = await typed("t.csv --sum turnover --incomplete sum", { "t.csv": table });
    expect(linesOf(sum.out).slice(1)).toEqual([
      "A,59,,2012,turnover,18,,,EUR,current,u,t",
      "B,59,,2012,turnover,,,,EUR,current,m,t",
    ]);
  });

  test("a cell of too few firms is withheld also where none of them has an amount, in both lanes", async () => {
    const table = "region,sector,year,turnover\nB,59,2012,\nB,59,2012,\n";
    const withheld = "B,59,,2012,turnover,,,,EUR,current,c,t";
    const direct = await typed("t.csv --sum turnover", { "t.csv": table });
    expect(linesOf(direct.out).slice(1)).toEqual([withheld]);
    const careful = await typed("t.csv --sum turnover", { "t.csv": `${table}C,59,2012,-1\n` });
    expect(linesOf(careful.out)[1]).toBe(withheld);
  });
});

describe("sums are exact, in any order and on any number of threads", () => {
  test("tenths, negative amounts and long numbers add up to the last digit", async () => {
    const numbers = ["0.1", "0.2", "-0.05", "12345678901234.000000000000000001", "007"];
    const table = `region,sector,year,turnover\n${numbers.map((number) => `A,59,2012,${number}\n`).join("")}`;
    const { code, out } = await typed("t.csv --sum turnover --dominance off", { "t.csv": table });
    expect([code, linesOf(out)[1]]).toEqual([
      0,
      "A,59,,2012,turnover,12345678901241.250000000000000001,,,EUR,current,,t",
    ]);
  });

  test("a sum beyond what a double can count is exact all the same", async () => {
    const numbers = [...Array.from({ length: 10 }, () => "99999999999.9999"), "0.0001"];
    const table = `region,sector,year,turnover\n${numbers.map((number) => `A,59,2012,${number}\n`).join("")}`;
    const { out } = await typed("t.csv --sum turnover", { "t.csv": table });
    expect(linesOf(out)[1]).toBe("A,59,,2012,turnover,999999999999.9991,,,EUR,current,,t");
  });

  test("cells are in order of their texts, however many there are", async () => {
    const texts = [
      "\u00e9",
      "Z",
      "a",
      "\u{1f600}",
      "\uff21",
      "10",
      "9",
      ...Array.from({ length: 60_100 }, (_, at) => `x${at}`),
    ];
    const table = `region,sector,year\n${texts.map((text) => `A,${text},2012\n`).join("")}`;
    const { out } = await typed("t.csv --count companies --minimum 0", { "t.csv": table });
    const inOrder = [...texts].sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
    expect(
      linesOf(out)
        .slice(1)
        .map((line) => line.split(",")[1]),
    ).toEqual(inOrder);
    const few = await typed("t.csv --count companies --minimum 0", {
      "t.csv": table.split("\n").slice(0, 8).join("\n"),
    });
    expect(
      linesOf(few.out)
        .slice(1)
        .map((line) => line.split(",")[1]),
    ).toEqual([...texts.slice(0, 7)].sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other))));
  });

  test("a number with more digits than that is a finding", async () => {
    const { code, error } = await typed("t.csv --sum turnover", {
      "t.csv": `region,sector,year,turnover\nA,59,2012,0.${"1".repeat(19)}\n`,
    });
    expect(code).toBe(1);
    expect(error).toMatch(/^t\.csv:2:4 {2}error {2}too-many-digits/);
  });

  test("the same bytes for shuffled rows, several files and one thread or four", async () => {
    const rows = Array.from(
      { length: 3000 },
      (_, index) => `R${index % 7},S${index % 5},2012,${((index * 37) % 1000) / 100}`,
    );
    const file = (lines: readonly string[]) => `region,sector,year,turnover\n${lines.join("\n")}\n`;
    const one = await typed("a.csv --sum turnover --threads 1 --source X", { "a.csv": file(rows) });
    const two = await typed("?.csv --sum turnover --threads 4 --source X", {
      "a.csv": file(rows.slice(1000).reverse()),
      "b.csv": file(rows.slice(0, 1000)),
    });
    expect(one.out).toContain("R0,S0,,2012,turnover,");
    expect(two.out).toBe(one.out);
  });
});

const territories = `region_id,region_name,kind,member_code,member_name,level,nuts_version
randstad,Randstad,exact,NL32,Noord-Holland,NUTS2,2013
randstad,Randstad,exact,NL33,Zuid-Holland,NUTS2,2013
holland,Holland,exact,NL32,Noord-Holland,NUTS2,2013
berlin,Berlin,exact,DE300,Berlin,NUTS3,2013
moved,Moved,exact,NL36,South,NUTS2,2021
other,Other,exact,NL36,South,NUTS2,2024
`;
const definitions = `definition_id,definition_title,group,code,code_system,weight,source
kkw,Creative,film,59.1,NACE2,1,X
kkw,Creative,music,59.20,NACE2,1,X
kkw,Creative,design,47.78.3,WZ2008,0.5,X
kkw,Creative,press,58,NACE2,,X
`;

describe("lists of regions and sectors", () => {
  const table = (...rows: readonly string[]) =>
    `region,sector,code_system,year\n${rows.map((row) => `${row}\n`).join("")}`;
  const typedWith = (line: string, ...rows: readonly string[]) =>
    typed(`t.csv --minimum 0 ${line}`, {
      "t.csv": table(...rows),
      "regions.csv": territories,
      "sectors.csv": definitions,
    });

  test("a code counts in every region it belongs to, and its row is used once", async () => {
    const { code, out, error } = await typedWith(
      "--regions regions.csv",
      "NL32,59,NACE2,2012",
      "NL33,59,NACE2,2012",
      "berlin,59,NACE2,2012",
    );
    expect(code).toBe(0);
    expect(
      linesOf(out)
        .slice(1)
        .map((line) => line.split(",").slice(0, 6).join(",")),
    ).toEqual([
      "berlin,59,NACE2,2012,companies,1",
      "holland,59,NACE2,2012,companies,1",
      "randstad,59,NACE2,2012,companies,2",
    ]);
    expect(error).toContain("3 rows read = 3 used + 0 filtered out + 0 rejected; 3 cells");
  });

  test("a code that no list knows is a finding with its line; one that moved between versions asks for the version", async () => {
    const rows = ["NL32,59,NACE2,2012", "XX99,59,NACE2,2012", "NL36,59,NACE2,2012"];
    const { code, error } = await typedWith("--regions regions.csv", ...rows);
    expect(code).toBe(1);
    expect(error).toMatch(/^t\.csv:3:1 {2}error {2}unknown-region {2}region "XX99" is not known/m);
    expect(error).toMatch(/^t\.csv:4:1 {2}error {2}unknown-region .*choose the version with --nuts/m);
    expect(error).toContain("3 rows read = 1 used + 0 filtered out + 2 rejected");
    const chosen = await typedWith("--regions regions.csv --nuts 2024", "NL36,59,NACE2,2012");
    expect(linesOf(chosen.out)[1]).toMatch(/^other,/);
  });

  test("firms are put into the groups of a definition by the longest class that holds their code; others are outside", async () => {
    const rows = [
      "A,59.12,NACE2,2012",
      "A,5920,NACE2,2012",
      "A,59.20.1,WZ2008,2012",
      "A,64.19,NACE2,2012",
      "A,47783,WZ2008,2012",
      "A,47.78.3,SBI2008,2012",
    ];
    const { code, out, error } = await typedWith("--sectors sectors.csv", ...rows);
    expect(code).toBe(0);
    expect(linesOf(out).slice(1)).toEqual([
      "A,design,,2012,companies,0.5,,,number,,,t",
      "A,film,,2012,companies,1,,,number,,,t",
      "A,music,,2012,companies,2,,,number,,,t",
    ]);
    expect(error).toContain("6 rows read = 4 used + 2 filtered out + 0 rejected");
  });

  test("a class whose share is not known is never counted as whole", async () => {
    const { code, out, error } = await typedWith(
      "--sectors sectors.csv",
      "A,58.11,NACE2,2012",
      "A,59.11,NACE2,2012",
      "A,quark,NACE2,2012",
    );
    expect(code).toBe(1);
    expect(linesOf(out)).toHaveLength(2);
    expect(error).toMatch(/^t\.csv:2:2 {2}error {2}unknown-weight/m);
    expect(error).toMatch(/^t\.csv:4:2 {2}error {2}unknown-sector/m);
  });
});

/** A register of `size` firms, the same at every run; few cells, so that some are safe and some are not. */
function randomRegister(seed: number, size: number): readonly (readonly [key: string, amount: string])[] {
  let state = seed;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  return Array.from({ length: size }, () => {
    const key = `R${below(4)},S${below(6)},${2010 + below(3)}`;
    const large = below(12) === 0 ? 100_000 : 900;
    return [key, below(25) === 0 ? "" : `${below(large)}.${String(below(10_000)).padStart(4, "0")}`] as const;
  });
}

/** The same by hand, in whole ten-thousandths, with the rules of `cluster disclose`. */
function expectedRows(rows: ReturnType<typeof randomRegister>, rules: SecrecyRules): readonly string[] {
  const cells = new Map<string, (bigint | undefined)[]>();
  for (const [key, amount] of rows) {
    const scaled = amount === "" ? undefined : BigInt(amount.replace(".", ""));
    cells.set(key, [...(cells.get(key) ?? []), scaled]);
  }
  return [...cells]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, amounts]) => [countRow(key, amounts.length, rules), sumRow(key, amounts, rules)]);
}

const observation = (key: string, rest: string): string => key.replace(/,(\d{4})$/, `,,$1,${rest},t`);

function countRow(key: string, units: number, rules: SecrecyRules): string {
  const secret = breachOf({ value: units, units }, rules) !== undefined;
  return observation(key, `companies,${secret ? "" : units},,,number,,${secret ? "c" : ""}`);
}

function sumRow(key: string, amounts: readonly (bigint | undefined)[], rules: SecrecyRules): string {
  const known = amounts.filter((amount) => amount !== undefined).sort((a, b) => (a < b ? 1 : -1));
  const [largest = 0n, second = 0n] = known;
  const total = known.reduce((sum, amount) => sum + amount, 0n);
  const contributors = { value: Number(total), units: known.length, largest: Number(largest), second: Number(second) };
  const alone = breachOf({ value: amounts.length, units: amounts.length }, rules);
  const digits = String(total).padStart(5, "0");
  const text = `${digits.slice(0, -4)}.${digits.slice(-4)}`.replace(/[.]?0*$/, "");
  if (alone !== undefined || breachOf(contributors, rules) !== undefined)
    return observation(key, "turnover,,,,EUR,current,c");
  if (known.length === amounts.length) return observation(key, `turnover,${text},,,EUR,current,`);
  return observation(key, `turnover,,${known.length === 0 ? "" : text},,EUR,current,m`);
}

describe("a sum by hand, the direct lane and the careful lane give the same table", () => {
  const cases: readonly (readonly [string, SecrecyRules, string])[] = [
    ["the rules that hold unless others are chosen", { minimum: 3, dominance: { n: 2, k: 85 } }, ""],
    ["dominance of the largest alone", { minimum: 4, dominance: { n: 1, k: 62.5 } }, " --minimum 4 --dominance 1,62.5"],
    ["the p-percent rule", { minimum: 3, pPercent: 12.5 }, " --dominance off --p-percent 12.5"],
    ["no rule at all", { minimum: 0 }, " --minimum 0 --dominance off"],
  ];

  test.each(cases)("%s", async (_, rules, options) => {
    const rows = randomRegister(7, 500);
    const text = (lines: readonly string[]): string => `region,sector,year,turnover\n${lines.join("\n")}\n`;
    const lines = rows.map((row) => row.join(","));
    const line = `t.csv --count companies --sum turnover${options}`;
    const direct = await typed(line, { "t.csv": text(lines) });
    // A blank before a code is nothing that the engine is trusted with: every row is judged one by one.
    const careful = await typed(line, { "t.csv": text([` ${lines[0]}`, ...lines.slice(1)]) });
    const expected = expectedRows(rows, rules);
    expect(linesOf(direct.out).slice(1)).toEqual(expected);
    expect(careful.out).toBe(direct.out);
    expect(careful.error).toBe(direct.error);
    if (rules.minimum > 0)
      expect(expected.filter((row) => row.includes("turnover,,,,EUR,current,c")).length).toBeGreaterThan(3);
    expect(expected.filter((row) => /turnover,\d/.test(row)).length).toBeGreaterThan(3);
  });
});

describe("files", () => {
  const table = "region,sector,year\nA,59,2012\nA,59,2012\nA,59,2012\n";
  const count = async (line: string, files: Readonly<Record<string, string | Uint8Array>>) => {
    const { out } = await typed(line, files);
    return linesOf(out)[1]?.split(",")[5];
  };

  test("compressed, with a byte order mark, with CRLF, and by a pattern", async () => {
    expect(await count("t.csv.gz", { "t.csv.gz": gzipSync(table) })).toBe("3");
    expect(await count("t.csv", { "t.csv": `\ufeff${table.replaceAll("\n", "\r\n")}` })).toBe("3");
    expect(await count("t.csv", { "t.csv": table.replaceAll("\n", "\r") })).toBe("3");
    expect(
      await count("data/firms-*.csv", {
        "data/firms-1.csv": table,
        "data/firms-2.csv": table,
        "data/other.csv": table,
      }),
    ).toBe("6");
  });

  test("Parquet, with a column whose name is no plain word, and its flaws by the number of the row", async () => {
    const folder = join(base, "parquet");
    mkdirSync(folder);
    const engine = await openEngine({ files: [], folder });
    const rows =
      "SELECT 'A' AS region, '59' AS sector, 2012 AS year, CASE WHEN i = 3 THEN 'x' ELSE CAST(i AS VARCHAR) END AS \"a\"\"b; --\" FROM range(5) t(i)";
    await engine.run(`COPY (${rows}) TO $1 (FORMAT parquet)`, [join(folder, "t.parquet")]);
    engine.close();
    const clean = await typedIn(folder, "t.parquet");
    expect(linesOf(clean.out)[1]).toBe("A,59,,2012,companies,5,,,number,,,t");
    const dirty = await typedIn(folder, [
      "t.parquet",
      "--map",
      'turnover=a"b; --',
      "--sum",
      "turnover",
      "--dominance",
      "off",
    ]);
    expect(linesOf(dirty.out)[1]).toBe("A,59,,2012,turnover,7,,,EUR,current,,t");
    expect(dirty.error).toMatch(/^t\.parquet:4:4 {2}error {2}number-format/);
    const filtered = await typedIn(folder, ["t.parquet", "--where", 'a"b; --=2', "--minimum", "0"]);
    expect(filtered.error).toContain("5 rows read = 1 used + 4 filtered out + 0 rejected");
  });

  test("a name that begins like a formula is written so that no spreadsheet runs it", async () => {
    const { out } = await typed("t.csv --minimum 0", {
      "t.csv": 'region,sector,year\n"=HYPERLINK(""x"")",59,2012\n@x,59,2012\n',
    });
    expect(
      linesOf(out)
        .slice(1)
        .map((line) => line.split(",")[0]),
    ).toEqual([`"'=HYPERLINK(""x"")"`, "'@x"]);
  });

  test("no file of a run is left behind, whether it goes well or not", async () => {
    const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith("cluster-aggregate-"));
    const before = left();
    await typed("firms.csv", { "firms.csv": firms });
    await typed("firms.csv --sum nothing", { "firms.csv": firms });
    await typed("firms.csv --sum turnover", { "firms.csv": firms.replace("8123", "?") });
    expect(left()).toEqual(before);
  });

  test("Ctrl-C in the middle of judging rows one by one leaves no file behind", async () => {
    const folder = mkdtempSync(join(base, "stopped-"));
    // A negative amount sends the run to the careful lane, and so many rows keep it there.
    const rows = "A,59,2012,1\n".repeat(1_000_000);
    writeFileSync(join(folder, "t.csv"), `region,sector,year,turnover\nA,59,2012,-1\n${rows}`);
    const environment = { ...process.env, TMPDIR: folder };
    const running = spawn(process.execPath, [program, "aggregate", "t.csv", "--sum", "turnover", "--quiet"], {
      cwd: folder,
      env: environment,
      stdio: "ignore",
    });
    const ended = new Promise((done) => running.once("exit", (code, signal) => done(code ?? signal)));
    const written = () => readdirSync(folder, { recursive: true }).some((name) => String(name).endsWith("careful.csv"));
    while (!written() && running.exitCode === null) await new Promise((done) => setTimeout(done, 5));
    running.kill("SIGINT");
    expect(await ended).toBe(130);
    expect(readdirSync(folder)).toEqual(["t.csv"]);
  }, 60_000);

  test("a pattern does not leave its folder", async () => {
    const { folder } = await typed("data/t.csv", { "data/t.csv": table, "secret.csv": table });
    symlinkSync(join(folder, "secret.csv"), join(folder, "data/link.csv"));
    const link = await typedIn(folder, "data/*.csv");
    expect([link.code, link.error]).toEqual([
      2,
      "data/link.csv\nthe pattern data/*.csv meets a link that leads out of the folder\nname the file itself if it is meant\n",
    ]);
    const climb = await typedIn(folder, "data/../*.csv");
    expect([climb.code, climb.error]).toEqual([
      2,
      'data/../*.csv\na pattern may not climb with ".."\ngo to the folder first, or name the files\n',
    ]);
  });
});

describe("a mistake is said in three lines", () => {
  test.each([
    [
      "an address",
      "https://example.org/t.csv",
      "https://example.org/t.csv\nthis is an address; only files on this machine are read\ndownload it, and name the file\n",
    ],
    ["a file that is not there", "none.csv", "none.csv\nthere is no such file\ncheck the name and the folder\n"],
    ["a pattern without a file", "x*.csv", "x*.csv\nno file has such a name\ncheck the pattern and the folder\n"],
    [
      "a column that is not there",
      "firms.csv --sum turnovr --unit turnovr=EUR",
      'firms.csv\nthe column "turnovr" is not there\ndid you mean turnover? --map turnovr=turnover\n',
    ],
    [
      "a condition that is none",
      "firms.csv --where region",
      '--where region\n"region" is not column=value\nuse one of = != < <= > >=, for example --where size_class!=0\n',
    ],
    [
      "a condition on no number",
      "firms.csv --where turnover>a",
      '--where turnover>a\n"a" is not a number, and < and > compare numbers\nwrite digits with a decimal point: 1234.5\n',
    ],
    [
      "a measure without a unit",
      "firms.csv --sum lon",
      'cluster aggregate --sum lon\n"lon" is no measure of the list, so its unit is not known\nsay it: --unit lon=number\n',
    ],
    [
      "a unit that does not suit",
      "firms.csv --sum persons --unit persons=EUR",
      'cluster aggregate --unit persons=EUR\npersons cannot be given in "EUR"\nuse one of number, THS, persons, PER, THS_PER\n',
    ],
    [
      "cells without a year",
      "firms.csv --by region",
      "cluster aggregate --by\nan observation needs its year\nput year into --by, or name the year the register is counted in: --year 2024\n",
    ],
    ["an empty file", "empty.csv", "empty.csv\nthe file is empty\nput the names of the columns in the first line\n"],
    [
      "files of two layouts",
      "firms.csv other.csv",
      "other.csv\nits columns are not those of firms.csv\naggregate files of one layout at a time\n",
    ],
    [
      "something that is no Parquet",
      "bad.parquet",
      "bad.parquet\nthis is not a Parquet file that can be read\nwrite it again, or give CSV\n",
    ],
    [
      "memory without a unit",
      "firms.csv --memory 400",
      'cluster aggregate\n"400" is not a value of --memory\nA size with its unit, for example 400MB or 2GB.\n',
    ],
  ])("%s", async (_, line, message) => {
    const files = { "firms.csv": firms, "empty.csv": "", "other.csv": "a,b\n", "bad.parquet": "no" };
    const { code, out, error } = await typed(line, files);
    expect([code, out, error]).toEqual([2, "", message]);
  });
});
