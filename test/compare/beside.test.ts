import { beforeAll, describe, expect, test } from "vitest";
import { type Analysis, resultOf } from "../../src/compare/analysis.ts";
import { policyFigures } from "../../src/compare/policies.ts";
import { scopeOf } from "../../src/compare/scope.ts";
import { sizeResults } from "../../src/compare/sizes.ts";
import { unitTiles } from "../../src/compare/unit-tiles.ts";
import type { Policy } from "../../src/model/policy.ts";
import type { SizeCount } from "../../src/model/size-count.ts";
import { bounds, hole, isNumber, type Value } from "../../src/model/value.ts";
import { bundledAnalysis } from "../support/bundled.ts";
import { analysisFrom, berlin, found, ruhr, territories } from "./small-comparison.ts";
import { definitionOf, lookupFrom, settingsFrom } from "./small-tables.ts";

describe("tiles of the official units", () => {
  test("are 31, none on another of its map, none under two names", () => {
    expect(unitTiles).toHaveLength(31);
    const places = unitTiles.map(({ map, column, row }) => `${map} ${column} ${row}`);
    expect(new Set(places).size).toBe(31);
    const codes = unitTiles.flatMap((tile) => tile.codes);
    expect(new Set(codes).size).toBe(codes.length);
  });

  describe("in the bundled comparison", () => {
    let analysis: Analysis;
    beforeAll(async () => {
      analysis = await bundledAnalysis();
    }, 30_000);

    test("hold together exactly the people of each region in one year", () => {
      const units = analysis.units ?? [];
      expect(units).toHaveLength(31);
      for (const { id } of analysis.regions) {
        const own = units.filter(({ region }) => region === id).map((unit) => resultOf(analysis, unit.result));
        const people = own.reduce((sum, result) => sum + (result && isNumber(result.value) ? result.value : 0), 0);
        expect(people, id).toBe(found(analysis, `${id}.population._T.2022`).value);
      }
    });

    test("are members of the bundled territories under one of their codes", () => {
      for (const { result } of analysis.units ?? [])
        expect(resultOf(analysis, result)?.operands[0]?.cells).toHaveLength(1);
    });
  });

  test("take the year in which most of them have a figure; the others are named holes", () => {
    const analysis = analysisFrom(`
      DEA52 _T 2019 population 587010
      DE300 _T 2018 population 3600000
      DE300 _T 2019 population 3644826
      DE300 _T 2020 population 3700000
      DE30 J59 2012 persons_employed 1`);
    expect(analysis.units?.map(({ code, region }) => `${code} ${region}`)).toEqual(["DEA52 ruhr", "DE300 berlin"]);
    expect(found(analysis, "DEA52.population._T.2019").value).toBe(587_010);
    const later = analysisFrom("DE300 _T 2020 population 3700000\nDE30 J59 2012 persons_employed 1");
    expect(found(later, "DEA52.population._T.2020").value).toEqual(hole("not-collected"));
  });
});

const policy = (id: string, region: string, amount?: Value): Policy => ({
  id,
  name: id,
  level: "city",
  instrument: "",
  start: "2008-07",
  end: "2013",
  unit: "EUR",
  region,
  sector: "",
  source: "S",
  origin: { file: "policies.csv", line: 2, column: 7 },
  notes: {},
  ...(amount === undefined ? {} : { amount }),
});

