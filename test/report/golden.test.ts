import { expect, test } from "vitest";
import type { Language } from "../../src/base/format-number.ts";
import type { Analysis, Result } from "../../src/compare/analysis.ts";
import { bounds, hole, type Value } from "../../src/model/value.ts";
import { buildReport, reportNames } from "../../src/report/named-reports.ts";
import { expectGolden } from "../published/golden.ts";
import { reportText } from "./report-text.ts";
import { allFigures, result, smallAnalysis } from "./small-analysis.ts";

const shares = (region: string, firms: Value, people: Value, bias: Value): readonly Result[] =>
  [
    ["company-share", firms, "percent"],
    ["person-share", people, "percent"],
    ["bias", bias, "ratio"],
  ].map(([part, value, unit]) =>
    result({
      indicator: "company-share-proxy",
      region,
      part: String(part),
      value: value as Value,
      unit: String(unit),
      year: "2014",
    }),
  );

const languages: readonly Language[] = ["en", "de", "nl"];

const places: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { randstad: "Randstad", ruhr: "Ruhr", berlin: "Berlin", ruhr_nuts2: "Ruhr, NUTS 2 envelope" },
  de: { randstad: "Randstad", ruhr: "Ruhrgebiet", berlin: "Berlin", ruhr_nuts2: "Ruhrgebiet, Umgriff NUTS 2" },
  nl: { randstad: "Randstad", ruhr: "Ruhrgebied", berlin: "Berlijn", ruhr_nuts2: "Ruhrgebied, omhullende NUTS 2" },
};

const namesIn = (language: Language): Readonly<Record<string, string>> => ({
  ...places[language],
  randstad_prov4: "Randstad",
  ruhr_rvr: places[language].ruhr ?? "",
});

const elsewhere = languages.map((language) => ({
  language,
  regions: namesIn(language),
  territories: namesIn(language),
}));

/** The small comparison with what only some reports print: both shares of the proxy, and definitions without a number. */
const analysisIn = (language: Language): Analysis => ({
  ...smallAnalysis,
  language,
  regions: smallAnalysis.regions.map((region) => ({ ...region, name: namesIn(language)[region.id] ?? region.name })),
  territoryNames: namesIn(language),
  results: [
    ...smallAnalysis.results,
    ...shares("randstad", 24.4, 13.4, 1.82),
    ...shares("ruhr", 12.8, bounds(8.6, 9.7, "confidential"), bounds(1.32, 1.49, "confidential")),
    ...shares("berlin", hole("not-collected"), 15, hole("not-collected")),
  ],
  spread: [
    {
      indicator: "level",
      measure: "persons_employed",
      year: "2012",
      counted: [],
      unanswered: [
        { kind: "definition", name: "A", why: "groups without codes (x, y and 2 more)" },
        { kind: "definition", name: "B", why: "groups without codes (z)" },
        { kind: "territory", name: "C", why: "no figures for any of its 4 units (v, w and 2 more)" },
      ],
    },
  ] as unknown as Analysis["spread"],
});

const printed = languages.flatMap((language) => reportNames.map((name) => [name, language] as const));

test.each(printed)("the %s says in %s what it said before, in the same order", (name, language) => {
  const analysis = analysisIn(language);
  const figures = allFigures.filter(({ id }) => id !== "growth-lines");
  const regional = new Map(analysis.regions.map(({ id }) => [id, allFigures.slice(0, 1)]));
  const report = buildReport(name, {
    analysis,
    figures,
    wide: figures,
    regional,
    ownText: [],
    elsewhere,
    version: "1",
  });
  const text = reportText(report);
  expect(text).not.toMatch(/undefined|NaN|\[object/);
  expectGolden(`golden/${name}.${language}.txt`, text, import.meta.url);
});
