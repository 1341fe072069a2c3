import { expect, test } from "vitest";
import { toCsv } from "../../src/base/csv.ts";
import { bounds, hole } from "../../src/model/value.ts";
import { buildFactsheet } from "../../src/report/factsheet.ts";
import { figureTable, reportTables, resultsTable } from "../../src/report/tables.ts";
import { typstData } from "../../src/report/typst-data.ts";
import { allFigures, figureOf, result, smallAnalysis } from "./small-analysis.ts";

test("a number, a pair of bounds and a hole are told apart in the table of results", () => {
  const results = [
    result({
      indicator: "level",
      region: "berlin",
      value: 1 / 3,
      interval: { low: 0.1, high: 0.5 },
      flags: ["break", "estimated"],
    }),
    result({ indicator: "level", region: "ruhr", value: bounds(1, 2, "confidential", "one unit is secret") }),
    result({ indicator: "level", region: "randstad", value: hole("not-collected", "=no table") }),
  ];
  expect(toCsv(resultsTable({ ...smallAnalysis, results }))).toBe(
    [
      "id,indicator,part,measure,region,territory,sector,year,value,low,high,unit,status,flags,reference,note",
      "berlin.level..sbs_core.2012,level,,persons_employed,berlin,berlin,sbs_core,2012,0.3333333333333333,0.1,0.5,,ok,break estimated,,",
      "ruhr.level..sbs_core.2012,level,,persons_employed,ruhr,ruhr_nuts2,sbs_core,2012,,1,2,,confidential,,,one unit is secret",
      "randstad.level..sbs_core.2012,level,,persons_employed,randstad,randstad_prov4,sbs_core,2012,,,,,not-collected,,,'=no table",
      "",
    ].join("\n"),
  );
});

test("there is one table of results and one a figure, and no row is ragged", () => {
  const ragged = { ...figureOf("lq-dots"), table: { columns: ["a", "b"], rows: [["1"], ["1", "2", "3"]] } };
  expect(figureTable(ragged).rows).toEqual([
    ["1", ""],
    ["1", "2"],
  ]);
  expect(reportTables(smallAnalysis, [ragged]).map(({ name }) => name)).toEqual([
    "results",
    "caveats",
    "sources",
    "lq-dots",
  ]);
});

test("the data of the template hold all words as words and each figure as a path", () => {
  const evil = '#panic("x") *bold* $x$ @label';
  const figure = { ...figureOf("lq-dots"), headline: evil };
  const data = JSON.parse(JSON.stringify(typstData(buildFactsheet({ ...smallAnalysis, title: evil }, [figure], "1"))));
  expect(data.title).toBe(evil);
  const [block] = data.blocks.filter(({ kind }: { kind: string }) => kind === "figure");
  expect(block).toEqual({
    kind: "figure",
    width: "half",
    number: 1,
    id: "lq-dots",
    path: "figures/lq-dots.svg",
    headline: evil,
    subtitle: figure.subtitle,
    notes: figure.notes,
    alt: figure.alt,
  });
});

test("a figure whose id is no file name is refused", () => {
  const report = buildFactsheet(smallAnalysis, allFigures, "1");
  const blocks = [{ kind: "figure", width: "half", figure: figureOf("../secret") } as const];
  expect(() => typstData({ ...report, blocks })).toThrow('the figure id "../secret" cannot be a file name');
});
