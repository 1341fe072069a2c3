import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import type { Analysis } from "../../src/compare/analysis.ts";
import { computables } from "../../src/compare/computable.ts";
import { explainIndicator, explainResult, recordOf } from "../../src/compare/explain.ts";
import { level } from "../../src/compare/level.ts";
import type { Indicator } from "../../src/model/indicator.ts";
import { buildCharts } from "../../src/pipeline/draw-charts.ts";
import { claimsOf } from "../../src/report/claims.ts";
import { buildFactsheet } from "../../src/report/factsheet.ts";
import { renderHtml } from "../../src/report/html.ts";
import { printingsOf } from "../../src/report/printings.ts";
import type { NamedIndicator, Report } from "../../src/report/report.ts";
import { shortCitation } from "../../src/report/short-citation.ts";
import { typstData } from "../../src/report/typst-data.ts";
import { bundledAnalysis } from "../support/bundled.ts";

let analysis: Analysis;
let report: Report;
let used: readonly string[];
const blank = `<svg xmlns="http://www.w3.org/2000/svg" width="410" height="200" viewBox="0 0 410 200"></svg>`;

beforeAll(async () => {
  analysis = await bundledAnalysis();
  const figures = buildCharts(analysis, 410).map((chart) => ({ ...chart, svg: blank }));
  report = buildFactsheet(analysis, figures, "0");
  const sheet = new Set(printingsOf({ ...report, leftOut: [] }).flatMap(({ results }) => results));
  used = [...new Set(analysis.results.filter(({ id }) => sheet.has(id)).map(({ indicator }) => indicator))];
}, 30_000);

const told = (): readonly NamedIndicator[] =>
  report.blocks.flatMap((block) => (block.kind === "indicators" ? block.indicators : []));

const recordNamed = (id: string): Indicator => {
  const record = recordOf(id);
  if (record === undefined) throw new Error(`no record is called ${id}`);
  return record;
};

/** The words that every place must have in common. */
const words = ({ title, formula, unit, citation }: Indicator): readonly string[] => [title, formula, unit, citation];

const plain = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, "\n")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");

/** The lines of the HTML page between the start of one indicator and the next. */
function htmlOf(id: string): readonly string[] {
  const html = renderHtml(report, []);
  const from = html.indexOf(`<div id="indicator-${id}">`);
  return plain(html.slice(from, html.indexOf("</div>", from)))
    .split("\n")
    .map((line) => line.trim());
}

/** The section of an indicator on the generated page. */
function pageOf({ title }: Indicator): string {
  const page = readFileSync("src/indicators/README.md", "utf8");
  const from = page.indexOf(`### ${title}\n`);
  return from < 0 ? "" : page.slice(from, page.indexOf("\n### ", from + 1));
}

describe("an indicator of the factsheet", () => {
  test("stands in it exactly if one of its results does", () => {
    expect(used.length).toBeGreaterThan(10);
    expect(
      told()
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...used].sort());
  });

  test("has the title, unit, formula and citation of its record on paper and on the screen", () => {
    const onPaper = JSON.stringify(typstData(report));
    for (const id of used) {
      const record = recordNamed(id);
      expect(
        told().find((one) => one.id === id),
        id,
      ).toMatchObject({
        title: record.title,
        unit: record.unit,
        formula: record.formula,
        citation: record.citation,
        origin: shortCitation(record.citation),
      });
      expect(
        words(record).filter((text) => !onPaper.includes(JSON.stringify(text))),
        id,
      ).toEqual([]);
      expect(
        words(record).filter((text) => !htmlOf(id).includes(text)),
        id,
      ).toEqual([]);
    }
  });

  test("has them in cluster explain, of the indicator and of each of its numbers", () => {
    for (const id of used) {
      const record = recordNamed(id);
      const lines = explainIndicator(record);
      expect(lines[0]).toBe(`${record.title} (${id})`);
      for (const [name, text] of Object.entries({
        formula: record.formula,
        unit: record.unit,
        citation: record.citation,
      }))
        expect(lines, id).toContain(`  ${name.padEnd(11)}${text}`);
      const result = analysis.results.find(({ indicator }) => indicator === id);
      const number = result === undefined ? [] : explainResult(analysis, result);
      expect(number, id).toContain(`  formula    ${record.formula}`);
      expect(number, id).toContain(`  citation   ${record.citation}`);
      expect(
        number.filter((line) => line.startsWith(`  indicator  ${record.title}`)),
        id,
      ).toHaveLength(1);
    }
  });

  test("has them on the page of indicators, but for plain figures, which nobody computes", () => {
    expect(used).toContain(level.id);
    for (const id of used.filter((one) => one !== level.id)) {
      const section = pageOf(recordNamed(id));
      expect(
        words(recordNamed(id)).filter((text) => !section.includes(text)),
        id,
      ).toEqual([]);
    }
  });

  test("has the formula of its record in the ledger of claims", () => {
    const { claims } = claimsOf(analysis, report);
    for (const { id, indicator, formula } of claims)
      expect(formula, id).toBe(recordNamed(indicator.split(".")[0] ?? "").formula);
  });
});

test("a record that changes changes the sheet: no other place holds its words", () => {
  const texts = computables.map(({ reading }) => reading);
  const glossary = readFileSync("src/report/terms/en-glossary.ts", "utf8");
  expect(texts.filter((text) => glossary.includes(text))).toEqual([]);
  expect(computables.filter(({ id }) => glossary.includes(`"${id}"`)).map(({ id }) => id)).toEqual([]);
});

describe("a short citation", () => {
  test.each([
    ["Florence, P. S. (1939), Report on the Location of Industry", "Florence 1939"],
    ["Barro, R. J. and Sala-i-Martin, X. (1992), Convergence", "Barro and Sala-i-Martin 1992"],
    [
      "Hidalgo, C. A., Klinger, B., Barab\u00e1si, A.-L. and Hausmann, R. (2007), The Product Space",
      "Hidalgo et al. 2007",
    ],
    ["One, A. (2004), First; log: Two, B. (2013), Second", "One 2004; log: Two 2013"],
    ["The source of each cell", "The source of each cell"],
    ["An identity. After Dunn, E. S. (1960), Papers", "An identity. After Dunn, E. S. (1960), Papers"],
  ])("of %s is %s", (citation, short) => {
    expect(shortCitation(citation)).toBe(short);
  });
});
