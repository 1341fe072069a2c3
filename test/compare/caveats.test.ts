import { describe, expect, test } from "vitest";
import type { KnownCaveat } from "../../src/compare/caveats.ts";
import { analysisFrom, berlin } from "./small-comparison.ts";

const known = (id: string, ...regions: string[]): KnownCaveat => ({
  id,
  regions,
  measure: "turnover",
  what: "Turnover",
  why: "nobody prints it",
  source: "S",
});
/** The caveats by id, without what is refused in every comparison. */
const ids = (analysis: ReturnType<typeof analysisFrom>) =>
  analysis.caveats.map(({ id }) => id).filter((id) => !id.startsWith("refused_"));

describe("an envelope", () => {
  const rows = `
    DEA5 J 2012 persons_employed 300
    DE30 J 2012 persons_employed 700
    DE J 2012 persons_employed 9000
    DEA52 _T 2012 population 4510
    DEA5 _T 2012 population 10000`;

  test("is named with its units and the share of its people that live in the region", () => {
    expect(analysisFrom(rows).caveats.find(({ id }) => id === "envelope_ruhr")).toEqual({
      id: "envelope_ruhr",
      regions: ["ruhr"],
      what: "RUHR in business statistics",
      why: "These exist for NUTS 2 units only: ruhr_wide land (DEA5) stands in for the region. The region holds 45.1 % of its people (2012: 4,510 of 10,000). Nothing is scaled down.",
      source: "S",
    });
  });

  test("is named without a share where the people are not counted", () => {
    const why = analysisFrom(rows.replaceAll("population", "visits")).caveats[0]?.why;
    expect(why).toContain("stands in for the region. Nothing is scaled down.");
  });

  test("is no matter of a region with figures of its own", () => {
    expect(ids(analysisFrom(`${rows}\nDEA52 J 2012 persons_employed 100`))).not.toContain("envelope_ruhr");
    expect(ids(analysisFrom(rows, { regions: [berlin] }))).toEqual(["incomplete_classes"]);
  });
});

test("classes that are secret somewhere are named, with those that are left", () => {
  const everywhere = ["DE30", "DE"].map((place) => `${place} J58 2012 persons_employed 5`).join("\n");
  const analysis = analysisFrom(`${everywhere}\nDE30 J59 2012 persons_employed c`, {
    regions: [berlin],
    classes: ["J58", "J59"],
  });
  expect(analysis.caveats[0]).toMatchObject({
    id: "incomplete_classes",
    regions: [],
    what: "Growth, structure and shift-share of J59",
    why: "Some region or nation does not publish J59 J59 in full in some year, so these three use the one class published everywhere: J58.",
  });
});

test("a comparison without a complete class says so", () => {
  expect(analysisFrom("", { regions: [berlin] }).caveats[0]?.why).toContain("so these three use no class at all.");
});

test("where all classes are complete nothing is said about them", () => {
  const everywhere = ["DE30", "DE"].map((place) => `${place} J59 2012 persons_employed 5`).join("\n");
  expect(ids(analysisFrom(everywhere, { regions: [berlin] }))).toEqual([]);
});

test("what is known of the sources comes last, as far as it is about these regions", () => {
  const caveats = [known("of_all"), known("of_berlin", "berlin", "paris"), known("of_paris", "paris")];
  expect(ids(analysisFrom("", { regions: [berlin], caveats }))).toEqual(["incomplete_classes", "of_all", "of_berlin"]);
});
