import { describe, expect, test } from "vitest";
import { resultsOf } from "../../src/compare/analysis.ts";
import { explainResult } from "../../src/compare/explain.ts";
import { comparisonJson } from "../../src/compare/json.ts";
import type { Definition } from "../../src/model/definition.ts";
import { analysisFrom, berlin, found } from "./small-comparison.ts";
import { definitionOf, territory } from "./small-tables.ts";

const named = (id: string, ...codes: string[]): Definition => ({ ...definitionOf(...codes), id, title: `The ${id}` });

const definitions = [
  named("wide", "J58", "J59"),
  named("fine", "59.11", "59.20", "J59"),
  named("foreign", "11.1", "22.2", "33.3", "44.4", "55.5"),
  named("worded", ""),
  named("music_narrow", "59.20"),
  named("nace_sections", "J"),
  named("partly", "J58", "J59:"),
  named("half", "J58:0.5", "J59"),
];

const rows = `
  DE30 J58 2012 persons_employed 10
  DE30 J59 2012 persons_employed 30
  DE30 J 2012 persons_employed 200
  DE30 _T 2012 population 4000
  DE302 J59 2012 persons_employed 8
  DE302 J 2012 persons_employed 50
  DE J58 2012 persons_employed 40
  DE J59 2012 persons_employed 50
  DE J 2012 persons_employed 1000`;

const analysis = analysisFrom(rows, {
  regions: [berlin],
  definitions,
  territories: [
    territory("berlin", ["DE30"]),
    territory("berlin_inner", ["DE302"]),
    territory("berlin_outer", ["DE303"]),
  ],
});
const spreadOf = (indicator: string, measure = "persons_employed") =>
  analysis.spread.find((one) => one.indicator === indicator && one.measure === measure);

describe("a headline number under other definitions and on other territories", () => {
  test("is counted in every way for which there are figures, the way in use first", () => {
    const people = spreadOf("level");
    expect(people?.variants.map(({ name, result }) => [name, result.value])).toEqual([
      ["Core", 30],
      ["The wide", 40],
      ["The half", 35],
      ["berlin_inner land", 8],
    ]);
    expect([people?.low, people?.high]).toEqual([8, 40]);
  });

  test("is spread not only as a count, but per inhabitant, as a share and as a quotient", () => {
    const valuesOf = (indicator: string) => spreadOf(indicator)?.variants.map(({ result }) => result.value);
    expect(valuesOf("per-1000-inhabitants")).toEqual([7.5, 10, 8.75]);
    expect(valuesOf("share")).toEqual([0.15, 0.2, 0.175, 0.16]);
    expect(valuesOf("location-quotient")?.[1]).toBeCloseTo(40 / 200 / (90 / 1000), 12);
  });

  test("has no spread where there is no number at all", () => {
    expect(spreadOf("level", "local_units")).toBeUndefined();
  });

  test("says of every other shipped definition and territory what it lacks", () => {
    expect(spreadOf("level")?.unanswered.map(({ name, cause, why }) => [name, cause, why])).toEqual([
      ["The fine", "classes", "no figures for 2 of its 3 classes (59.11, 59.20)"],
      ["The foreign", "classes", "no figures for any of its 5 classes (11.1, 22.2, 33.3 and 2 more)"],
      ["The worded", "no-codes", "groups without codes, for which no class can be looked up (g)"],
      ["The music_narrow", "other-thing", "music is a part of what is counted here, not another way to count it"],
      ["The nace_sections", "other-thing", "classes that the creative ones are held against, no way to count them"],
      ["The partly", "classes", "only a share of J59 counts, and the share is not published"],
      ["berlin_outer land", "territory", "no figures for berlin_outer land"],
    ]);
  });

  test("leaves no shipped definition out, whichever is in use", () => {
    for (const { variants, unanswered } of analysis.spread)
      expect(variants.length + unanswered.length).toBe(1 + definitions.length + 2);
  });

  test("stays apart from the numbers of the comparison", () => {
    const shares = resultsOf(analysis, { indicator: "share", part: "", measure: "persons_employed" });
    expect([...new Set(shares.map(({ sector, region }) => `${region} ${sector}`))]).toEqual(["berlin core"]);
    expect(found(analysis, "berlin.share.wide.2012").variantOf).toBe("berlin.share.core.2012");
  });

  test("is told by explain with its reasons", () => {
    const lines = explainResult(analysis, found(analysis, "berlin.persons_employed.core.2012"));
    expect(lines).toContain("counted in other ways, from 8 to 40");
    expect(lines).toContain("  40: The wide (berlin.persons_employed.wide.2012)");
    expect(lines).toContain("  no number: The fine: no figures for 2 of its 3 classes (59.11, 59.20)");
    expect(explainResult(analysis, found(analysis, "berlin.lq.J59.2012")).join("\n")).not.toContain("other ways");
  });

  test("stands in the JSON with ids and reasons", () => {
    const { spread } = JSON.parse(JSON.stringify(comparisonJson(analysis)));
    expect(spread[0]).toMatchObject({ region: "berlin", indicator: "level", low: 8, high: 40 });
    expect(spread[0].variants[1]).toEqual({
      name: "The wide",
      kind: "definition",
      id: "berlin.persons_employed.wide.2012",
      value: 40,
      low: null,
      high: null,
      status: "ok",
      reason: null,
    });
    expect(spread[0].unanswered).toHaveLength(7);
  });
});
