import { beforeAll, describe, expect, test } from "vitest";
import type { Analysis, Result } from "../../src/compare/analysis.ts";
import { bounds } from "../../src/model/value.ts";
import { buildCharts } from "../../src/pipeline/draw-charts.ts";
import { buildFactsheet } from "../../src/report/factsheet.ts";
import { renderHtml } from "../../src/report/html.ts";
import { findingSentence, firstThatFits, growthSentence, standCountSentence } from "../../src/report/sentences.ts";
import { reportTermsOf } from "../../src/report/terms/report-terms.ts";
import { type PlaceNumber, termsOf } from "../../src/report/terms/terms.ts";
import { wordCount } from "../../src/report/wording.ts";
import { bundledIn } from "../support/bundled.ts";
import { isRead, leavesOf, sourceOf } from "../support/terms.ts";
import { density, result, smallAnalysis } from "./small-analysis.ts";

const languages = ["en", "de", "nl"] as const;
const foreign = ["de", "nl"] as const;

describe("the words of the report", () => {
  test.each(languages)("say everything in %s", (language) => {
    for (const words of [termsOf, reportTermsOf]) {
      const leaves = leavesOf(words(language));
      expect(leaves.map(([path]) => path).sort()).toEqual(
        leavesOf(words("en"))
          .map(([path]) => path)
          .sort(),
      );
      const empty = leaves.filter(([, text]) => text === "").map(([path]) => path);
      expect(empty.filter((path) => !/^units\.(number|ratio|rank|index)$/.test(path))).toEqual([]);
    }
    expect(termsOf(language).language).toBe(language);
  });

  // Words that the three languages share, and abbreviations.
  const shared =
    /^(Code|Name|Region|Regio|Status|Indicator|Interviews|Source|Formula|Unit|statistic|Data|Sector|euro|\W|[a-z:?≠*%])$/;

  test.each(foreign)("are not English in %s", (language) => {
    const english = new Map([...leavesOf(termsOf("en")), ...leavesOf(reportTermsOf("en"))]);
    const same = [...leavesOf(termsOf(language)), ...leavesOf(reportTermsOf(language))].filter(
      ([path, text]) => typeof text === "string" && text !== "" && text === english.get(path) && !shared.test(text),
    );
    expect(same.filter(([path]) => path !== "language" && !path.startsWith("marks"))).toEqual([]);
  });

  const source = sourceOf(["src/report", "src/render/assets/typst"]);

  test.each([
    ["labels", Object.keys(termsOf("en").labels)],
    ["phrases", Object.keys(termsOf("en").phrases)],
    ["headings of columns", Object.keys(termsOf("en").phrases.columns)],
    ["topics", Object.keys(termsOf("en").topics)],
    ["labels of the longer reports", Object.keys(reportTermsOf("en").labels)],
    ["phrases of the longer reports", Object.keys(reportTermsOf("en"))],
  ])("are all read: %s", (_, names) => {
    expect(names.filter((name) => !isRead(source, name))).toEqual([]);
    expect(isRead(source, "aTermThatNobodyReads")).toBe(false);
  });
});

