import { beforeAll, describe, expect, test } from "vitest";
import { type Analysis, resultOf } from "../../src/compare/analysis.ts";
import { districtTiles } from "../../src/compare/district-tiles.ts";
import type { Flow } from "../../src/model/observation.ts";
import { bounds, hole } from "../../src/model/value.ts";
import { bundled, having } from "../data/tables.ts";
import { bundledAnalysis } from "../support/bundled.ts";
import { analysisFrom, found, payment, ruhr } from "./small-comparison.ts";

const anything = "DE30 J59 2012 persons_employed 1";

/** A grant of a district office to somebody in Berlin. */
const grant = (district: string, amount: number, year = "2012", more: Partial<Flow> = {}): Flow => ({
  ...payment("berlin", amount),
  id: `${district} ${year} ${amount}`,
  funder: `Bezirksamt ${district}`,
  funderLevel: "district",
  year,
  ...more,
});

describe("tiles of the districts", () => {
  test("are twelve, none on another, under the keys 11001 to 11012", () => {
    expect(districtTiles.map(({ code }) => code).sort()).toEqual(
      Array.from({ length: 12 }, (_, at) => `110${String(at + 1).padStart(2, "0")}`),
    );
    expect(new Set(districtTiles.map(({ column, row }) => `${column} ${row}`)).size).toBe(12);
  });

  test("touch only where the districts are neighbours", () => {
    // Pairs of neighbours in the city, by number of the district.
    const neighbours = new Set(
      `1-2 1-3 1-4 1-7 1-12 2-3 2-7 2-8 2-9 2-11 3-11 3-12 4-5 4-6 4-7 4-12 5-6 5-12 6-7 7-8 8-9 9-10 9-11 10-11`.split(
        " ",
      ),
    );
    const pairs = districtTiles.flatMap((one) =>
      districtTiles
        .filter((other) => Math.abs(one.column - other.column) + Math.abs(one.row - other.row) === 1)
        .map((other) => [Number(one.code.slice(3)), Number(other.code.slice(3))].sort((a, b) => a - b).join("-")),
    );
    expect(pairs.length).toBeGreaterThan(20);
    expect([...new Set(pairs)].filter((pair) => !neighbours.has(pair))).toEqual([]);
  });

  test("are the members of the bundled list, name by name", () => {
    const members = having(bundled("regions"), { region_id: "berlin_bezirke", level: "district" });
    expect(members.map(({ member_code, member_name }) => `${member_code} ${member_name}`)).toEqual(
      districtTiles.map(({ code, name }) => `${code} ${name}`).sort(),
    );
  });
});

