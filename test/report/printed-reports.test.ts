import { beforeAll, describe, expect, test } from "vitest";
import type { Analysis } from "../../src/compare/analysis.ts";
import { makeNamedReport } from "../../src/pipeline/make-named-report.ts";
import { bytesOf } from "../../src/provenance/manifest.ts";
import { unboundNumbers } from "../../src/report/audit.ts";
import { claimsOf } from "../../src/report/claims.ts";
import { reportNames } from "../../src/report/named-reports.ts";
import { printingsOf } from "../../src/report/printings.ts";
import type { Report } from "../../src/report/report.ts";
import { bundledComparison, bundledIn, bundledWorld } from "../support/bundled.ts";
import { hasPoppler, holesOf, pdfFacts, pdfFonts, pdfImages, pdfPages } from "../support/poppler.ts";

// Words as they are laid out break over lines, and what reads them back takes a hyphen there for one of the line.
const run = (text: string): string => text.replaceAll(/[\s-]+/g, "");

const pageCounts: Readonly<Record<string, readonly [number, number]>> = {
  factsheet: [4, 4],
  "factsheet-2": [2, 2],
  "factsheet-4": [1, 2],
  cahier: [12, 40],
};

const printed = [...reportNames.map((name) => [name, "en"] as const), ["factsheet", "de"], ["cahier", "nl"]] as const;

describe.skipIf(!hasPoppler).each(printed)("the printed %s in %s", (name, language) => {
  let analysis: Analysis;
  let report: Report;
  let pdf: Uint8Array;
  let pages: readonly string[];
  beforeAll(async () => {
    analysis = await bundledIn(language);
    const comparison = { ...(await bundledComparison()), analysis };
    const made = await makeNamedReport(bundledWorld(), comparison, "1.2.3", name, { pdf: true, html: true });
    report = made.report;
    pdf = bytesOf(made.files.get(`${name}.pdf`) ?? "");
    pages = pdfPages(pdf);
  }, 120_000);

  test("has as many pages as it promises, is tagged, and draws no figure as a raster picture", () => {
    const [least = 1, most = 1] = pageCounts[name] ?? [];
    expect(pages.length).toBeGreaterThanOrEqual(least);
    expect(pages.length).toBeLessThanOrEqual(most);
    expect(pdfFacts(pdf)).toMatch(/Tagged:\s+yes/);
    expect(pdfImages(pdf).trim().split("\n").slice(2)).toEqual([]);
  });

  test("is set in the bundled typeface alone, all of it embedded", () => {
    const fonts = pdfFonts(pdf).trim().split("\n").slice(2);
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+SourceSans3-\w+.*\s+yes\s+yes\s+yes\s/);
  });

  test("prints every headline, sentence and number of its tiles as text", () => {
    const all = run(pages.join(" "));
    const words = report.blocks.flatMap((block) => {
      if (block.kind === "figure") return [block.figure.headline];
      if (block.kind === "text") return block.paragraphs.map(({ text }) => text);
      if (block.kind === "tiles") return block.columns.flatMap(({ numbers }) => numbers.map(({ text }) => text));
      return block.kind === "heading" ? [block.text] : [];
    });
    expect([report.title, report.finding.text, ...words].filter((text) => !all.includes(run(text)))).toEqual([]);
  });

  test("leaves no page with a hole of more than a quarter of it, but for the last", () => {
    const holes = holesOf(pdf).slice(0, -1);
    expect(holes.map((part, at) => [at + 1, Math.round(part * 100)]).filter(([, part = 0]) => part > 25)).toEqual([]);
  });

  test("keeps something under every heading on its page", () => {
    const headings = report.blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : []));
    for (const page of pages) {
      const lines = page.split("\n").filter((line) => line.trim() !== "");
      // The foot has two parts: who and when, and the number of the page.
      const last = lines.filter((line) => line !== report.foot && !/^\D+\d+\D+\d+$/.test(line)).at(-1) ?? "";
      expect(headings).not.toContain(last);
    }
  });

  test("has every number it prints in its ledger of claims, and none in a sentence without one", () => {
    const ids = new Set(claimsOf(analysis, report).claims.map(({ id }) => id));
    const printings = printingsOf(report);
    expect(printings.flatMap(({ results }) => results).filter((id) => !ids.has(id))).toEqual([]);
    const byId = new Map(analysis.results.map((result) => [result.id, result]));
    // A sentence in another language has its own way to write a number.
    const own = report.blocks.filter((block) => block.kind !== "text" || block.language === undefined);
    if (language !== "en") return;
    const loose = printingsOf({ ...report, blocks: own })
      .filter(({ where }) => where === "finding" || where === "sentence")
      .flatMap(({ text, results }) =>
        unboundNumbers(
          text,
          results.flatMap((id) => byId.get(id) ?? []),
        ),
      );
    expect(loose).toEqual([]);
  });
});
