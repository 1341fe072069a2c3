import { describe, expect, test } from "vitest";
import { run } from "../../src/cli/main.ts";
import { packagedWorld } from "../support/world.ts";

const persons = [
  "nace_r2,indic_sb,geo\\time\t2013 \t2012 ",
  "J59,V16110,DE30\t8500 b\t8308 ",
  "J59,V16110,NL31\t: c\t1200 d",
  "J59,V13320,DE30\t: \t12.5 ",
  "",
].join("\n");

async function typed(line: readonly string[], files: Readonly<Record<string, string>>) {
  const world = packagedWorld(files);
  const code = await run(["import", ...line], world);
  return { code, out: world.printed(), error: world.said() };
}

describe("cluster import", () => {
  test("turns an office's file into rows of the data contract, each with the place it was read from", async () => {
    const { code, out, error } = await typed(["auto", "sbs_r_nuts06_r2.tsv"], { "sbs_r_nuts06_r2.tsv": persons });
    expect(out).toBe(
      [
        "region,sector,code_system,year,measure,value,unit,price_basis,status,source,flags,origin",
        "DE30,J59,NACE2,2013,persons_employed,8500,persons,,b,sbs_r_nuts06_r2,b,sbs_r_nuts06_r2.tsv:2:2",
        "DE30,J59,NACE2,2012,persons_employed,8308,persons,,,sbs_r_nuts06_r2,,sbs_r_nuts06_r2.tsv:2:3",
        "NL31,J59,NACE2,2013,persons_employed,,persons,,c,sbs_r_nuts06_r2,: c,sbs_r_nuts06_r2.tsv:3:2",
        "NL31,J59,NACE2,2012,persons_employed,1200,persons,,d,sbs_r_nuts06_r2,d,sbs_r_nuts06_r2.tsv:3:3",
        "DE30,J59,NACE2,2013,wages,,EUR,current,o,sbs_r_nuts06_r2,:,sbs_r_nuts06_r2.tsv:4:2",
        "DE30,J59,NACE2,2012,wages,12500000,EUR,current,,sbs_r_nuts06_r2,,sbs_r_nuts06_r2.tsv:4:3",
        "",
      ].join("\n"),
    );
    expect(code).toBe(0);
    expect(error).toMatch(/^sbs_r_nuts06_r2\.tsv: eurostat-tsv, because the first cell.*; 6 rows; cells: /);
  });

  test("what it prints is what cluster validate takes without an error", async () => {
    const { out } = await typed(["auto", "t.tsv"], { "t.tsv": persons });
    const world = packagedWorld({ "observations.csv": out });
    await run(["validate", "observations.csv"], world);
    expect(world.printed()).toMatch(/in 6 rows of 1 file/);
    expect(world.printed()).not.toMatch(/ {2}error {2}(?!unknown-source)/);
  });

  test("keeps the codes asked for and sets the columns given", async () => {
    const line = ["eurostat-tsv", "t.tsv", "--keep", "indic_sb=V16110", "--keep", "geo=DE30", "--set", "source=SBS"];
    const { out } = await typed(line, { "t.tsv": persons });
    expect(out.split("\n").slice(1, -1)).toEqual([
      "DE30,J59,NACE2,2013,persons_employed,8500,persons,,b,SBS,b,t.tsv:2:2",
      "DE30,J59,NACE2,2012,persons_employed,8308,persons,,,SBS,,t.tsv:2:3",
    ]);
  });

  test("says in JSON what it took the file for, and counts the cells by status", async () => {
    const { out } = await typed(["auto", "t.tsv", "--format", "json"], { "t.tsv": persons });
    const answer = JSON.parse(out);
    expect(answer).toMatchObject({
      schema: "cluster-import/1",
      files: [{ read: 4, kept: 3, rejected: 0, skipped: 1 }],
    });
    expect(answer.tables[0]).toMatchObject({ format: "eurostat-tsv", cells: { A: 2, B: 1, D: 1, O: 1, "Q C": 1 } });
    expect(answer.tables[0].observations[2]).toMatchObject({ region: "NL31", value: null, status: "c" });
  });

  test("leaves out what it cannot read, says where, and ends with 1", async () => {
    const broken = persons.replace("8308 ", "83O8 ");
    const { code, out, error } = await typed(["auto", "t.tsv"], { "t.tsv": broken });
    expect(code).toBe(1);
    expect(error).toContain("t.tsv:2:3  error  ");
    expect(out).toContain("t.tsv:2:2\n");
    expect(out).not.toContain("t.tsv:2:3");
  });

  test.each([
    [
      ["eurostat-tvs", "t.tsv"],
      'cluster import eurostat-tvs\n"eurostat-tvs" is not a format\ndid you mean eurostat-tsv?',
    ],
    [["auto", "none.tsv"], "none.tsv\nthere is no such file\ncheck the name and the folder"],
    [["auto", "letter.csv"], "letter.csv\nno format that is known fits this file\nname one: cluster import FORMAT"],
    [["auto", "t.tsv", "--set", "regoin=DE"], '--set regoin\n"regoin" is no column that can be set\nthere are region,'],
    [["auto", "t.tsv", "--keep", "nace=J59"], '--keep nace\nthe table has no dimension "nace"\nit has nace_r2,'],
    [["auto", "t.tsv", "--map", "region"], '--map region\n"region" is not name=value\nfor example'],
  ])("%j is a mistake that is said in three lines", async (line, said) => {
    const { code, out, error } = await typed(line, { "t.tsv": persons, "letter.csv": "Dear Sir or Madam\n" });
    expect([code, out]).toEqual([2, ""]);
    expect(error).toContain(said);
  });

  test("a cell that a spreadsheet would run is made harmless", async () => {
    const evil = persons.replaceAll("DE30", "=HYPERLINK(1)");
    const { out } = await typed(["auto", "t.tsv"], { "t.tsv": evil });
    expect(out).not.toMatch(/(^|,)=/m);
  });
});
