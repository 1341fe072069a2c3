import { describe, expect, test } from "vitest";
import { imported } from "./imported.ts";

const people = { set: { measure: "employees", unit: "persons" } };

describe("a table that somebody made", () => {
  test("has its sector in a column of that name, in any of three languages", async () => {
    for (const name of ["sector", "Sektor", "Branche"]) {
      const { rows } = await imported({ "t.csv": `region;${name};year;value\nDE30;J59;2019;5\n` }, people);
      expect([name, rows]).toEqual([name, ["DE30 J59 2019 employees 5 persons "]]);
    }
  });

  test("keeps value, status and secrecy apart where a column of flags stands beside the figures", async () => {
    const text = "geo,time,value,flag,conf_status\nDE30,2019,1,bd,\nDE30,2020,,c,\nDE30,2021,n/a,,\nDE30,2022,4,p,C\n";
    const { rows, said } = await imported({ "t.csv": text }, people);
    expect(rows).toEqual([
      "DE30 _T 2019 employees 1 persons bd",
      "DE30 _T 2020 employees  persons c",
      "DE30 _T 2021 employees  persons o",
      "DE30 _T 2022 employees 4 persons cp",
    ]);
    expect(said).toEqual([]);
  });

  test("has a dimension and no flags in a column of status that holds words", async () => {
    const text = "geo,time,value,status\nDE30,2019,1,employed\nDE30,2019,2,self\n";
    const { said } = await imported({ "t.csv": text }, people);
    expect(said[0]).toContain("several-codes  status has 2 codes (employed, self)");
    const named = await imported({ "t.csv": text }, { ...people, map: { status: "status" } });
    expect(named.said[0]).toContain('t.csv:2:4  error  unknown-flag  the flag "employed" is not known');
  });

  test("may be two files joined, with the header twice and line ends of three kinds", async () => {
    const text = "region,sector,year,value\r\nDE30,J59,2019,1\rregion,sector,year,value\nDE30,J59,2020,2\r\n\u001a";
    const { rows, said } = await imported({ "t.csv": text }, people);
    expect(rows).toEqual(["DE30 J59 2019 employees 1 persons ", "DE30 J59 2020 employees 2 persons "]);
    expect(said.filter((line) => line.includes("repeated-header"))).toEqual([
      "t.csv:3  warning  repeated-header  the header stands here again; the row is skipped — import the joined files one by one",
    ]);
  });

  test("in a unit of this program is read in it, in another not at all", async () => {
    const text = "region,sector,year,value,unit\nDE30,J59,2019,1,KEUR\nDE30,J59,2020,2,T€\nDE30,J59,2021,3,furlong\n";
    const { rows, said } = await imported({ "t.csv": text }, { set: { measure: "turnover", price_basis: "current" } });
    expect(rows).toEqual(["DE30 J59 2019 turnover 1000 EUR ", "DE30 J59 2020 turnover 2000 EUR "]);
    expect(said[0]).toContain('t.csv:4:4  error  unknown-unit  the unit "furlong" is not known');
  });

  test("with numbers that are nearly numbers says what to do about each", async () => {
    const text =
      'region,year,value\nDE,2019,1\nDE,2020,12%\nDE,2021,1E+05\nDE,2022,1.234.567\nDE,2023,"3,5"\nDE,2024,abc1\n';
    const { said } = await imported({ "t.csv": text }, { ...people, decimal: "." });
    expect(said.map((line) => line.split(" — ")[1])).toEqual([
      "take the percent sign out, and say --set unit=percent",
      "write all its digits; a spreadsheet has shortened it",
      "take the signs between the thousands out",
      "say --decimal , if the file writes the other one",
      "look it up in the legend, or write the number alone",
    ]);
  });

  test("of one part only says so, whatever the column is called", async () => {
    const text = "region,ISIC4,sex,year,value\nDE30,J59,T,2019,1\nDE30,J59,T,2020,2\n";
    const set = { measure: "employees", unit: "persons" };
    const { said } = await imported({ "t.csv": text.replace("ISIC4", "group") }, { set });
    expect(said).toEqual([
      't.csv  note  one-code  in every row group is "J59": the figures are of that part only — if it is the sector, say --map sector=group',
    ]);
  });
});

describe("a table with years and remarks where nobody looks for them", () => {
  test("of which nothing says the year is left out, with what to type", async () => {
    const text = "Gemeente;Banen A;Banen B\nAmsterdam;1;2\n";
    const choices = { map: { region: "Gemeente", value: "Banen A,Banen B" }, set: { unit: "number" } };
    const { rows, said } = await imported({ "t.csv": text }, { ...choices, format: "tidy-wide" });
    expect([rows, said]).toEqual([
      [],
      [
        "t.csv:2:2  error  unknown-period  nothing says of which year figures are; they are left out — say which column holds the year, --map year=COLUMN, or the year itself, --set year=2019",
      ],
    ]);
    const said2019 = await imported(
      { "t.csv": text },
      { map: choices.map, set: { unit: "number", year: "2019" }, format: "tidy-wide" },
    );
    expect(said2019.rows).toEqual(["Amsterdam _T 2019 Banen A 1 number ", "Amsterdam _T 2019 Banen B 2 number "]);
  });

  test("does not take a column of remarks for one more dimension", async () => {
    const text = "region,year,value,remark\nDE30,2018,1,estimate of the city\nDE30,2019,3,\n";
    expect((await imported({ "t.csv": text }, people)).said).toEqual([]);
  });
});

describe("--map", () => {
  const file = { "t.csv": "region,sector,year,value\nDE30,J59,2019,1\n" };
  const tsv = { "t.tsv": "unit,nace_r2,geo\\time\t2012 \nNR,J59,DE30\t1 \n" };

  test("of a part that no table has is a mistake", async () => {
    await expect(imported(file, { map: { foo: "bar" } })).rejects.toMatchObject({
      where: "--map foo=bar",
      what: '"foo" is no part of a table',
    });
  });

  test("of a dimension that the table has not is a mistake", async () => {
    await expect(imported(tsv, { map: { sector: "NACE" } })).rejects.toMatchObject({
      where: "--map sector=NACE",
      fix: "it has unit, nace_r2, geo, time",
    });
  });
});

describe("a file that nothing is known of", () => {
  const refusal = async (text: string) => imported({ "t.csv": text }).catch((error: unknown) => error);

  test.each([
    ["", "the file is empty", "download it again, or name another"],
    ["a\u0000b\u0001c", "the file is not text", "save the table as CSV UTF-8"],
    [
      '{"data":[1]}',
      "no format that is known fits this file",
      "ask the office for CSV or JSON-stat; `cluster list formats` says what is read",
    ],
    [
      "Some words\nand more\n",
      "no format that is known fits this file",
      "name one: cluster import FORMAT, see `cluster list formats`; a table of your own is tidy-long",
    ],
  ])("%j is refused with what to type", async (text, what, fix) => {
    expect(await refusal(text)).toMatchObject({ where: "t.csv", what, fix });
  });
});
