import { beforeAll, describe, expect, test } from "vitest";
import type { Language } from "../../src/base/format-number.ts";
import type { Chart } from "../../src/charts/chart.ts";
import { charts } from "../../src/charts/registry.ts";
import { headlineWords, wordCount } from "../../src/charts/words.ts";
import type { Analysis } from "../../src/compare/analysis.ts";
import { bounds, isNumber } from "../../src/model/value.ts";
import { drawSvg } from "../../src/render/svg.ts";
import { analysis, withResults } from "../support/analysis.ts";
import { bundledIn } from "../support/bundled.ts";
import { overlappingTexts, sizeOf, textsOutside } from "../support/svg-texts.ts";

const languages: readonly Language[] = ["en", "de", "nl"];
const others: readonly Language[] = ["de", "nl"];

const narrowest = 310;

/** A column of the factsheet, a figure that stands alone, and the narrowest drawn. */
const widths = [410, 648, narrowest];

const analyses = new Map<Language, Analysis>();
beforeAll(async () => {
  for (const language of languages) analyses.set(language, await bundledIn(language));
}, 60_000);

/** The figure of the bundled comparison at each width; none where the bundled tables hold nothing for it. */
function built(id: string, language: Language, ...at: readonly number[]): readonly Chart[] {
  const comparison = analyses.get(language);
  if (comparison === undefined) throw new Error(`no comparison in ${language}`);
  return at.flatMap((width) => charts.find((one) => one.id === id)?.build(comparison, { width }) ?? []);
}

/** Words of English that are none of German and none of Dutch. */
const englishWords =
  "the and which for with from by not than share year years person persons people company companies employed " +
  "percent number numbers between only at other others each every where there their secret least source sources";

const englishIn = (language: Language): ReadonlySet<string> =>
  // "of" is Dutch for "or".
  new Set([...englishWords.split(" "), ...(language === "de" ? ["of"] : [])]);

/** Every text of a figure but its sources, whose titles stand as they were published. */
function textsOf(chart: Chart): readonly string[] {
  const { headline, subtitle, notes, alt, table, labels } = chart;
  const own = notes.filter((note) => !/^(Quellen?|Bronn?e?n?): /.test(note));
  return [headline, subtitle, ...own, alt, ...table.columns, ...table.rows.flat(), ...labels.map(({ text }) => text)];
}

/** English words in a text, and numbers written as English writes them. */
function englishOf(text: string, language: Language): readonly string[] {
  const english = englishIn(language);
  const words = text.split(/[^\p{L}’']+/u).filter((word) => english.has(word.toLowerCase()));
  const numbers = text.match(/\b\d{1,3}(,\d{3})+\b|\d%|\b\d+\.\d{1,2}\b(?!\.\d)/g) ?? [];
  const isWrong = (number: string) => !(number.endsWith("%") && language === "nl");
  return [...words, ...numbers.filter(isWrong)].map((found) => `"${found}" in "${text}"`);
}

// Codes of classes have points of their own, and stand in lists of classes: 58.11, 32.12.0.
const withoutCodes = (text: string): string => text.replaceAll(/\b\d\d\.\d\d(\.\d)?\b/g, "");

describe.each(charts.map(({ id }) => id))("%s", (id) => {
  test.each(others)("says nothing in English where it speaks %s", (language) => {
    for (const chart of built(id, language, ...widths)) {
      expect(textsOf(chart).flatMap((text) => englishOf(withoutCodes(text), language))).toEqual([]);
    }
  });

  test.each(languages)("has a headline of at most fifteen words in %s", (language) => {
    for (const { headline } of built(id, language, 410)) {
      expect(headline).toMatch(/^\p{Lu}.*\.$/u);
      expect(wordCount(headline)).toBeLessThanOrEqual(headlineWords);
    }
  });

  test.each(languages)("has no cut and no covered text in %s", async (language) => {
    // Wider ones are looked at with much more in every-figure.test.ts.
    for (const chart of built(id, language, narrowest)) {
      const svg = await drawSvg({ ...chart, title: chart.headline, description: chart.alt });
      const { width } = sizeOf(svg);
      expect(textsOutside(svg), `${width} wide`).toEqual([]);
      expect(overlappingTexts(svg), `${width} wide`).toEqual([]);
    }
  });

  test("draws the same numbers in every language", () => {
    const [english, ...rest] = languages.map((language) => built(id, language, 648).map(({ results }) => results));
    for (const one of rest) expect(one).toEqual(english);
  });
});

test("most figures draw the bundled comparison, in each language", () => {
  for (const language of languages) {
    const drawn = charts.filter(({ id }) => built(id, language, 410).length > 0);
    expect(drawn.length).toBeGreaterThan(12);
  }
});

describe("headlines that claim nothing", () => {
  const allBounds = withResults((result) =>
    isNumber(result.value) ? { ...result, value: bounds(0, 2 * Math.abs(result.value) + 1, "confidential") } : result,
  );
  const doubtful = withResults((result) => ({
    ...result,
    flags: [...result.flags, "suspected-break", "lower-bound"],
    ...(result.indicator === "location-quotient" ? { interval: { low: 0.1, high: 9 } } : {}),
  }));

  test.each(languages)("are short sentences too in %s", (language) => {
    for (const comparison of [allBounds, doubtful, { ...analysis, flows: analysis.flows.slice(0, 1) }]) {
      for (const definition of charts) {
        const headline = definition.build({ ...comparison, language }, { width: 410 })?.headline ?? "Nothing drawn.";
        expect(headline, definition.id).toMatch(/^\p{Lu}.*\.$/u);
        expect(wordCount(headline), headline).toBeLessThanOrEqual(headlineWords);
      }
    }
  });
});

test("the check of languages finds an English word, an English number and a percent sign without its space", () => {
  expect(englishOf("Anteil of Berlin", "de")).toHaveLength(1);
  expect(englishOf("Of het cijfer klopt", "nl")).toEqual([]);
  expect(englishOf("Umsatz 1,234 und 0.9 bei 5%", "de")).toHaveLength(3);
  expect(englishOf("Omzet 1.234 en 0,9 bij 5%", "nl")).toEqual([]);
});
