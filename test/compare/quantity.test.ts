import { describe, expect, test } from "vitest";
import { addQuantities, memberSets, regionQuantity, territoryQuantity } from "../../src/compare/quantity.ts";
import { lookupFrom, region, territory } from "./small-tables.ts";

const film = { sector: "J59", year: "2012", measure: "persons_employed" };
const quantityOf = (rows: string, ...codes: string[]) =>
  territoryQuantity(lookupFrom(rows, [territory("delta", codes)]), "delta", "film", film);

describe("the value of a territory", () => {
  test("is the sum over its units, with a cell for each", () => {
    const found = quantityOf(
      `NL31 J59 2012 persons_employed 10
       NL32 J59 2012 persons_employed 25`,
      "NL31",
      "NL32",
    );
    expect(found.value).toBe(35);
    expect(found.cells.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
      "small.csv:2:6",
      "small.csv:3:6",
    ]);
  });

  test("is what the source prints for it as such, where it does", () => {
    const rows = `delta J59 2012 persons_employed 40
      NL31 J59 2012 persons_employed 10
      NL32 J59 2012 persons_employed 25`;
    expect(quantityOf(rows, "NL31", "NL32")).toMatchObject({ value: 40, cells: [{ region: "delta" }] });
  });

  test("is added up in the level that the source has", () => {
    const found = quantityOf(
      `DE300 J59 2012 persons_employed 7
       DE3 J60 2012 persons_employed 9`,
      "DE3",
      "DE30",
      "DE300",
    );
    expect(found).toMatchObject({ value: 7, cells: [{ region: "DE300" }] });
  });

  test("is added up in the first of several levels that the source has in full", () => {
    const rows = `DE30 J59 2012 persons_employed 7
      DE300 J59 2012 persons_employed 8`;
    expect(quantityOf(rows, "DE30", "DE300").value).toBe(7);
  });

  test("is added up in one version of the classification, the one with most cells", () => {
    const codes = ["NL31@2013", "NL32@2013", "NL32@2024", "NL35@2024"];
    const rows = `NL31 J59 2012 persons_employed 10
      NL32 J59 2012 persons_employed 25`;
    expect(quantityOf(rows, ...codes).value).toBe(35);
    const recoded = `NL35 J59 2012 persons_employed 11
      NL32 J59 2012 persons_employed 25`;
    expect(quantityOf(recoded, ...codes).value).toBe(36);
  });

  test("is missing as soon as one unit is, and names it", () => {
    const found = quantityOf("NL31 J59 2012 persons_employed 10", "NL31", "NL32", "NL33");
    expect(found.value).toEqual({ kind: "hole", reason: "not-collected", note: "no figure for NL32, NL33" });
    expect(found.cells).toHaveLength(1);
  });

  test("is missing where a unit has a row without a number, whatever is secret beside it", () => {
    const rows = `NL31 J59 2012 persons_employed 10
      NL32 J59 2012 persons_employed c
      NL33 J59 2012 persons_employed m`;
    expect(quantityOf(rows, "NL31", "NL32", "NL33").value).toEqual({
      kind: "hole",
      reason: "not-collected",
      note: "no figure for NL33",
    });
  });

  test("is missing for a territory and for a code without any figure", () => {
    expect(quantityOf("NL31 J59 2013 persons_employed 10", "NL31").value).toEqual({
      kind: "hole",
      reason: "not-collected",
      note: "no figures for delta land",
    });
    expect(territoryQuantity(lookupFrom("", []), "NL31", "film", film)).toMatchObject({
      value: { reason: "not-collected", note: "no figure for NL31" },
      cells: [],
    });
  });

  test("of units in ranges is a range", () => {
    const rows = `NL31 J59 2012 persons_employed 10..20
      NL32 J59 2012 persons_employed 25`;
    expect(quantityOf(rows, "NL31", "NL32").value).toMatchObject({ low: 35, high: 45, reason: "confidential" });
  });

  test("that the source prints twice is counted once", () => {
    const rows = `NL31 J59 2012 persons_employed 10
      NL31 J59 2012 persons_employed 12`;
    expect(quantityOf(rows, "NL31")).toMatchObject({ value: 10, cells: [{ line: 2 }] });
  });

  test("carries the remarks of its cells, each once and sorted", () => {
    const rows = `NL31 J59 2012 persons_employed 10 pb
      NL32 J59 2012 persons_employed 25 pe`;
    expect(quantityOf(rows, "NL31", "NL32").flags).toEqual(["break", "estimated", "provisional"]);
    const envelope = lookupFrom("NL31 J59 2012 persons_employed 10 d", [territory("delta", ["NL31"], "envelope")]);
    expect(territoryQuantity(envelope, "delta", "film", film).flags).toEqual(["definition-differs", "envelope"]);
  });
});

describe("the value of a region", () => {
  const territories = [territory("exact", ["DEA52"]), territory("wide", ["DEA5"], "envelope")];
  const ruhr = region("ruhr", "DE", "exact", "wide");

  test("comes from its first territory that has figures, and says which", () => {
    const both = `DEA52 J59 2012 persons_employed 3
      DEA5 J59 2012 persons_employed 30`;
    expect(regionQuantity(lookupFrom(both, territories), ruhr, film)).toMatchObject({ value: 3, territory: "exact" });
    const wide = "DEA5 J59 2012 persons_employed 30";
    expect(regionQuantity(lookupFrom(wide, territories), ruhr, film)).toMatchObject({
      value: 30,
      territory: "wide",
      flags: ["envelope"],
    });
  });

  test("does not pass over a secret of the better territory", () => {
    const rows = `DEA52 J59 2012 persons_employed c
      DEA5 J59 2012 persons_employed 30`;
    expect(regionQuantity(lookupFrom(rows, territories), ruhr, film)).toMatchObject({
      territory: "exact",
      // A part of DEA5, so no more than its 30; but never the 30 themselves.
      value: { kind: "bounds", low: 0, high: 30, reason: "confidential" },
    });
  });

  test("is missing under the name of its first territory where none has figures", () => {
    expect(regionQuantity(lookupFrom("", territories), ruhr, film)).toMatchObject({
      territory: "exact",
      value: { reason: "not-collected" },
    });
  });
});

test("codes are gathered by level and version of the classification, in their order", () => {
  expect(memberSets(territory("delta", ["NL31@2013", "NL310@2013", "NL32@2013", "NL35@2024"]))).toEqual([
    ["NL31", "NL32"],
    ["NL310"],
    ["NL35"],
  ]);
});

describe("a sum of quantities", () => {
  const [a, b] = [10, 20].map((value) => ({ label: "", value, territory: "wide", cells: [], flags: ["envelope"] }));

  test("keeps the territory and every remark once", () => {
    expect(addQuantities("both", a && b ? [a, b] : [])).toMatchObject({
      label: "both",
      value: 30,
      territory: "wide",
      flags: ["envelope"],
    });
  });

  test("of nothing is no zero", () => {
    expect(addQuantities("none", []).value).toMatchObject({ kind: "hole", reason: "not-collected" });
  });
});
