import { beforeAll, describe, expect, test } from "vitest";
import type { Language } from "../../src/base/format-number.ts";
import type { Analysis } from "../../src/compare/analysis.ts";
import { makeNamedReport } from "../../src/pipeline/make-named-report.ts";
import { runMemory } from "../../src/pipeline/memory.ts";
import { bytesOf } from "../../src/provenance/manifest.ts";
import { unboundNumbers } from "../../src/report/audit.ts";
import { claimsOf } from "../../src/report/claims.ts";
import { reportNames } from "../../src/report/named-reports.ts";
import { numberFigures } from "../../src/report/numbering.ts";
import { printingsOf } from "../../src/report/printings.ts";
import type { Block, Report } from "../../src/report/report.ts";
import { termsOf } from "../../src/report/terms/terms.ts";
import { bundledComparisonIn, bundledWorld } from "../support/bundled.ts";
import {
  hasPoppler,
  holesOf,
  type PlacedWord,
  pdfFacts,
  pdfFonts,
  pdfImages,
  pdfPages,
  pdfWords,
} from "../support/poppler.ts";
import { textsOf } from "../support/svg-texts.ts";

// Words as they are laid out break over lines, and what reads them back takes a hyphen there for one of the line.
const run = (text: string): string => text.replaceAll(/[\s\u00ad\u200b-]+/g, "");

const pageCounts: Readonly<Record<string, readonly [number, number]>> = {
  factsheet: [4, 4],
  "factsheet-2": [2, 2],
  "factsheet-4": [1, 2],
  cahier: [12, 40],
};

/** The words of a report that a reader looks for: titles, sentences, headlines, numbers of tiles and short tables. */
const headlineWords = (block: Block): readonly string[] => {
  if (block.kind === "figure") return [block.figure.headline];
  if (block.kind === "text") return block.paragraphs.map(({ text }) => text);
  if (block.kind === "tiles") return block.columns.flatMap(({ numbers }) => numbers.map(({ text }) => text));
  if (block.kind === "table" && block.isLong !== true) return block.table.rows.flat();
  return block.kind === "heading" ? [block.text] : [];
};

const titlesOf = (block: Block): readonly string[] => {
  if (block.kind === "heading") return [block.text];
  if (block.kind === "figure") return [block.figure.headline];
  return block.kind === "list" || block.kind === "indicators" ? [block.title].filter((title) => title !== "") : [];
};

const foot = 797;
const runningHead = 34;

/** Whether something stands close under a title in its column; nothing where the title does not begin with this word. */
function isFollowed(words: readonly PlacedWord[], at: number, title: string): boolean | undefined {
  if (!title.startsWith(words[at]?.text ?? title)) return undefined;
  let read = "";
  let end = at;
  while (read.length < title.length && end < words.length) read += words[end++]?.text ?? "";
  if (read !== title) return undefined;
  const own = words.slice(at, end);
  const [left, lowest] = [Math.min(...own.map((one) => one.left)), Math.max(...own.map(({ bottom }) => bottom))];
  const isUnder = ({ left: from, top }: PlacedWord): boolean =>
    from > left - 20 && from < left + 220 && top > lowest - 2 && top < Math.min(lowest + 60, foot);
  return words.some(isUnder);
}

/** The titles of a report that stand at the foot of a page or a column without their words, or nowhere. */
function alone(titles: readonly string[], pages: readonly (readonly PlacedWord[])[]): readonly string[] {
  const read = pages.map((words) =>
    words.map((word) => ({ ...word, text: run(word.text) })).filter(({ text }) => text !== ""),
  );
  return titles.filter((title) => {
    const found = read.flatMap((words) => words.flatMap((_, at) => isFollowed(words, at, run(title)) ?? []));
    // A word or two may stand in any sentence or drawing as well.
    const isOwn = title.split(" ").length > 2;
    return !found.includes(true) || (isOwn && found.includes(false));
  });
}

const languages: readonly Language[] = ["en", "de", "nl"];
const memories = new Map(languages.map((language) => [language, runMemory()]));
const printed = languages.flatMap((language) => reportNames.map((name) => [name, language] as const));

describe.skipIf(!hasPoppler).each(printed)("the printed %s in %s", (name, language) => {
  let analysis: Analysis;
  let report: Report;
  let pdf: Uint8Array;
  let html: string;
  let pages: readonly string[];
  beforeAll(async () => {
    const comparison = await bundledComparisonIn(language);
    // A figure that several reports show is drawn once.
    const wanted = { pdf: true, html: true, memory: memories.get(language) ?? runMemory() };
    const made = await makeNamedReport(bundledWorld(), comparison, "1.2.3", name, wanted);
    analysis = comparison.analysis;
    report = made.report;
    pdf = bytesOf(made.files.get(`${name}.pdf`) ?? "");
    html = String(made.files.get(`${name}.html`));
    pages = pdfPages(pdf).map(run);
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

  test("prints every headline, sentence and number of its tiles and short tables as text", () => {
    const all = pages.join("");
    const words = [report.title, report.finding.text, ...report.blocks.flatMap(headlineWords)];
    expect(words.filter((text) => !all.includes(run(text)))).toEqual([]);
  });

  test("keeps each figure whole: its headline, the numbers drawn in it and its notes are text of one page", () => {
    const { figure: word } = termsOf(language).labels;
    const split = numberFigures(report.blocks).flatMap(({ block, number }) => {
      if (block.kind !== "figure") return [];
      const { id, headline, svg, notes } = block.figure;
      const page = pages.find((text) => text.includes(run(`${word} ${number} ${headline}`))) ?? "";
      const missing = [...textsOf(svg).map(({ text }) => text), ...notes].filter((text) => !page.includes(run(text)));
      return missing.length === 0 ? [] : [[id, ...missing]];
    });
    expect(split).toEqual([]);
  });

  test("leaves no page with a hole of more than a quarter of it", () => {
    const holes = holesOf(pdf).map((part, at) => [at + 1, Math.round(part * 100)]);
    expect(holes.filter(([, part = 0]) => part > 25)).toEqual([]);
  });

  test("keeps something under every heading and headline, in its column of its page", () => {
    const words = pdfWords(pdf);
    // The title page of a book lists its chapters and tells some headlines; the others have a running head.
    const bodies = words.slice(1).map((page) => page.filter(({ top }) => top > runningHead));
    const looked = report.layout === "book" ? bodies : words;
    expect(alone([...new Set(report.blocks.flatMap(titlesOf))], looked)).toEqual([]);
  });

  test("skips no level of headings as a page", () => {
    const levels = [...html.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 1) + 1)).toEqual([]);
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
