import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Analysis } from "../../src/compare/analysis.ts";
import { renderPdf } from "../../src/render/pdf.ts";
import type { ReportFigure } from "../../src/report/report.ts";
import { buildShortFactsheet } from "../../src/report/short-factsheet.ts";
import { typstData } from "../../src/report/typst-data.ts";
import { allFigures, figureOf, smallAnalysis } from "./small-analysis.ts";

const assetsFolder = `${process.cwd()}/src/render/assets`;

async function pdfOf(analysis: Analysis, figures: readonly ReportFigure[]): Promise<string> {
  const report = buildShortFactsheet(analysis, figures, "1.2.3");
  const svgs = Object.fromEntries(figures.map(({ id, svg }) => [id, svg]));
  const request = { template: "factsheet.typ", data: typstData(report), svgs, date: report.date, title: report.title };
  return Buffer.from(await renderPdf(request, { assetsFolder })).toString("latin1");
}

const pages = (pdf: string): number => pdf.match(/\/Type \/Page\s/g)?.length ?? 0;

describe("the short factsheet as PDF", () => {
  test("has two pages whatever the height of the figures, is tagged and names its language", async () => {
    for (const height of [120, 220, 300, 420]) {
      const figures = allFigures.map(({ id }) => figureOf(id, height));
      expect(pages(await pdfOf(smallAnalysis, figures)), `figures of ${height} px`).toBe(2);
    }
    const pdf = await pdfOf(smallAnalysis, allFigures);
    expect(pdf).toMatch(/\/Marked true/);
    expect(pdf).toMatch(/\/Lang \(en\)/);
  });

  test("is set with nothing to show: no result, no figure, no caveat", async () => {
    const empty = { ...smallAnalysis, results: [], caveats: [], sources: [] };
    expect(pages(await pdfOf(empty, []))).toBeLessThanOrEqual(2);
  });

  test("markup in names is set as words and never run", async () => {
    const evil = '#panic("x") *b* $x$ @label #import "@preview/x:1.0.0"';
    const regions = smallAnalysis.regions.map((region) => ({ ...region, name: evil, colour: 'red"); #panic("y' }));
    const figure = { ...figureOf("lq-dots"), headline: evil, notes: [evil], alt: evil };
    expect(pages(await pdfOf({ ...smallAnalysis, title: evil, regions }, [figure]))).toBe(2);
  });

  test("is the same to the byte when made twice", async () => {
    expect(await pdfOf(smallAnalysis, allFigures)).toBe(await pdfOf(smallAnalysis, allFigures));
  });
});

test.each(["factsheet", "book", "pages", "pieces", "figure"])(
  "the template %s imports no package, reads no clock and never pulls text back over text",
  (name) => {
    const template = readFileSync(`${assetsFolder}/typst/${name}.typ`, "utf8");
    const imports = [...template.matchAll(/#(?:import|include)\s+"([^"]*)"/g)].map(([, path]) => path);
    expect(imports.filter((path) => path !== "pieces.typ" && path !== "pages.typ")).toEqual([]);
    expect(template).not.toMatch(/@preview|datetime\.today|eval\(/);
    expect(template).not.toMatch(/\b[vh]\(-|spacing: -|gutter: -|(?:above|below): -/);
  },
);
