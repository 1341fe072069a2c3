import { describe, expect, test } from "vitest";
import { resultOf, resultsOf } from "../../src/compare/analysis.ts";
import { analysisFrom, berlin, ruhr } from "./small-comparison.ts";
import { region, territory } from "./small-tables.ts";

const rows = `
  DE30 J59 2012 persons_employed 30
  DE30 J 2012 persons_employed 200
  DE J59 2012 persons_employed 50
  DE J 2012 persons_employed 1000`;

describe("a comparison", () => {
  const analysis = analysisFrom(rows, { regions: [berlin] });

  test("carries its choices with it", () => {
    expect(analysis).toMatchObject({
      title: "Small",
      date: "2026-01-01",
      year: "2012",
      reference: "nation",
      denominator: ["J"],
      sectors: [{ code: "J59", name: "J59 in full", complete: true }],
      territoryNames: { berlin: "berlin land", ruhr_wide: "ruhr_wide land" },
    });
  });

  test("names its numbers by region, short name, part, class and year", () => {
    const ids = analysis.results.map(({ id }) => id);
    for (const id of [
      "berlin.persons_employed.J59.2012",
      "berlin.lq.J59.2012",
      "berlin.ss.local.complete.2012-2012",
      "berlin.per1000.local_units.core.2012",
      "berlin.proxy.local_units.bias.core.2012",
    ]) {
      expect(ids).toContain(id);
    }
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("finds its numbers by what is asked, in order", () => {
    const asked = { indicator: "location-quotient", year: "2012" };
    expect(resultsOf(analysis, asked).map(({ sector }) => sector)).toEqual(["J59", "core"]);
    expect(resultsOf(analysis, { ...asked, sector: "J59" })).toHaveLength(1);
    expect(resultsOf(analysis, { region: "paris" })).toEqual([]);
    expect(resultOf(analysis, "berlin.lq.J59.2012")?.value).toBe(3);
    expect(resultOf(analysis, "berlin.lq.J59.2013")).toBeUndefined();
  });

  test("has the same numbers whatever the order of the rows", () => {
    const back = rows.trim().split("\n").reverse().join("\n");
    const again = analysisFrom(back, { regions: [berlin] });
    const values = (of: typeof analysis) => of.results.map(({ id, value }) => [id, value]);
    expect(values(again)).toEqual(values(analysis));
  });
});

test("two regions of one name are a bug, not a silent loss", () => {
  expect(() => analysisFrom(rows, { regions: [berlin, berlin] })).toThrow("two results are called berlin.");
});

test("a class that two markets share is one class, with one number", () => {
  const analysis = analysisFrom(rows, { regions: [berlin], classes: ["J59", "J59"] });
  expect(analysis.sectors.map(({ code }) => code)).toEqual(["J59"]);
});

test("a comparison without any figure is all reasons, and not one number", () => {
  const analysis = analysisFrom("", {
    regions: [ruhr, berlin, region("delta", "NL")],
    territories: [territory("delta", ["NL31"])],
  });
  expect(analysis.results.length).toBeGreaterThan(20);
  expect(analysis.results.filter(({ value }) => typeof value === "number").map(({ id }) => id)).toEqual([]);
});
