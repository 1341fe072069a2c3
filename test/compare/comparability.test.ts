import { describe, expect, test } from "vitest";
import type { Analysis } from "../../src/compare/analysis.ts";
import { groupedRows, markOfRow, reasonsOf } from "../../src/compare/comparability-matrix.ts";
import { countMarks } from "../../src/compare/comparability-words.ts";
import { compare } from "../../src/compare/compare.ts";
import type { ComparabilityRule } from "../../src/model/comparability.ts";
import { berlin, ruhr, territories } from "./small-comparison.ts";
import { definitionOf, lookupFrom, region, settingsFrom, territory } from "./small-tables.ts";

const holland = region("holland", "NL");

const rule = (more: Partial<ComparabilityRule>): ComparabilityRule => ({
  id: "r",
  measures: [],
  sector: "",
  nations: [],
  from: "",
  to: "",
  cellsOf: [],
  reason: "register",
  severity: "care",
  what: "What",
  why: "because",
  source: "S",
  printed: false,
  ...more,
});

function analysisFrom(rows: string, rules: readonly ComparabilityRule[] = [], regions = [holland, berlin]): Analysis {
  return compare(settingsFrom(regions, definitionOf("J59")), {
    lookup: lookupFrom(rows, [...territories, territory("holland", ["NL32"])]),
    definitions: [],
    flows: [],
    caveats: [],
    rules,
    sources: [],
    findings: [],
  });
}

const cell = (analysis: Analysis, label: string, regionId: string) => {
  const row = analysis.comparability?.rows.find((one) => one.label === label);
  const found = row?.cells.find((one) => one.region === regionId);
  if (found === undefined) throw new Error(`there is no ${label} of ${regionId}`);
  return { mark: found.mark, reasons: reasonsOf(found), whys: found.reservations.map(({ why }) => why) };
};

const plain = `
  NL32 J59 2012 persons_employed 100
  DE30 J59 2012 persons_employed 200
  NL32 J59 2012 local_units 50
  DE30 J59 2012 local_units 40`;

describe("a number with nothing between it and the others", () => {
  test("is comparable", () => {
    expect(cell(analysisFrom(plain), "People employed", "berlin")).toEqual({
      mark: "comparable",
      reasons: [],
      whys: [],
    });
  });
});

describe("what a number says of itself", () => {
  test("a secret cell is secrecy: bounds with care, a hole not at all", () => {
    const secret = analysisFrom(plain.replace("persons_employed 100", "persons_employed c"));
    expect(cell(secret, "People employed", "holland")).toMatchObject({ mark: "not", reasons: ["secrecy"] });
    const bounded = analysisFrom(plain.replace("persons_employed 100", "persons_employed 90..110"));
    expect(cell(bounded, "People employed", "holland")).toEqual({
      mark: "care",
      reasons: ["secrecy"],
      whys: ["a range in the source"],
    });
  });

  test("what nobody collected is missing", () => {
    const analysis = analysisFrom(plain.replace("NL32 J59 2012 persons_employed 100", ""));
    expect(cell(analysis, "People employed", "holland")).toMatchObject({ mark: "not", reasons: ["missing"] });
    expect(cell(analysis, "People employed", "berlin").mark).toBe("comparable");
  });

  test("letters of the source are a break and a definition, an envelope is another territory", () => {
    const marked = analysisFrom(plain.replace("persons_employed 200", "persons_employed 200 bd"));
    expect(cell(marked, "People employed", "berlin")).toMatchObject({ mark: "care", reasons: ["break", "definition"] });
    const wide = analysisFrom("DEA5 J59 2012 persons_employed 9\nDE30 J59 2012 persons_employed 8", [], [ruhr, berlin]);
    expect(cell(wide, "People employed", "ruhr")).toEqual({
      mark: "care",
      reasons: ["territory"],
      whys: ["ruhr_wide land: holds the region and more"],
    });
  });

  test("a quotient of unlike units names them, and is told among the caveats", () => {
    const analysis = analysisFrom(`${plain}\nberlin kkw_total 2012 turnover 5000`);
    expect(cell(analysis, "Turnover per person employed (EUR)", "berlin")).toMatchObject({
      mark: "not",
      reasons: ["unit-type"],
    });
    expect(analysis.caveats.find(({ id }) => id === "refused_turnover-per-person")?.why).toBe(
      "Refused: turnover (booked at the seat of the enterprise) would be divided by persons employed (counted at the workplace).",
    );
  });
});

