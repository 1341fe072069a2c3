import { describe, expect, test } from "vitest";
import { explainIndicator, explainResult, recordOf } from "../../src/compare/explain.ts";
import { indicators } from "../../src/indicators/registry.ts";
import { analysisFrom, berlin, found, payment } from "./small-comparison.ts";

const rows = `
  DE30 J59 2012 persons_employed 30 e
  DE30 J 2012 persons_employed 200
  DE J59 2012 persons_employed 50
  DE J 2012 persons_employed 1000`;
const linesOf = (id: string, table = rows) => {
  const analysis = analysisFrom(table, { regions: [berlin] });
  return explainResult(analysis, found(analysis, id));
};

describe("a number in words", () => {
  test("has its formula, the numbers in it, and every cell with file, line and column", () => {
    expect(linesOf("berlin.lq.J59.2012")).toEqual([
      "berlin.lq.J59.2012 = 3 ratio",
      "",
      "  indicator  Location quotient",
      expect.stringMatching(/^ {2}formula {4}\(x_rs \/ x_r\) \/ \(x_s \/ x\)/),
      "  citation   Florence, P. S. (1939), Report on the Location of Industry, Political and Economic Planning",
      "  numbers    x_rs = 30, x_r = 200, x_s = 50, x = 1,000",
      "  territory  berlin land",
      "  reference  DE",
      expect.stringMatching(/^ {2}interval {3}2\.\d+ to 3\.\d+ \(95 %\)$/),
      "  flags      estimated",
      "",
      "x_rs = 30: persons employed, J59, BERLIN, 2012",
      "  small.csv:2:6  DE30 J59 2012 persons_employed = 30 [e]  (S)",
      "",
      "x_r = 200: persons employed, sections J, BERLIN, 2012",
      "  small.csv:3:6  DE30 J 2012 persons_employed = 200  (S)",
      "",
      "x_s = 50: persons employed, J59, DE, 2012",
      "  small.csv:4:6  DE J59 2012 persons_employed = 50  (S)",
      "",
      "x = 1,000: persons employed, sections J, DE, 2012",
      "  small.csv:5:6  DE J 2012 persons_employed = 1,000  (S)",
      "",
      "sources",
      "  S: Small; Us, 2026",
    ]);
  });

  test("shows limits as limits, with the reason and the cells they come from", () => {
    const lines = linesOf(
      "berlin.persons_employed.J59.2012",
      rows.replace("persons_employed 30 e", "persons_employed c"),
    );
    expect(lines[0]).toBe("berlin.persons_employed.J59.2012 = 0 to 50 (confidential) persons");
    expect(lines).toContain("  reason     1 of 1 units are secret (DE30)");
    expect(lines).toContain("  small.csv:2:6  DE30 J59 2012 persons_employed = no number (confidential)  (S)");
    expect(lines).toContain("  small.csv:4:6  DE J59 2012 persons_employed = 50  (S)");
  });

  test("says why there is none", () => {
    const lines = linesOf("berlin.per1000.core.2012");
    expect(lines[0]).toBe("berlin.per1000.core.2012 = no number (not-collected) per 1,000 inhabitants");
    expect(lines).toContain("  reason     no figures for berlin land");
  });

  test("names the part of an indicator that has parts", () => {
    expect(linesOf("berlin.ss.local.J59.2012-2012")).toContain("  indicator  Shift-share decomposition, part local");
  });

  test("cuts a sum of many cells, and counts what it leaves out", () => {
    const flows = Array.from({ length: 20 }, (_, at) => payment("berlin", at + 1, "whole programme"));
    const analysis = analysisFrom(rows, { regions: [berlin], flows });
    const lines = explainResult(analysis, found(analysis, "berlin.funding.fund.2007-2013"));
    expect(lines.filter((line) => line.includes("flows.csv:2:7"))).toHaveLength(12);
    expect(lines).toContain("  … and 8 more cells");
  });
});

describe("an indicator in words", () => {
  test.each(["level", ...indicators.map(({ id }) => id)])(
    "%s has a formula, a unit, a reading and a citation",
    (id) => {
      const record = recordOf(id);
      const text = record === undefined ? "" : explainIndicator(record).join("\n");
      for (const word of ["formula", "unit", "range", "reading", "needs", "citation"]) {
        expect(text).toMatch(new RegExp(`^  ${word} +\\S`, "m"));
      }
    },
  );

  test("names its choices with their standards", () => {
    const record = recordOf("location-quotient");
    expect(record && explainIndicator(record).join("\n")).toContain("--set reference=sum   ");
  });

  test("is none for another word", () => {
    expect(recordOf("luck")).toBeUndefined();
  });
});