describe("a sentence", () => {
  const period = { from: "2010", to: "2014" };
  const places = {
    en: "the Ruhr (NUTS 2 envelope)",
    de: "Ruhrgebiet (Umgriff NUTS 2)",
    nl: "Ruhrgebied (omhullende NUTS 2)",
  };
  const others = {
    en: "the Randstad",
    de: "Randstad",
    nl: "Randstad",
  };
  const nations = { en: "Netherlands", de: "Niederlande", nl: "Nederland" };
  const sector = { en: "Film, TV and music", de: "Film, TV und Musik", nl: "Film, tv en muziek" };

  test.each(languages)("keeps to fifteen words in %s, whatever the places", (language) => {
    const { phrases } = termsOf(language);
    const number = phrases.percent("20,7\u201321,8");
    const one: PlaceNumber = { place: places[language], number };
    const other: PlaceNumber = { place: others[language], number };
    const count = (at: number): string => phrases.countWords[at] ?? "";
    const said = [
      phrases.density({ ...one, number: "20,7\u201321,8" }, { ...other, number: "39,6" }),
      phrases.share(one, other),
      phrases.grew(period, one),
      phrases.shrank(period, one),
      phrases.changed(period, one, other),
      phrases.grewMost(period, one, other),
      phrases.standsOut(others[language], sector[language], "3,03", nations[language]),
      phrases.standCount({ ...one, number: count(8) }, { ...other, number: count(2) }, "2012"),
      reportTermsOf(language).audit(places[language], "2012", number, number),
    ];
    for (const wordings of said) {
      const sentence = firstThatFits(wordings);
      expect(sentence, wordings.at(-1)).toBeDefined();
      expect(wordCount(sentence ?? ""), sentence).toBeLessThanOrEqual(15);
    }
    expect(wordCount(phrases.noClaim)).toBeLessThanOrEqual(15);
  });

  const names = {
    de: { randstad: "Randstad", ruhr: "Ruhrgebiet", berlin: "Berlin", ruhr_nuts2: "Ruhrgebiet, Umgriff NUTS 2" },
    nl: { randstad: "Randstad", ruhr: "Ruhrgebied", berlin: "Berlijn", ruhr_nuts2: "Ruhrgebied, omhullende NUTS 2" },
  } as const;

  const analysisIn = (language: "de" | "nl", results: readonly Result[]): Analysis => ({
    ...smallAnalysis,
    language,
    regions: smallAnalysis.regions.map((region) => ({
      ...region,
      name: names[language][region.id as "randstad" | "ruhr" | "berlin"],
    })),
    territoryNames: { ...smallAnalysis.territoryNames, ruhr_nuts2: names[language].ruhr_nuts2 },
    results,
  });

  test.each([
    ["de", "Kreative je 1.000 Einwohner: 33,8 in Berlin, 18,5\u201318,7 im Ruhrgebiet (Umgriff NUTS 2)."],
    [
      "nl",
      "In Berlijn werken 33,8 creatieven per 1.000 inwoners, in het Ruhrgebied (omhullende NUTS 2) 18,5\u201318,7.",
    ],
  ] as const)("of a number and a range in %s: %s", (language, text) => {
    expect(findingSentence(analysisIn(language, density), termsOf(language)).text).toBe(text);
  });

  test.each([
    ["de", "In Berlin wuchs die Beschäftigung von 2010 bis 2014 um 21,7\u202f%."],
    ["nl", "In Berlijn groeide de werkgelegenheid van 2010 tot 2014 met 21,7%."],
  ] as const)("of growth in %s: %s", (language, text) => {
    const grown = result({
      indicator: "growth",
      region: "berlin",
      sector: "complete",
      year: "2010-2014",
      value: 0.217,
      unit: "ratio",
    });
    expect(growthSentence(analysisIn(language, [grown]), termsOf(language))?.text).toBe(text);
  });

  test.each([
    ["de", "Im Ruhrgebiet (Umgriff NUTS 2) sank die Beschäftigung von 2010 bis 2014 um 2,0\u20134,0\u202f%."],
    ["nl", "In het Ruhrgebied (omhullende NUTS 2) kromp de werkgelegenheid van 2010 tot 2014 met 2,0\u20134,0%."],
  ] as const)("of a range that fell in %s: %s", (language, text) => {
    const value = bounds(-0.04, -0.02, "confidential");
    const fallen = result({
      indicator: "growth",
      region: "ruhr",
      sector: "complete",
      year: "2010-2014",
      value,
      unit: "ratio",
    });
    expect(growthSentence(analysisIn(language, [fallen]), termsOf(language))?.text).toBe(text);
  });

  test.each([
    ["de", "Die Spannen überschneiden sich: Keine Region liegt nach diesen Zahlen sicher vorn."],
    ["nl", "De marges overlappen: deze cijfers zetten geen enkele regio voorop."],
  ] as const)("claims nothing in %s where ranges overlap", (language, text) => {
    const wide = density.map((one) =>
      one.region === "ruhr" ? { ...one, value: bounds(18, 34, "confidential") } : one,
    );
    expect(findingSentence(analysisIn(language, wide), termsOf(language)).text).toBe(text);
  });

  test.each([
    ["de", "Im Jahr 2012 ragt in Berlin eine Branche heraus, in der Randstad keine."],
    ["nl", "In 2012 springt in Berlijn één sector eruit, in de Randstad geen."],
  ] as const)("counts one and none in %s: %s", (language, text) => {
    const quotient = { indicator: "location-quotient", sector: "J59", value: 3, interval: { low: 2.9, high: 3.1 } };
    const found = standCountSentence(
      analysisIn(language, [result({ ...quotient, region: "berlin" })]),
      termsOf(language),
    );
    // Two regions have none: the last of them in the order of the project is named.
    expect(
      found?.text.replace(/im Ruhrgebiet|in het Ruhrgebied/, language === "de" ? "in der Randstad" : "in de Randstad"),
    ).toBe(text);
  });
});

test("one sector stands out, two stand out, in English too", () => {
  const { standCount } = termsOf("en").phrases;
  const [one, none] = [
    { place: "Berlin", number: "one" },
    { place: "the Randstad", number: "none" },
  ];
  expect(standCount(one, none, "2012")[0]).toBe("In 2012, one sector stands out in Berlin, none in the Randstad.");
  expect(standCount({ ...one, number: "two" }, none, "2012")[0]).toContain("two sectors stand out");
});

const blank = `<svg xmlns="http://www.w3.org/2000/svg" width="410" height="200" viewBox="0 0 410 200"></svg>`;

// Small words that no other of the three languages has, or not in this spelling.
const english = new Set(
  "the and with for from that this than they has have not only each every there because where when between above below without into its our but by if".split(
    " ",
  ),
);

/** The English small words of a page, outside the names of sources, citations and formulas. */
function englishIn(html: string, sources: string): readonly string[] {
  const section = html.split("<section").filter((part) => !part.includes(`<h2>${sources}</h2>`));
  const text = section
    .join("")
    .replaceAll(/<style>[\s\S]*?<\/style>|<cite>[\s\S]*?<\/cite>|<code>[\s\S]*?<\/code>/g, "")
    .replaceAll(/aria-label="([^"]*)"/g, ">$1<")
    .replaceAll(/<[^>]*>/g, "\n");
  return text.split("\n").filter((line) => line.split(/[^\p{L}']+/u).some((word) => english.has(word)));
}

describe.each(foreign)("the page in %s", (language) => {
  let html = "";

  beforeAll(async () => {
    const analysis = await bundledIn(language);
    const figures = buildCharts(analysis, 410).map((chart) => ({ ...chart, svg: blank }));
    html = renderHtml(buildFactsheet(analysis, figures, "0"), []);
  }, 60_000);

  test("says which language it is in", () => {
    expect(html).toContain(`<html lang="${language}">`);
  });

  test("holds no English words but the names of sources", () => {
    expect(englishIn(html, termsOf(language).labels.sources)).toEqual([]);
    expect(englishIn("<p>Anteil of the region</p>", "Quellen")).toHaveLength(1);
  });

  test("writes numbers with a comma and the date in words", () => {
    expect(html).toContain(language === "de" ? "22. November 2026" : "22 november 2026");
    expect(html).toMatch(/39,6/);
    expect(html).not.toMatch(/>39\.6</);
  });
});
