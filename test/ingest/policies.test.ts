import { describe, expect, test } from "vitest";
import { readPolicies } from "../../src/ingest/policies.ts";
import { input, known, printed } from "./inputs.ts";

const header = "policy,name,level,instrument,start,end,amount,unit,region,sector,source,status,flag";

const read = (...rows: readonly string[]) => readPolicies(input([header, ...rows, ""].join("\n")), known);

describe("policies", () => {
  test("carry who does what from when to when, with the amount in euros", async () => {
    const { items, findings } = await read("board,Music Board,city,grants,2013-01-15,,1.7,MIO_EUR,berlin,music,S,,new");
    expect(findings).toEqual([]);
    expect(items).toEqual([
      {
        id: "board",
        name: "Music Board",
        level: "city",
        instrument: "grants",
        start: "2013-01-15",
        end: "",
        amount: 1_700_000,
        unit: "EUR",
        region: "berlin",
        sector: "music",
        source: "S",
        origin: { file: "t.csv", line: 2, column: 7 },
        notes: { flag: "new" },
      },
    ]);
  });

  test("without an amount have none, a secret one has its reason, and one bound to no place needs no region", async () => {
    const { items, findings } = await read("a,A,eu,,2007,2013,,,,,S,,", "b,B,eu,,2007,2013,,,,,S,c,");
    expect(findings).toEqual([]);
    expect(items.map(({ amount }) => amount)).toEqual([undefined, { kind: "hole", reason: "confidential" }]);
  });

  test("are refused with a wrong date, an end before the start, an unknown place or unit, and a repeated id", async () => {
    const { items, findings } = await read(
      "a,A,eu,,spring,2013,,,,,S,,",
      "b,B,eu,,2014-06,2014-05,,,,,S,,",
      "c,C,eu,,2014,2015-13,,,,,S,,",
      "d,D,eu,,2014,,5,persons,,,S,,",
      "e,E,eu,,2014,,,,atlantis,,S,,",
      "f,F,,,2014,,,,,,S,,",
      "g,G,eu,,2014-07,2014,,,,,S,,",
      "g,G,eu,,2014,,,,,,S,,",
    );
    expect(items.map(({ id }) => id)).toEqual(["g"]);
    expect(printed(findings).map((line) => line.replace(/ +/g, " ").split(" — ")[0])).toEqual([
      't.csv:2:5 error year-format start "spring" is no year, month or day',
      "t.csv:3:6 error year-format it ends in 2014-05, before it starts in 2014-06",
      't.csv:4:6 error year-format end "2015-13" is no year, month or day',
      expect.stringContaining("t.csv:5:8 error unit-mismatch"),
      expect.stringContaining("t.csv:6:9 error unknown-region"),
      "t.csv:7:3 error missing-cell level is empty",
      expect.stringContaining("t.csv:9:1 error primary-key"),
    ]);
  });

  test("of a year say so, and a frequency that is neither is refused", async () => {
    const withFrequency = (frequency: string) =>
      readPolicies(
        input(
          `policy,name,level,start,end,amount,unit,frequency,source\na,A,city,2017,2020,2,MIO_EUR,${frequency},S\n`,
        ),
        known,
      );
    const [yearly, whole, odd] = [
      await withFrequency("year"),
      await withFrequency("whole"),
      await withFrequency("month"),
    ];
    expect(yearly.items[0]).toMatchObject({ amount: 2e6, isYearly: true });
    expect(whole.items[0]).not.toHaveProperty("isYearly");
    expect(odd.findings.map(({ rule, column }) => [rule, column])).toEqual([["unknown-word", 8]]);
  });

  test("have their name in the language of the project, or else the one they have", async () => {
    const text =
      "policy,name,name_de,level,start,end,source\na,Capital,Hauptstadt,city,2010,2010,S\nb,Plan,,city,2010,2010,S\n";
    const { items } = await readPolicies(input(text), known, { language: "de" });
    expect(items.map(({ name }) => name)).toEqual(["Hauptstadt", "Plan"]);
  });
});
