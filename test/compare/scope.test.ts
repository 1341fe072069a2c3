import { describe, expect, test } from "vitest";
import { definitionTotal, inRegion, scopeOf } from "../../src/compare/scope.ts";
import { yearsBetween } from "../../src/compare/settings.ts";
import { definitionOf, lookupFrom, region, settingsFrom, territory } from "./small-tables.ts";

const berlin = region("berlin", "DE");
const randstad = region("randstad", "NL");
const territories = [territory("berlin", ["DE30"]), territory("randstad", ["NL32"])];
const everywhere = (sector: string, value = "5", year = "2012") =>
  ["DE", "DE30", "NL", "NL32"].map((place) => `${place} ${sector} ${year} persons_employed ${value}`).join("\n");
const scopeFrom = (rows: string, classes: readonly string[], more = {}) =>
  scopeOf(settingsFrom([randstad, berlin], definitionOf(...classes), more), lookupFrom(rows, territories));

describe("a class is complete", () => {
  test("where every region and every nation publishes it", () => {
    const scope = scopeFrom(`${everywhere("J59")}\n${everywhere("J58")}`, ["J59", "J58"]);
    expect(scope.complete).toEqual(["J58", "J59"]);
  });

  test.each(["DE", "DE30", "NL", "NL32"])("only if %s publishes it", (place) => {
    const rows = everywhere("J59").replace(
      `${place} J59 2012 persons_employed 5`,
      `${place} J59 2012 persons_employed c`,
    );
    const scope = scopeFrom(`${rows}\n${everywhere("J58")}`, ["J59", "J58"]);
    expect(scope.complete).toEqual(["J58"]);
    expect(scope.classes.map(({ code }) => code)).toEqual(["J58", "J59"]);
  });

  test("only if no value is a range", () => {
    expect(scopeFrom(everywhere("J59", "5..6"), ["J59"]).complete).toEqual([]);
  });

  test("in every year that is asked for: the steps, the span and the headline year", () => {
    const years = (...list: string[]) => list.map((year) => everywhere("J59", "5", year)).join("\n");
    const asked = { stepsFrom: "2008", from: "2009", to: "2010", year: "2012" };
    expect(scopeFrom(years("2008", "2009", "2010", "2012"), ["J59"], asked).complete).toEqual(["J59"]);
    for (const absent of ["2008", "2009", "2010", "2012"]) {
      const rest = ["2008", "2009", "2010", "2012"].filter((year) => year !== absent);
      expect(scopeFrom(years(...rest), ["J59"], asked).complete).toEqual([]);
    }
  });

  test("only where the whole class counts", () => {
    const rows = ["J59", "J58", "M74"].map((code) => everywhere(code)).join("\n");
    expect(scopeFrom(rows, ["J59", "J58:0.5", "M74:"]).complete).toEqual(["J59"]);
  });
});

test("all sectors are the sections that are complete everywhere, in the order of the classification", () => {
  const scope = scopeFrom(`${everywhere("J")}\n${everywhere("F")}\n${everywhere("C", "c")}\n${everywhere("K")}`, [
    "J59",
  ]);
  expect(scope.denominator).toEqual(["F", "J"]);
});

describe("the total of a definition", () => {
  const rows = `${everywhere("J58", "100")}\n${everywhere("J59", "10")}`;
  const total = (...classes: string[]) => {
    const scope = scopeFrom(rows, classes);
    return definitionTotal(scope, "Berlin", inRegion(scope, berlin), { measure: "persons_employed", year: "2012" });
  };

  test("counts every class at its weight", () => {
    expect(total("J58", "J59").value).toBe(110);
    expect(total("J58", "J59:0.5").value).toBe(105);
  });

  test("has no number where the share of a class is not published", () => {
    expect(total("J58", "J59:").value).toEqual({
      kind: "hole",
      reason: "not-applicable",
      note: "only a share of J59 counts, and the share is not published",
    });
  });

  test("counts a class that two markets share once, at the larger weight", () => {
    expect(total("J58", "J59", "J59").value).toBe(110);
    expect(total("J58", "J59:0.5", "J59").value).toBe(110);
    expect(total("J59:0.8", "J59:0.5").value).toBe(8);
    expect(total("J58", "J59:", "J59").value).toBe(110);
    expect(total("J58", "J59:0.5", "J59:").value).toMatchObject({ reason: "not-applicable" });
  });

  test("of no class at all is no zero", () => {
    expect(total().value).toMatchObject({ kind: "hole", reason: "not-collected" });
  });
});

test("years run from the first to the last, in steps", () => {
  expect(yearsBetween("2010", "2012")).toEqual(["2010", "2011", "2012"]);
  expect(yearsBetween("2008", "2013", 2)).toEqual(["2008", "2010", "2012"]);
  expect(yearsBetween("2012", "2012")).toEqual(["2012"]);
  expect(yearsBetween("2013", "2012")).toEqual([]);
});