describe("what shows only side by side", () => {
  test("two sources are two definitions, with each region's named; one source is none", () => {
    const analysis = analysisFrom(plain.replace("persons_employed 200", "persons_employed 200 - OTHER"));
    for (const id of ["holland", "berlin"])
      expect(cell(analysis, "People employed", id)).toEqual({
        mark: "care",
        reasons: ["definition"],
        whys: ["the sources differ (HOLLAND: S; BERLIN: OTHER)"],
      });
    expect(cell(analysis, "Companies (local units)", "berlin").mark).toBe("comparable");
  });

  test("quotients held against two nations are two definitions, those of one nation are not", () => {
    const nations = `
      NL32 J 2012 persons_employed 1000\nDE30 J 2012 persons_employed 1000\nDEA52 J 2012 persons_employed 1000
      NL J59 2012 persons_employed 1000\nDE J59 2012 persons_employed 1000\nDEA52 J59 2012 persons_employed 7
      NL J 2012 persons_employed 9000\nDE J 2012 persons_employed 9000`;
    const lands = [territory("NL", ["NL"]), territory("DE", ["DE"])];
    const made = (regions: readonly (typeof berlin)[]) =>
      compare(settingsFrom(regions, definitionOf("J59")), {
        lookup: lookupFrom(plain + nations, [...territories, territory("holland", ["NL32"]), ...lands]),
        definitions: [],
        flows: [],
        caveats: [],
        sources: [],
        findings: [],
      });
    const label = "Location quotient, all classes";
    expect(cell(made([holland, berlin]), label, "berlin")).toMatchObject({
      mark: "care",
      reasons: ["definition"],
      whys: ["each is held against its own base (HOLLAND: NL land; BERLIN: DE land)"],
    });
    expect(cell(made([ruhr, berlin]), label, "berlin").mark).toBe("comparable");
  });
});

describe("a rule", () => {
  const label = "Companies (local units)";
  const dutch = rule({ measures: ["local_units"], nations: ["NL"], from: "2010" });

  test("concerns the numbers of its measure and nation, quotients made of it included", () => {
    const analysis = analysisFrom(plain, [dutch]);
    expect(cell(analysis, label, "holland")).toEqual({ mark: "care", reasons: ["register"], whys: ["because"] });
    expect(cell(analysis, "persons per company", "holland").reasons).toEqual(["register"]);
    expect(cell(analysis, label, "berlin").mark).toBe("comparable");
    expect(cell(analysis, "People employed", "holland").mark).toBe("comparable");
  });

  test("refuses where it says so", () => {
    expect(cell(analysisFrom(plain, [{ ...dutch, severity: "refuse" }]), label, "holland").mark).toBe("not");
  });

  test("of one nation's way of counting says nothing among regions of that nation", () => {
    const german = rule({ measures: ["local_units"], nations: ["DE"] });
    const rows = `${plain}\nDEA52 J59 2012 local_units 30`;
    expect(cell(analysisFrom(rows, [german], [ruhr, berlin]), label, "berlin").mark).toBe("comparable");
    expect(cell(analysisFrom(rows, [german], [holland, berlin]), label, "berlin").mark).toBe("care");
  });

  test("that is printed becomes a caveat with the regions it concerns, wherever it concerns one", () => {
    const printed = { ...dutch, id: "dutch", printed: true };
    expect(analysisFrom(plain, [printed]).caveats).toContainEqual({
      id: "dutch",
      regions: ["holland"],
      what: "What",
      why: "because",
      source: "S",
    });
    const ids = analysisFrom(plain, [printed], [berlin]).caveats.map(({ id }) => id);
    expect(ids).not.toContain("dutch");
  });

  test("that knows why there is no number stands in place of the hole's own words", () => {
    const none = rule({ measures: ["turnover"], nations: ["NL"], reason: "missing", severity: "refuse" });
    const analysis = analysisFrom(`${plain}\nberlin kkw_total 2012 turnover 5000`, [none]);
    expect(cell(analysis, "Turnover as reported (EUR)", "holland").whys).toEqual(["because"]);
    expect(cell(analysis, "Turnover as reported (EUR)", "berlin").mark).toBe("comparable");
  });
});

describe("the matrix", () => {
  const matrix = analysisFrom(plain, [rule({ measures: ["local_units"], nations: ["NL"] })]).comparability;

  test("has a line as good as its worst cell", () => {
    const companies = matrix?.rows.find(({ label }) => label === "Companies (local units)");
    expect(companies && markOfRow(companies)).toBe("care");
    const counts = countMarks(matrix?.rows ?? []);
    expect(counts.comparable + counts.care + counts.not).toBe(matrix?.rows.length);
    expect(counts).toMatchObject({ comparable: 1 });
  });

  test("sets lines of one heading and one pattern together", () => {
    const labels = groupedRows(matrix ?? { regions: [], rows: [] }).map(({ label }) => label);
    expect(labels).toContain("Companies (local units); persons per company");
    expect(new Set(labels).size).toBe(labels.length);
  });
});
