import { describe, expect, test } from "vitest";
import { referenceFor } from "../../src/compare/reference.ts";
import { scopeOf } from "../../src/compare/scope.ts";
import type { Reference } from "../../src/compare/settings.ts";
import { datasetOf } from "../../src/model/dataset.ts";
import { definitionOf, lookupFrom, region, settingsFrom, tableFrom, territory } from "./small-tables.ts";

const berlin = region("berlin", "DE");
const randstad = region("randstad", "NL");
const film = { sector: "J59", year: "2012", measure: "persons_employed" };
const rows = `
  DE J59 2012 persons_employed 70
  DE30 J59 2012 persons_employed 8
  NL J59 2012 persons_employed 20
  NL32 J59 2012 persons_employed 6
  FR J59 2012 persons_employed 50
  BE J59 2012 persons_employed c`;

function areaFor(reference: Reference, text = rows) {
  const territories = [
    territory("berlin", ["DE30"]),
    territory("randstad", ["NL32"]),
    territory("europe", ["BE", "DE", "FR", "NL"]),
  ];
  const settings = settingsFrom([randstad, berlin], definitionOf("J59"), { reference });
  return referenceFor(scopeOf(settings, lookupFrom(text, territories)), berlin);
}

describe("the reference area", () => {
  test("is the region's own nation", () => {
    const area = areaFor({ kind: "nation" });
    expect(area.name).toBe("DE");
    expect(area.find(film)).toMatchObject({ value: 70, label: "persons employed, J59, DE, 2012" });
  });

  test("is the compared regions together", () => {
    const area = areaFor({ kind: "sum" });
    expect(area.name).toBe("the compared regions together");
    expect(area.find(film).value).toBe(14);
    expect(area.find(film).cells.map((cell) => cell.region)).toEqual(["NL32", "DE30"]);
  });

  test("is Europe as far as its countries publish, and names them", () => {
    const area = areaFor({ kind: "europe" });
    expect(area.name).toBe("Europe (3 countries with complete figures: DE, FR, NL)");
    expect(area.find(film).value).toBe(140);
  });

  test("has the same countries in every cell: one that lacks a section is out of all", () => {
    const sections = ["DE", "NL", "DE30", "NL32"].map((place) => `${place} J 2012 persons_employed 100`).join("\n");
    const area = areaFor({ kind: "europe" }, `${rows}\n${sections}`);
    expect(area.name).toContain("DE, NL)");
    expect(area.find(film).value).toBe(90);
  });

  test("is a table of the user, all its places together", () => {
    const dataset = datasetOf(
      tableFrom(
        `here J59 2012 persons_employed 3
         there J59 2012 persons_employed 4`,
        "mine.csv",
      ),
    );
    const area = areaFor({ kind: "table", name: "mine.csv", dataset });
    expect(area.name).toBe("mine.csv");
    expect(area.find(film)).toMatchObject({ value: 7, cells: [{ file: "mine.csv" }, { file: "mine.csv" }] });
    expect(area.find({ ...film, year: "2013" }).value).toMatchObject({ reason: "not-collected" });
  });
});