describe("numbers of the districts", () => {
  const analysis = analysisFrom(`
    ${anything}
    11001 _T 2012 population 400000
    11002 _T 2012 population 290000
    11001 J59 2012 persons_employed 5200
    11002 J59 2012 persons_employed c
    11001 J59 2011 persons_employed 5100
    11002 J59 2011 persons_employed 3100
    11001 J60 2012 persons_employed 10
    11002 J60 2012 persons_employed 20
    11000000 J59 2012 persons_employed 99999`);

  test("are people of the definition before others, in the year of the comparison, all twelve of them", () => {
    expect(analysis.districts).toHaveLength(12);
    expect(analysis.districts?.every(({ region }) => region === "berlin")).toBe(true);
    expect(found(analysis, "11001.persons_employed.core.district.2012").value).toBe(5200);
  });

  test("keep a secret district secret and leave one that nobody counted a hole", () => {
    expect(found(analysis, "11002.persons_employed.core.district.2012").value).toEqual(hole("confidential"));
    expect(found(analysis, "11003.persons_employed.core.district.2012").value).toMatchObject({
      reason: "not-collected",
    });
  });

  test("take nothing from the key of the municipality, which is one for all districts", () => {
    const cells = (analysis.districts ?? []).flatMap(
      ({ result }) => resultOf(analysis, result)?.operands.flatMap((operand) => operand.cells) ?? [],
    );
    expect(cells.map(({ region }) => region)).toEqual(expect.arrayContaining(["11001", "11002"]));
    expect(cells.map(({ region }) => region)).not.toContain("11000000");
  });

  test("are not taken for numbers of a compared region", () => {
    const sectors = analysis.results.filter(({ region }) => region.startsWith("110")).map(({ sector }) => sector);
    expect(new Set(sectors)).toEqual(new Set(["core.district"]));
  });

  test("are inhabitants where most districts have nothing else, and bounds stay bounds", () => {
    const people = analysisFrom(`
      ${anything}
      11001 _T 2012 population 400000
      11002 _T 2012 population 280000..300000
      11001 J59 2012 persons_employed 5200`);
    expect(found(people, "11002.population._T.district.2012").value).toEqual(
      bounds(280_000, 300_000, "confidential", "a range in the source"),
    );
  });

  test("add up the classes of the definition where all of them are published, and keep a secret one a hole", () => {
    const whole = analysisFrom(
      `${anything}
      11001 J59 2012 companies 300
      11001 J60 2012 companies 20
      11002 J59 2012 companies 90
      11002 J60 2012 companies c`,
      { classes: ["J59", "J60"] },
    );
    const companiesIn = (code: string) => found(whole, `${code}.companies.core.district.2012`).value;
    expect(companiesIn("11001")).toBe(320);
    expect(companiesIn("11002")).toMatchObject({ reason: "confidential" });
    expect(companiesIn("11003")).toMatchObject({ reason: "not-collected" });
  });

  test("are of the one class that more districts have, where its total is known for fewer", () => {
    const rows = `${anything}
      11001 J59 2012 companies 300
      11001 J60 2012 companies 20
      11002 J59 2012 companies 90`;
    const some = analysisFrom(rows, { classes: ["J59", "J60"] });
    expect(found(some, "11002.companies.J59.district.2012").value).toBe(90);
  });

  test("are none of a comparison without Berlin", () =>
    expect(
      analysisFrom("DEA52 J59 2012 persons_employed 1\n11001 J59 2012 persons_employed 5", { regions: [ruhr] })
        .districts,
    ).toEqual([]));
});

describe("grants of the district offices", () => {
  const flows = [grant("Mitte", 100), grant("Mitte", 50), grant("Neukölln", 70), grant("Mitte", 9, "2013")];
  const id = (code: string, year = "2012") => `${code}.funding.district-grants.${year}`;

  test("stand in where no number of a district is printed, added up in the year with most of them", () => {
    const analysis = analysisFrom(anything, { flows });
    expect(found(analysis, id("11001")).value).toBe(150);
    expect(found(analysis, id("11001")).operands[0]?.cells).toHaveLength(2);
    expect(found(analysis, id("11008")).value).toBe(70);
  });

  test("that are not listed are a hole, not nothing", () =>
    expect(found(analysisFrom(anything, { flows }), id("11005")).value).toMatchObject({ reason: "not-collected" }));

  test("in two kinds of prices are not added up", () => {
    const mixed = [grant("Mitte", 100), grant("Mitte", 50, "2012", { priceBasis: "2010" })];
    expect(found(analysisFrom(anything, { flows: mixed }), id("11001")).value).toMatchObject({
      reason: "incomparable",
    });
  });

  test("of the Senate and of other places belong to no district", () => {
    const others = [
      grant("Mitte", 100, "2012", { funderLevel: "city" }),
      grant("Mitte", 100, "2012", { region: "ruhr_exact" }),
    ];
    expect(analysisFrom(anything, { flows: others }).districts).toEqual([]);
  });
});

describe("in the bundled comparison", () => {
  let analysis: Analysis;
  beforeAll(async () => {
    analysis = await bundledAnalysis();
  }, 30_000);

  test("every district office lists grants of 2017, and they are those of the table", () => {
    const grants = having(bundled("funding"), {
      dataset: "berlin_culture_grants",
      year: "2017",
      funder_level: "district",
    });
    expect(analysis.districts).toHaveLength(12);
    for (const { code, name } of districtTiles) {
      const own = having(grants, { funder: `Bezirksamt ${name}` }).map(({ amount }) => Number(amount));
      const sum = own.reduce((total, amount) => total + amount, 0);
      expect(found(analysis, `${code}.funding.district-grants.2017`).value, name).toBeCloseTo(sum, 2);
    }
  });
});
