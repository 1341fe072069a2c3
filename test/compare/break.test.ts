import { describe, expect, test } from "vitest";
import { breakBetween, jumpsIn, suspected } from "../../src/compare/break.ts";
import { regionQuantity } from "../../src/compare/quantity.ts";
import { scopeOf } from "../../src/compare/scope.ts";
import { yearsBetween } from "../../src/compare/settings.ts";
import { definitionOf, lookupFrom, region, settingsFrom, territory } from "./small-tables.ts";

const berlin = region("berlin", "DE");

/** Three years of one class, with the status of each. */
function faultOf(...statuses: readonly [string, string, string]): string | undefined {
  const rows = statuses.map((status, at) => `DE30 J59 ${2010 + at} persons_employed ${100 + at} ${status}`);
  const lookup = lookupFrom(rows.join("\n"), [territory("berlin", ["DE30"])]);
  const totals = yearsBetween("2010", "2012").map((year) =>
    regionQuantity(lookup, berlin, { sector: "J59", year, measure: "persons_employed" }),
  );
  return breakBetween(totals, "en");
}

describe("a series breaks", () => {
  test("where a break is marked on the way or at its end", () => {
    expect(faultOf("-", "b", "-")).toBe("a break is marked in 2011 (DE30 J59)");
    expect(faultOf("-", "-", "eb")).toBe("a break is marked in 2012 (DE30 J59)");
  });

  test("where one end has another definition", () => {
    expect(faultOf("d", "-", "-")).toBe("the source marks another definition in 2010 (DE30 J59)");
    expect(faultOf("-", "-", "d")).toBe("the source marks another definition in 2012 (DE30 J59)");
  });
});

describe("a series does not break", () => {
  test("at a mark on its first year, which is a break before it", () => {
    expect(faultOf("b", "-", "-")).toBeUndefined();
  });

  test("where both ends have the other definition, or only a year between", () => {
    expect(faultOf("d", "-", "d")).toBeUndefined();
    expect(faultOf("-", "d", "-")).toBeUndefined();
  });

  test("at other marks, and not without years", () => {
    expect(faultOf("e", "p", "u")).toBeUndefined();
    expect(breakBetween([], "en")).toBeUndefined();
  });
});

describe("a jump that no source marks", () => {
  const scopeWith = (...persons: readonly (number | string)[]) => {
    const rows = persons.flatMap((value, at) => [
      `DE30 J59 ${2010 + at} persons_employed ${value}`,
      `DE J59 ${2010 + at} persons_employed 9000`,
    ]);
    const lookup = lookupFrom(rows.join("\n"), [territory("berlin", ["DE30"])]);
    return scopeOf(
      settingsFrom([berlin], definitionOf("J59"), { from: "2010", to: "2012", stepsFrom: "2010" }),
      lookup,
    );
  };

  test("is a change by half and more in a cell of a thousand and more, up or down", () => {
    expect(jumpsIn(scopeWith(1000, 1500, 1000), berlin, "2010", "2012")).toMatchObject([
      { unit: "DE30", sector: "J59", year: "2011", before: 1000, after: 1500, source: "S" },
      { year: "2012", before: 1500, after: 1000 },
    ]);
    expect(suspected(scopeWith(1000, 1500, 1000), berlin, "2010", "2012")).toEqual(["suspected-break"]);
  });

  test("is no jump when it is smaller, or in a small cell", () => {
    expect(jumpsIn(scopeWith(1000, 1499, 1000), berlin, "2010", "2012")).toEqual([]);
    expect(jumpsIn(scopeWith(999, 9000, 9000), berlin, "2010", "2012")).toEqual([]);
    expect(suspected(scopeWith(1000, 1499, 1000), berlin, "2010", "2012")).toEqual([]);
  });

  test("is looked for in the span only", () => {
    expect(jumpsIn(scopeWith(1000, 1500, 1500), berlin, "2011", "2012")).toEqual([]);
  });
});
