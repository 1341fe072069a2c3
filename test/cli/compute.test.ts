import { describe, expect, test } from "vitest";
import { run } from "../../src/cli/main.ts";
import { memoryWorld } from "../support/memory-world.ts";

const table = `region,sector,year,value
A,film,2012,30
A,_T,2012,100
B,film,2012,10
B,_T,2012,100
`;

async function typed(line: string, files: Readonly<Record<string, string>>) {
  const world = memoryWorld(files);
  const code = await run(line.split(" "), world);
  return { code, out: world.printed(), error: world.said() };
}

describe("cluster compute", () => {
  test("prints the contract's columns with every digit, in the order of the input", async () => {
    const { code, out } = await typed("compute share t.csv", { "t.csv": table.replace("30", "1").replace("100", "3") });
    expect(code).toBe(0);
    expect(out.split("\n").slice(0, 2)).toEqual([
      "case,indicator,region,sector,year,value,low,high,status",
      `,share,A,film,2012,${1 / 3},,,ok`,
    ]);
  });

  test("gives an empty value and the reason where there is no number", async () => {
    const { out } = await typed("compute share t.csv", { "t.csv": table.replace("30", "") });
    expect(out).toContain(",share,A,film,2012,,,,not-collected\n");
  });

  test("gives null and the reason in JSON, with a schema and a version", async () => {
    const { out } = await typed("compute share t.csv --format json", { "t.csv": table.replace("30", "") });
    const answer = JSON.parse(out);
    expect(answer).toMatchObject({ schema: "cluster-compute/1", indicator: "share" });
    expect(answer.rows[0]).toMatchObject({ region: "A", value: null, low: null, high: null, status: "not-collected" });
    expect(answer.rows[1]).toMatchObject({ region: "B", value: 0.1, status: "ok", flags: [] });
  });

  test("prints a table of at most 100 columns for people", async () => {
    const { out } = await typed("compute share t.csv --format table", { "t.csv": table });
    expect(out.split("\n")[0]).toMatch(/^case +indicator +region +sector +year +value +low +high +status$/);
    expect(out).toMatch(/share +A +film +2012 +0\.3/);
  });

  test("computes the other cases where one is refused, names it in three lines and ends with 1", async () => {
    const twice = `case,region,sector,year,value\ngood,A,film,2012,1\ngood,A,_T,2012,4\nbad,A,film,2012,1\nbad,A,film,2012,1\n`;
    const { code, out, error } = await typed("compute share t.csv", { "t.csv": twice });
    expect([code, out]).toEqual([
      1,
      "case,indicator,region,sector,year,value,low,high,status\ngood,share,A,film,2012,0.25,,,ok\n",
    ]);
    expect(error).toBe(
      "case bad: A film 2012\nthe table has two rows for this cell\nremove one, or add them up: --set duplicates=sum\n",
    );
  });

  test("computes nothing from a table with a number that cannot be read, and says where it stands", async () => {
    const { code, out, error } = await typed("compute share t.csv", { "t.csv": table.replace("30", "3o") });
    expect([code, out]).toEqual([1, ""]);
    expect(error).toMatch(/^t\.csv:2:4 {2}error {2}number-format /);
  });

  test("takes the reference area from a file of its own", async () => {
    const nation = "region,sector,year,value\nDE,film,2012,5\nDE,_T,2012,100\n";
    const { code, out } = await typed("compute location-quotient t.csv --set reference=nation.csv", {
      "t.csv": table,
      "nation.csv": nation,
    });
    expect(code).toBe(0);
    expect(out).toContain(",location-quotient,A,film,2012,6,");
    expect(out).not.toContain("nation.csv");
  });

  test("refuses a reference file with more than one region", async () => {
    const { code, error } = await typed("compute location-quotient t.csv --set reference=t.csv", { "t.csv": table });
    expect([code, error]).toEqual([
      2,
      "t.csv\na reference area is one region, this file has 2\nkeep the rows of one region\n",
    ]);
  });

  test("suggests the nearest indicator", async () => {
    const { code, error } = await typed("compute herfindal t.csv", { "t.csv": table });
    expect([code, error]).toEqual([
      2,
      'cluster compute herfindal\n"herfindal" is not an indicator\ndid you mean herfindahl? See `cluster list indicators`\n',
    ]);
  });

  test("refuses a setting without a value", async () => {
    const { code, error } = await typed("compute share t.csv --set reference", { "t.csv": table });
    expect([code, error]).toEqual([2, '--set reference\n"reference" is not name=value\nfor example --set region=DE\n']);
  });
});

test("cluster compute composite takes the scheme from a table of its own and names what moves a rank", async () => {
  const values = "region,sector,year,value\nA,firms,2014,8\nA,shows,2014,2\nB,firms,2014,4\nB,shows,2014,4\n";
  const scheme = "region,sector,year,variable,value\n,firms,,weight,3\n,shows,,weight,1\n";
  const { code, out } = await typed("compute composite t.csv s.csv", { "t.csv": values, "s.csv": scheme });
  expect(code).toBe(0);
  expect(out).toContain("\n,composite,A,,2014,75,,,ok too-few\n");
  expect(out).toContain("\n,composite.best-rank,B,,2014,1,,,ok weights=equal\n");
});

describe("cluster compute --only", () => {
  test.each(["csv", "json", "md", "table"])("prints only the rows asked for, as %s", async (format) => {
    const line = `compute location-quotient t.csv --format ${format} --only location-quotient.average`;
    const { code, out } = await typed(line, { "t.csv": table });
    expect(code).toBe(0);
    expect(out.match(/location-quotient\.\w+/g)).toEqual(["location-quotient.average", "location-quotient.average"]);
    expect(out).not.toContain("film");
  });

  test("tells the rows there are where none has the id asked for", async () => {
    const { code, out, error } = await typed("compute location-quotient t.csv --only lq", { "t.csv": table });
    expect([code, out]).toEqual([2, ""]);
    expect(error).toBe(
      '--only lq\nthe answer has no rows of "lq"\nallowed: location-quotient, location-quotient.additive, location-quotient.binary, location-quotient.average\n',
    );
    const near = await typed("compute share t.csv --only shar", { "t.csv": table });
    expect(near.error).toBe('--only shar\nthe answer has no rows of "shar"\ndid you mean share? Allowed: share\n');
  });

  test("prints the header where an answer without rows is asked for one kind of them", async () => {
    const { code, out } = await typed("compute share t.csv --only share", { "t.csv": "region,sector,year,value\n" });
    expect([code, out]).toEqual([0, "case,indicator,region,sector,year,value,low,high,status\n"]);
  });
});
