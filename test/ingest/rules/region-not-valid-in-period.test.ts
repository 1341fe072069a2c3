import { createReadStream } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { readObservations } from "../../../src/ingest/observations.ts";
import { type OfficialRegions, officialRegionsOf } from "../../../src/ingest/official-regions.ts";
import { readRegionValidity } from "../../../src/ingest/region-validity.ts";
import { input, known, observationHeader, printed } from "../inputs.ts";

let official: OfficialRegions;
beforeAll(async () => {
  const file = "data/region-validity.csv";
  const { items, findings } = await readRegionValidity({ file, bytes: createReadStream(file) });
  expect(findings).toEqual([]);
  official = officialRegionsOf([], items);
});

const regions = new Set(["14263", "14626", "05313", "11000", "NL310", "NL350"]);
const people = (region: string, year: string, value: string) =>
  `${region},_T,,${year},population,${value},,,persons,,,S`;

async function read(...rows: readonly string[]) {
  const codes = { ...known, regions, official };
  const { findings, observations } = await readObservations(
    [input([observationHeader, ...rows, ""].join("\n"))],
    codes,
  );
  return { found: printed(findings.filter(({ rule }) => rule === "region-not-valid-in-period")), observations };
}

describe("a district that was dissolved", () => {
  it("has no inhabitants and not zero: the row is left out", async () => {
    const { found, observations } = await read(people("14263", "2024", "0"), people("14626", "2024", "248000"));
    expect(found).toEqual([
      "t.csv:2:6  error  region-not-valid-in-period  14263 Görlitz, Kreisfreie Stadt was valid to 2008-07-31: its 0 of 2024 is no number of anything — leave the row out, or the value empty with the status m; use 14626",
    ]);
    expect(observations.map(({ region }) => region)).toEqual(["14626"]);
  });

  it("may have been zero in its time, and a district that exists may be zero at any time", async () => {
    expect((await read(people("14263", "2007", "0"), people("11000", "2024", "0"))).found).toEqual([]);
  });

  it("is no more at the end of the year of its reform, and its successor not yet before", async () => {
    expect((await read(people("05313", "2009", "0"))).found).toHaveLength(1);
    expect((await read(people("05313", "2008", "0"))).found).toEqual([]);
    expect((await read(people("14626", "2007", "0"))).found[0]).toContain("was valid from 2008-08-01: its 0 of 2007");
  });

  it("with a figure of later years is a warning, and the figure is kept", async () => {
    const { found, observations } = await read(people("14263", "2009", "56000"));
    expect(found).toEqual([
      "t.csv:2:6  warning  region-not-valid-in-period  14263 Görlitz, Kreisfreie Stadt was valid to 2008-07-31, and has a figure of 2009 — check the code at the source; use 14626",
    ]);
    expect(observations).toHaveLength(1);
    expect((await read(people("14263", "2008", "56000"))).found).toEqual([]);
  });
});

it("a code of NUTS may have figures of years before it was made, but no zeros", async () => {
  expect((await read(people("NL350", "2012", "1240000"))).found).toEqual([]);
  expect((await read(people("NL350", "2012", "0"), people("NL310", "2025", "0"))).found).toHaveLength(2);
});

it("the list has the 74 districts for which the table of 31 December 2024 prints dashes, each with a successor that exists", () => {
  const districts = [...official.validity.values()].filter(({ codeSystem }) => codeSystem === "AGS");
  const gone = districts.filter(({ to }) => to !== "");
  expect(gone).toHaveLength(74);
  for (const { code, successors, to } of gone) {
    expect(successors.length, code).toBeGreaterThan(0);
    for (const successor of successors) {
      const begins = official.validity.get(successor)?.from;
      // The Wartburgkreis took Eisenach in and was there before.
      if (successor !== "16063") expect(begins !== undefined && begins > to, `${code} ${successor}`).toBe(true);
    }
  }
});