describe("policies", () => {
  const policies = [policy("a", "ruhr_wide", 5e6), policy("b", "DE"), policy("c", ""), policy("d", "NL32", 1)];
  const { policies: lines, results } = policyFigures([ruhr, berlin], policies);

  test("of a region, its nation or no place belong to the comparison; those of other places do not", () => {
    expect(lines.map((line) => [line.policy.id, line.region, line.result])).toEqual([
      ["a", "ruhr", "ruhr.funding.policy-a.2008-2013"],
      ["b", "", undefined],
      ["c", "", undefined],
    ]);
  });

  test("of the state around a region belong to it too, those of another state do not", () => {
    const around = new Map(territories.map((territory) => [territory.id, territory] as const));
    const states = [policy("state", "DEA"), policy("other", "DEB"), policy("part", "DEA5")];
    expect(policyFigures([ruhr], states, around).policies.map((line) => line.policy.id)).toEqual(["state", "part"]);
    expect(policyFigures([ruhr], states).policies).toEqual([]);
  });

  test("whose amount is that of a year say so where it is explained", () => {
    const { results: yearly } = policyFigures([ruhr], [{ ...policy("a", "ruhr", 5e6), isYearly: true }]);
    expect(yearly[0]?.operands[0]?.label).toBe("amount a year of a");
  });

  test("have their amount as a number with the cell that it stands in", () => {
    expect(results).toHaveLength(1);
    expect(results[0]?.operands[0]?.cells[0]).toMatchObject({ file: "policies.csv", line: 2, column: 7, source: "S" });
  });
});

describe("the music chain", () => {
  test("is empty where only divisions are published: a division is not a stage", () => {
    const analysis = analysisFrom("DE30 J59 2012 persons_employed 30\nDE30 90 2012 persons_employed 50");
    expect(analysis.results.filter(({ sector }) => sector.startsWith("music-"))).toEqual([]);
  });

  const analysis = analysisFrom(`
    DE30 J59 2012 persons_employed 30
    DE30 59.20 2012 persons_employed 700
    DE30 90.03 2012 persons_employed 900
    DE30 32.20.0 2012 persons_employed 40
    DE30 18.20.0 2012 persons_employed 60
    DE30 90.04.1 2012 persons_employed c
    DE30 90.04.2 2012 persons_employed 5
    DE30 90.04.3 2012 persons_employed 5`);
  const stage = (name: string) => found(analysis, `berlin.persons_employed.music-${name}.2012`).value;

  test("takes a class that is all music as it is, and one that is not as bounds from nothing", () => {
    expect(stage("record")).toBe(700);
    expect(stage("create")).toEqual(bounds(0, 900, "not-collected", "only a share of the class is music"));
    expect(stage("make")).toMatchObject({ low: 40, high: 100 });
  });

  test("keeps a stage without figures as a hole, and drops no secret class from a sum", () => {
    expect(stage("learn")).toEqual(hole("not-collected"));
    expect(stage("stage")).toMatchObject({ kind: "hole", reason: "confidential" });
  });
});

describe("company sizes", () => {
  const settings = settingsFrom([ruhr, berlin], definitionOf("J59"), {});
  const scope = scopeOf(settings, lookupFrom("DE30 J59 2012 persons_employed 1", territories));
  const count = (region: string, sizeClass: string, value: Value): SizeCount => ({
    region,
    sector: "_T",
    year: "2014",
    measure: "enterprises",
    sizeClass,
    value,
    status: "",
    source: "S",
    origin: { file: "sizes.csv", line: 2, column: 6 },
    notes: {},
  });

  test("are counted and shared, the smallest first, for the regions that the table has", () => {
    const results = sizeResults(scope, [count("DE30", "10+", 25), count("DE30", "0-9", 75)]);
    expect(results.map(({ id, value }) => [id, value])).toEqual([
      ["berlin.enterprises._T.size-0-9.2014", 75],
      ["berlin.share.enterprises._T.size-0-9.2014", 0.75],
      ["berlin.enterprises._T.size-10+.2014", 25],
      ["berlin.share.enterprises._T.size-10+.2014", 0.25],
    ]);
  });

  test("of an envelope say so, and a secret count leaves no share", () => {
    const results = sizeResults(scope, [count("DEA5", "0-9", 75), count("DEA5", "10+", hole("confidential"))]);
    expect(results.every(({ flags }) => flags.includes("envelope"))).toBe(true);
    expect(results.filter(({ indicator }) => indicator === "share").map(({ value }) => value)).toEqual([
      hole("confidential"),
      hole("confidential"),
    ]);
  });

  test("are none without a table", () => {
    expect(sizeResults(scope, [])).toEqual([]);
  });
});
