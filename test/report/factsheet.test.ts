import { beforeAll, describe, expect, test } from "vitest";
import type { Analysis } from "../../src/compare/analysis.ts";
import { hole } from "../../src/model/value.ts";
import { buildCharts } from "../../src/pipeline/draw-charts.ts";
import { buildFactsheet } from "../../src/report/factsheet.ts";
import { renderHtml } from "../../src/report/html.ts";
import { slotsByPage } from "../../src/report/page-slots.ts";
import type { Block, Report, ReportFigure } from "../../src/report/report.ts";
import { reportTermsOf } from "../../src/report/terms/report-terms.ts";
import { typstData } from "../../src/report/typst-data.ts";
import { bundledAnalysis } from "../support/bundled.ts";
import { allFigures, figureOf, smallAnalysis } from "./small-analysis.ts";

const figuresIn = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => (block.kind === "figure" ? [block.figure.id] : []));

/** The blocks of each page. */
function pagesOf({ blocks }: Report): readonly (readonly Block[])[] {
  const pages: Block[][] = [[]];
  for (const block of blocks) {
    if (block.kind === "page-break") pages.push([]);
    else pages.at(-1)?.push(block);
  }
  return pages;
}

const withoutData = ({ blocks, language }: Report): readonly string[] =>
  blocks.flatMap((block) =>
    block.kind === "list" && block.title === reportTermsOf(language).labels.withoutData
      ? block.items.map(({ term }) => term)
      : [],
  );

describe("the factsheet of the bundled comparison", () => {
  let report: Report;
  let figures: readonly ReportFigure[];
  beforeAll(async () => {
    const analysis = await bundledAnalysis();
    const blank = `<svg xmlns="http://www.w3.org/2000/svg" width="410" height="300" viewBox="0 0 410 300"></svg>`;
    figures = buildCharts(analysis, 410).map((chart) => ({ ...chart, svg: blank }));
    report = buildFactsheet(analysis, figures, "1");
  }, 60_000);

  test("has four pages, with tiles and two figures on the first", () => {
    const pages = pagesOf(report);
    expect(pages).toHaveLength(4);
    expect(pages[0]?.[0]?.kind).toBe("tiles");
    expect(figuresIn(pages[0] ?? [])).toHaveLength(2);
  });

  test("shows a figure for every promise, or names what it has no data for", () => {
    const shown = figuresIn(report.blocks);
    const { slots } = reportTermsOf("en");
    for (const { name, figures: promised } of slotsByPage.flat()) {
      const isDrawn = figures.some(({ id }) => promised.includes(id));
      if (isDrawn)
        expect([...shown, ...report.leftOut.map(({ id }) => id)].some((id) => promised.includes(id))).toBe(true);
      else expect(withoutData(report), name).toContain(slots[name].term);
    }
    expect(new Set(shown).size).toBe(shown.length);
  });

  test("keeps every heading with something under it on its page", () => {
    for (const page of pagesOf(report)) {
      expect(page.at(-1)?.kind).not.toBe("heading");
      for (const [at, block] of page.entries())
        if (block.kind === "heading") expect(page.slice(at + 1).some(({ kind }) => kind === "figure")).toBe(true);
    }
  });

  test("prints limits, method, indicators and sources once each", () => {
    const titles = report.blocks.flatMap((block) =>
      block.kind === "list" || block.kind === "indicators" ? [block.title] : [],
    );
    expect(titles.toSorted()).toEqual([
      "How to read the numbers",
      "Indicators: unit, formula and origin",
      "Planned, but without data",
      "Sources",
      "What cannot be compared, and why",
    ]);
  });
});

describe("a comparison with little", () => {
  test("has as few pages as it fills, and says what is missing", () => {
    const report = buildFactsheet(smallAnalysis, [figureOf("lq-dots")], "1");
    expect(pagesOf(report).length).toBeLessThan(4);
    expect(figuresIn(report.blocks)).toEqual(["lq-dots"]);
    expect(withoutData(report)).toContain("Streams of money");
  });

  test("keeps the worthier promise on the page where not all find room", () => {
    const figures = [figureOf("money-sankey", 300), figureOf("rank-range", 800), figureOf("comparability-matrix", 800)];
    const pages = pagesOf(buildFactsheet(smallAnalysis, figures, "1")).map(figuresIn);
    const last = pages.find((ids) => ids.includes("money-sankey"));
    expect(last).toContain("comparability-matrix");
    expect(last).not.toContain("rank-range");
  });

  test("leaves out a figure too high for any page, and names it", () => {
    const report = buildFactsheet(smallAnalysis, [figureOf("lq-dots", 3000), figureOf("growth-lines")], "1");
    expect(figuresIn(report.blocks)).toEqual(["growth-lines"]);
    expect(report.leftOut.map(({ id }) => id)).toEqual(["lq-dots"]);
    expect(JSON.stringify(report.blocks)).toContain("Also drawn");
  });

  const empty: Analysis = { ...smallAnalysis, results: [], caveats: [], sources: [], territoryNames: {} };
  const holes = {
    ...smallAnalysis,
    results: smallAnalysis.results.map((one) => ({ ...one, value: hole("confidential") })),
  };
  test.each([empty, holes])("prints no broken word where there is no result, or only holes", (analysis) => {
    const made = buildFactsheet(analysis, allFigures, "1");
    expect(JSON.stringify(typstData(made)) + renderHtml(made, [])).not.toMatch(
      /undefined|NaN|Infinity|\bnull\b|\[object/,
    );
  });
});
