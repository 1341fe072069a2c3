import { createReadStream } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { type CodeMeaning, plainCode, plainSystem, readCodeDrift } from "../../../src/ingest/code-drift.ts";
import { readObservations } from "../../../src/ingest/observations.ts";
import { input, known, observationHeader, printed } from "../inputs.ts";

let drift: readonly CodeMeaning[] = [];
beforeAll(async () => {
  const file = "data/code-drift.csv";
  drift = (await readCodeDrift({ file, bytes: createReadStream(file) })).items;
});

const regions = new Set(["DE300", "NL33", "NL33A", "NL310", "NL321"]);

async function read(...rows: readonly string[]) {
  const codes = { ...known, regions, drift };
  const { findings, observations } = await readObservations(
    [input([observationHeader, ...rows, ""].join("\n"))],
    codes,
  );
  return { found: printed(findings.filter(({ rule }) => rule === "code-drift")), observations };
}

const row = (region: string, sector: string, system: string, year: string, value = "900") =>
  `${region},${sector},${system},${year},local_units,${value},,,number,,,S`;

describe("59.20.1, studios to 2024 and music publishers from 2025", () => {
  it("is an error where one region has both, and the later rows are left out", async () => {
    const { found, observations } = await read(
      row("DE300", "59.20.1", "WZ2025", "2025"),
      row("DE300", "59.20.1", "WZ2008", "2023"),
      row("DE300", "59.20.1", "WZ2008", "2024"),
    );
    expect(found).toEqual([
      't.csv:2:2  error  code-drift  59.20.1 means "Musikverlage" (WZ2025) here and "Tonstudios und Herstellung von Hörfunkbeiträgen" (WZ2008) in t.csv:3: one code, two activities — keep one classification, or compare by the first four digits where these are the same',
    ]);
    expect(observations.map(({ year }) => year).sort()).toEqual(["2023", "2024"]);
  });

  it("is a warning in a year behind the years of its classification", async () => {
    const { found, observations } = await read(
      row("DE300", "59.20.1", "WZ 2008", "2024"),
      row("DE300", "59.20.1", "WZ 2008", "2025"),
      row("DE300", "59.20.1", "WZ 2008", "2026"),
    );
    expect(found).toEqual([
      't.csv:3:4  warning  code-drift  2025 lies behind WZ2008, used to 2024: 59.20.1 meant "Tonstudios und Herstellung von Hörfunkbeiträgen", now "Musikverlage" (WZ2025) — check which classification the source used',
    ]);
    expect(observations).toHaveLength(3);
  });

  it("says nothing within one classification, nor of a code that did not drift", async () => {
    expect(
      (await read(row("DE300", "59.20.1", "WZ2008", "2023"), row("DE300", "59.20.1", "WZ2008", "2024"))).found,
    ).toEqual([]);
    expect(
      (await read(row("DE300", "59.11", "NACE2", "2024"), row("DE300", "59.11", "NACE2.1", "2025"))).found,
    ).toEqual([]);
  });
});

it("90.04.1 is a warning where Dutch theatres stand beside German promoters", async () => {
  const { found, observations } = await read(
    row("NL33", "90.04.1", "SBI2008", "2014"),
    row("DE300", "90.04.1", "WZ2008", "2014"),
    row("DE300", "90.04.1", "WZ2008", "2015"),
  );
  expect(found).toEqual([
    't.csv:3:2  warning  code-drift  90.04.1 means "Theater- und Konzertveranstalter" (WZ2008) here and "Theaters, schouwburgen en concertgebouwen" (SBI2008) in t.csv:2: one code, two activities — keep one classification, or compare by the first four digits where these are the same',
  ]);
  expect(observations).toHaveLength(3);
});

it("five digits of another nation's classification are a warning, four digits are not", async () => {
  const { found, observations } = await read(
    row("NL33", "90.04.1", "WZ2008", "2014"),
    row("NL33", "90.04.1", "WZ2008", "2015"),
    row("DE300", "90.04.1", "WZ2008", "2014"),
    row("NL33", "90.04", "NACE2", "2014"),
  );
  expect(found).toEqual([
    "t.csv:2:3  warning  code-drift  90.04.1 of NL33 is called a code of WZ2008, which is another nation's: the fifth digit is national — write the SBI of that year, or compare by the first four digits",
  ]);
  expect(observations).toHaveLength(4);
});

describe("58.13, newspapers in NACE Rev. 2 and magazines in NACE Rev. 2.1", () => {
  it("is an error across 2024 and 2025 in one series, with the classification named or not", async () => {
    const named = await read(row("DE300", "58.13", "NACE_R2", "2024"), row("DE300", "J58.13", "NACE Rev. 2.1", "2025"));
    expect(named.found).toHaveLength(1);
    expect(named.found[0]).toContain(
      '"Verlegen von Zeitschriften" (NACE2.1) here and "Verlegen von Zeitungen" (NACE2)',
    );
    const plain = await read(row("DE300", "58.13", "", "2024"), row("DE300", "58.13", "", "2025"));
    expect(plain.found).toHaveLength(1);
    expect(plain.observations.map(({ year }) => year)).toEqual(["2024"]);
  });

  it("is known however the code and the classification are written", () => {
    expect(["J59.20.1", "59.20.1", "59201"].map(plainCode)).toEqual(["59201", "59201", "59201"]);
    expect(["NACE Rev. 2.1", "NACE2.1", "NACE_R2", "WZ 2008"].map(plainSystem)).toEqual([
      "NACE21",
      "NACE21",
      "NACE2",
      "WZ2008",
    ]);
  });
});

describe("a region whose code took another territory in 2021", () => {
  const people = (region: string, year: string) => `${region},_T,,${year},population,373005,,,persons,,,S`;

  it("is a warning in the first row after it, with the share of people that moved", async () => {
    const { found, observations } = await read(
      people("NL33A", "2021"),
      people("NL33A", "2020"),
      people("NL33A", "2022"),
    );
    expect(found).toEqual([
      "t.csv:2:1  warning  code-drift  NL33A has another territory from 2021 on (without 34,827 people, now in NL310): 8.6 percent of its people moved — compare the years before and after only with that in mind, or use a larger unit",
    ]);
    expect(observations).toHaveLength(3);
  });

  it("is no matter of a series on one side of it, nor of a region that kept its land", async () => {
    expect((await read(people("NL310", "2019"), people("NL310", "2020"))).found).toEqual([]);
    expect((await read(people("NL310", "2021"), people("NL310", "2022"))).found).toEqual([]);
    expect((await read(people("NL321", "2020"), people("NL321", "2021"))).found).toEqual([]);
  });
});
