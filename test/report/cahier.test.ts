import { describe, expect, test } from "vitest";
import type { ComparabilityMatrix } from "../../src/compare/comparability-matrix.ts";
import { comparabilityBlock } from "../../src/report/annex.ts";
import { buildCahier } from "../../src/report/cahier.ts";
import { commonWords } from "../../src/report/figure-notes.ts";
import { findingElsewhere } from "../../src/report/findings.ts";
import { materialOf } from "../../src/report/material.ts";
import { buildRebuiltFactsheet } from "../../src/report/rebuilt-factsheet.ts";
import type { Block } from "../../src/report/report.ts";
import { allFigures, figureOf, result, smallAnalysis } from "./small-analysis.ts";

const headings = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : []));

describe("a cahier", () => {
  const { blocks } = buildCahier(materialOf(smallAnalysis, [figureOf("money-sankey")]), new Map(), "1");

  test("gives a chapter to what can be drawn, and one to all that cannot, with the reasons", () => {
    const titles = headings(blocks);
    const [from, to] = [titles.indexOf("Chapters without data"), titles.indexOf("Method cards")];
    expect(titles.slice(0, from)).toContain("Networks: money");
    expect(titles.slice(from + 1, to)).toEqual(
      expect.arrayContaining(["Music", "Places in the city", "Size and structure"]),
    );
    expect(titles.slice(from + 1, to)).not.toContain("Networks: money");
    const at = blocks.findIndex((block) => block.kind === "heading" && block.text === "Music");
    expect(blocks[at + 1]).toMatchObject({ kind: "list", title: "" });
    expect(JSON.stringify(blocks[at + 1])).toContain("No table of firms by year of founding");
  });

  test("marks a number that there is none of, and says so under the table", () => {
    const table = blocks.find((block) => block.kind === "table" && block.table.title.startsWith("Ruhr by sector"));
    expect(JSON.stringify(table)).toMatch(/\["Publishing","\u2013"\].*\u2013: not computed/);
  });
});

test("a cahier tells its finding only in languages that the places have names in", () => {
  expect(findingElsewhere(smallAnalysis, [])).toEqual([]);
  const territories = { berlin: "Berlin", ruhr_nuts2: "Ruhrgebiet, Umgriff NUTS 2", randstad_prov4: "Randstad" };
  const [german, ...others] = findingElsewhere(smallAnalysis, [
    { language: "de", regions: { ruhr: "Ruhrgebiet" }, territories },
    { language: "en", regions: {}, territories: {} },
  ]);
  expect(others).toEqual([]);
  expect(german).toMatchObject({ language: "de", paragraphs: [{ text: expect.stringContaining("im Ruhrgebiet") }] });
});

test("a reservation is told once for all numbers and regions that it holds for", () => {
  const own = { reason: "definition", why: "Each has its own base." } as const;
  const cells = ["berlin", "ruhr"].map((region) => ({ region, reservations: [own] }));
  const [first, second] = [cells, cells.slice(0, 1)];
  const comparability = {
    regions: smallAnalysis.regions,
    rows: [
      { under: "Quotient", label: "Film", when: "2012", cells: first },
      { under: "Quotient", label: "Print", when: "2012", cells: first },
      { under: "Growth", label: "Growth", when: "2014", cells: second },
    ],
  } as unknown as ComparabilityMatrix;
  const block = comparabilityBlock({ ...smallAnalysis, comparability });
  expect(block?.kind === "table" ? block.table.rows.map((row) => row.slice(0, 2)) : []).toEqual([
    ["Quotient: Film; Print, 2012", "Berlin, Ruhr"],
    ["Growth, 2014", "Berlin"],
  ]);
});

test("words that several notes share are said once, and those of figures that are not shown not at all", () => {
  const shared = [
    { text: "Ruhr: three units. Nothing is scaled down.", figures: ["a", "b"] },
    { text: "Randstad: four provinces. Nothing is scaled down.", figures: ["b", "c"] },
    { text: "Pale bars take away.", figures: ["d", "e"] },
  ];
  const shown = [figureOf("a"), figureOf("b")];
  expect(commonWords(shared, shown)).toBe("Ruhr: three units. Nothing is scaled down. Randstad: four provinces.");
});

test("the factsheet of 2013 made again marks GDP of another territory, and heads with both shares", () => {
  const shares = ["company-share", "person-share", "bias"].map((part) =>
    result({ indicator: "company-share-proxy", region: "ruhr", part, value: 2, year: "2012", unit: "percent" }),
  );
  const analysis = { ...smallAnalysis, results: [...smallAnalysis.results, ...shares] };
  const made = buildRebuiltFactsheet(materialOf(analysis, allFigures), allFigures, "1");
  const table = made.blocks.find((block) => block.kind === "table");
  expect(JSON.stringify(table)).toContain('"27,900*"');
  expect(JSON.stringify(table)).toContain("*: measured on the other territory of the region");
  expect(made.finding.text).toBe(
    "2012: 2.0% of companies in the Ruhr (NUTS 2 envelope) are creative, 2.0% of workers.",
  );
});
