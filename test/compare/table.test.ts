import { beforeAll, describe, expect, test } from "vitest";
import type { Analysis } from "../../src/compare/analysis.ts";
import { type ComparisonTable, comparisonTable } from "../../src/compare/table.ts";
import { bundledAnalysis } from "../support/bundled.ts";
import { analysisFrom, berlin, payment } from "./small-comparison.ts";

describe("the table of a small comparison", () => {
  const rows = `
    DEA5 J59 2012 persons_employed c
    DE30 J59 2012 persons_employed 30
    DEA52 _T 2012 population 1000
    DE30 _T 2012 population 2000`;
  const table = comparisonTable(analysisFrom(rows));
  const lineOf = (label: string) => table.rows.find((row) => row.label.trim() === label);

  test("has a column for each region and leaves out lines that no region has", () => {
    expect(table.columns).toEqual(["RUHR", "BERLIN"]);
    expect(lineOf("Rank in Europe, complete classes")).toBeUndefined();
  });

  test("says when, and leads every cell to its number", () => {
    expect(lineOf("People employed")).toMatchObject({
      when: "2012",
      cells: [
        { text: "confidential", result: "ruhr.persons_employed.core.2012", mark: "ab" },
        { text: "30", result: "berlin.persons_employed.core.2012", mark: "" },
      ],
    });
  });

  test("explains every mark once, in the order of reading", () => {
    expect(table.reasons.slice(0, 2)).toEqual([
      { mark: "a", text: "1 of 1 units are secret (DEA5)" },
      { mark: "b", text: "ruhr_wide land: holds the region and more; never scaled down" },
    ]);
    expect(new Set(table.reasons.map(({ text }) => text)).size).toBe(table.reasons.length);
  });
});

test("money and culture jobs stand in the latest year there is, whatever the project compares", () => {
  const analysis = analysisFrom(
    `DE30 cultural_employment_eurostat 2018 cultural_employment 100
     DE30 cultural_employment_eurostat 2020 cultural_employment 120
     DE30 _T 2020 population 2000
     DE30 _T 2016 population 1000`,
    {
      regions: [berlin],
      flows: [payment("berlin", 500, "whole programme", "fund")],
      settings: { programme: { dataset: "fund", span: "2014-2020", populationYear: "2016" } },
    },
  );
  const told = comparisonTable(analysis).rows.map(({ label, when, cells }) => `${label}: ${cells[0]?.text}, ${when}`);
  expect(told).toContain("Culture jobs per 1,000 inhabitants: 60.0, 2020");
  expect(told).toContain("ERDF for culture per 1,000 inh. (EUR): 500.0, 2014-2020");
});

describe("the table of the bundled comparison", () => {
  let analysis: Analysis;
  let table: ComparisonTable;
  beforeAll(async () => {
    analysis = await bundledAnalysis();
    table = comparisonTable(analysis);
  });

  test("gives a reason for every cell that is no plain number", () => {
    const marks = new Set(table.reasons.map(({ mark }) => mark));
    const cells = table.rows.flatMap((row) => row.cells);
    expect(cells.length).toBeGreaterThan(60);
    for (const cell of cells) {
      const isPlain = /^[+\u2212]?[\d,.]+( %| m)?$/.test(cell.text);
      if (!isPlain) expect(cell.mark, `${cell.result} ${cell.text}`).not.toBe("");
      for (const mark of cell.mark) expect(marks).toContain(mark);
    }
    for (const mark of marks) expect(cells.some((cell) => cell.mark.includes(mark))).toBe(true);
  });

  test("shows the secret of the Randstad and the envelope of the Ruhr", () => {
    const film = table.rows.find((row) => row.label.includes("J59"));
    expect(film?.cells.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^\d\.\d\d\u2013\d\.\d\d$/),
      "0.55",
      "3.03",
    ]);
    const reasonOf = (mark: string | undefined) => table.reasons.find((reason) => reason.mark === mark)?.text;
    expect(reasonOf(film?.cells[0]?.mark)).toBe("3 of 4 units are secret (NL23, NL31, NL33)");
    expect(reasonOf(film?.cells[1]?.mark)).toContain("Ruhr, NUTS 2 envelope");
  });
});
