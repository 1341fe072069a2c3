import { describe, expect, test } from "vitest";
import type { Analysis } from "../../src/compare/analysis.ts";
import { bounds, hole } from "../../src/model/value.ts";
import { renderHtml } from "../../src/report/html.ts";
import type { Block } from "../../src/report/report.ts";
import { buildShortFactsheet } from "../../src/report/short-factsheet.ts";
import { typstData } from "../../src/report/typst-data.ts";
import { allFigures, figureOf, result, smallAnalysis } from "./small-analysis.ts";

const report = buildShortFactsheet(smallAnalysis, allFigures, "1.2.3");
const only = <K extends Block["kind"]>(kind: K, blocks: readonly Block[] = report.blocks) =>
  blocks.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);

describe("tiles", () => {
  const columns = only("tiles")[0]?.columns ?? [];

  test("there are four numbers a region, each bound to its result, and the territory is named", () => {
    expect(columns.map(({ name, territory }) => [name, territory])).toEqual([
      ["Randstad", "Randstad (4 provinces)"],
      ["Ruhr", "Ruhr (NUTS 2 envelope)"],
      ["Berlin", ""],
    ]);
    expect(columns[2]?.numbers.map(({ text, result: id }) => [text, id])).toEqual([
      ["9.9", "berlin.per-1000-inhabitants..sbs_core.2014"],
      ["112,000", "berlin.level..sbs_core.2012"],
      ["16.6", "berlin.level..sbs_core.2012"],
      ["3.03", "berlin.location-quotient..J59.2012"],
    ]);
  });

  test("bounds are printed as a range with their cause, an interval beside its number", () => {
    const [, people, , specialisation] = columns[0]?.numbers ?? [];
    expect([people?.text, people?.note]).toEqual(["232,000–248,000", "a range, since a part is confidential"]);
    expect([specialisation?.text, specialisation?.unit]).toEqual(["1.21", "range 1.19–1.23 · Publishing"]);
  });

  test("a missing turnover prints its reason and no result", () => {
    expect(columns[0]?.numbers[2]).toEqual({
      label: "Turnover as reported",
      text: "not collected",
      unit: "",
      note: "Turnover exists for the whole Netherlands only",
      result: "",
      others: [],
    });
  });

  test("the share of people inside an envelope stands under the tiles", () => {
    expect(only("tiles")[0]?.notes.join(" ")).toContain("45.1 percent of the people");
  });

  test("the strongest sector is the one that is strongest at the lower limit of its range", () => {
    const results = [
      result({ indicator: "location-quotient", region: "berlin", sector: "J58", value: 1.2 }),
      result({
        indicator: "location-quotient",
        region: "berlin",
        sector: "J59",
        value: bounds(1.1, 1.9, "confidential"),
      }),
      result({ indicator: "location-quotient", region: "berlin", sector: "J60", value: 4, flags: ["too-few"] }),
    ];
    const tiles = only("tiles", buildShortFactsheet({ ...smallAnalysis, results }, [], "1").blocks)[0];
    expect(tiles?.columns[2]?.numbers[3]?.text).toBe("1.20");
  });
});

describe("the key table", () => {
  const table = only("table")[0]?.table;

  test("a region measured on two territories has two rows, and each hole its mark", () => {
    expect(table?.rows.map((row) => row[0]).sort()).toEqual([
      "Berlin",
      "Randstad (4 provinces)",
      "Ruhr (15 districts)",
      "Ruhr (NUTS 2 envelope)",
    ]);
    const exact = table?.rows.find((row) => row[0] === "Ruhr (15 districts)");
    expect(exact).toEqual(["Ruhr (15 districts)", "5,060,000", "27,900", "*", "*", "*", "*", "*", "*", "*"]);
    expect(table?.notes).toEqual(["≠: not comparable", "*: measured on the other territory of the region"]);
  });

  test("a share and a growth rate are printed in percent whatever unit they come in", () => {
    const berlin = table?.rows.find((row) => row[0] === "Berlin") ?? [];
    expect([berlin[5], berlin[6]]).toEqual(["11.4", "+21.7"]);
  });
});

describe("sections", () => {
  test("a heading names the topics of its figures, and a sentence stands where its topic is first shown", () => {
    const figures = [figureOf("lq-dots"), figureOf("funding-per-head"), figureOf("shift-share-bars")];
    const { blocks } = buildShortFactsheet(smallAnalysis, figures, "1");
    expect(only("heading", blocks).map(({ text }) => text)).toEqual(["Specialisation", "Growth and public money"]);
    expect(only("text", blocks).map(({ paragraphs }) => paragraphs.map(({ text }) => text))).toEqual([
      ["In 2012, two sectors stand out in Berlin, one in the Ruhr (NUTS 2 envelope)."],
      ["From 2010 to 2014 employment grew by 21.7% in Berlin, 3.1% in the Randstad."],
    ]);
  });
});

describe("notes", () => {
  const notesOf = (block: Block | undefined): readonly string[] => (block?.kind === "figure" ? block.figure.notes : []);

  test("what several figures say is said once, and a caveat with a list of its own is not said again", () => {
    const caveat = smallAnalysis.caveats[1]?.why ?? "";
    const figures = [
      { ...figureOf("lq-dots"), notes: ["Same.", "Mine.", `Turnover: ${caveat}`] },
      { ...figureOf("growth-lines"), notes: ["Same."] },
    ];
    const { blocks } = buildShortFactsheet(smallAnalysis, figures, "1");
    expect(only("figure", blocks).map(notesOf)).toEqual([["Mine."], []]);
    const items = only("list", blocks).flatMap((list) => list.items);
    expect(items.find(({ term }) => term === "Several figures")?.text).toBe("Same.");
  });

  test("a source is named under a figure by its publisher, and a note that only holds a word of a title stays", () => {
    const [known] = smallAnalysis.sources;
    if (known === undefined) throw new Error("the small analysis has a source");
    const sources = [
      known,
      { ...known, id: "R", publisher: "An encyclopaedia", title: "Randstad" },
      { ...known, id: "E", publisher: "Land NRW; collected by others", title: "List of projects" },
    ];
    const notes = ["The Randstad is large.", `Sources: Eurostat, ${known.title}; Land NRW, List of projects.`];
    const made = buildShortFactsheet({ ...smallAnalysis, sources }, [{ ...figureOf("lq-dots"), notes }], "1");
    expect(only("figure", made.blocks).map(notesOf)).toEqual([
      ["The Randstad is large.", "Sources: Eurostat; Land NRW."],
    ]);
  });

  test("a long list of examples is cut to its first, and says so", () => {
    const why = "The source jumps (J58: 1 in 2011, 2 in 2012; J63: 3; J74: 4): look (twice; or more).";
    const made = buildShortFactsheet(
      { ...smallAnalysis, caveats: [{ id: "jump", regions: [], what: "x", why, source: "" }] },
      [],
      "1",
    );
    expect(only("list", made.blocks)[0]?.items[0]?.text).toBe(
      "The source jumps (J58: 1 in 2011, 2 in 2012, and 2 more): look (twice; or more).",
    );
  });
});

describe("pages", () => {
  test("two pages hold the best figures, and the others are named", () => {
    expect(only("page-break")).toHaveLength(1);
    const printed = only("figure").map(({ figure }) => figure.id);
    expect(printed.slice(0, 4)).toEqual(["lq-dots", "growth-lines", "circle-matrix", "structure-bars"]);
    expect(printed).toContain("shift-share-bars");
    expect(printed.length).toBeLessThan(allFigures.length);
    const terms = only("list").flatMap(({ items }) => items.map(({ term }) => term));
    expect(terms).toContain("Also drawn");
  });

  test("a figure that is too high for both pages is left out, and the others stay", () => {
    const tall = buildShortFactsheet(smallAnalysis, [figureOf("lq-dots", 3000), figureOf("growth-lines")], "1");
    expect(only("figure", tall.blocks).map(({ figure }) => figure.id)).toEqual(["growth-lines"]);
  });

  test("all caveats are told, and the foot names edition, date and version", () => {
    const told = [...(only("tiles")[0]?.notes ?? []), ...(only("list")[0]?.items ?? [])];
    expect(told).toHaveLength(smallAnalysis.caveats.length);
    expect(report.foot).toBe(
      "Creative industries in three metropolitan regions · edition 2024/1 · data of 1 March 2024 · cluster 1.2.3",
    );
  });
});

describe("what is missing", () => {
  const words = (analysis: Analysis): string => {
    const made = buildShortFactsheet(analysis, allFigures, "1");
    return JSON.stringify(typstData(made)) + renderHtml(made, []);
  };
  const empty: Analysis = { ...smallAnalysis, results: [], caveats: [], sources: [], territoryNames: {} };
  const holes: Analysis = {
    ...smallAnalysis,
    results: smallAnalysis.results.map((one) => ({ ...one, value: hole("confidential") })),
  };
  const thinned = [2, 3, 5].map((step) => ({
    ...smallAnalysis,
    results: smallAnalysis.results.filter((_, position) => position % step === 0),
  }));

  test.each([empty, holes, ...thinned])("no result, only holes, or some results print no broken word", (analysis) => {
    expect(words(analysis)).not.toMatch(/undefined|NaN|Infinity|\bnull\b|\[object/);
  });

  test("holes print their reason on the tiles and leave no empty table", () => {
    const made = buildShortFactsheet(holes, [], "1");
    const texts = only("tiles", made.blocks)[0]?.columns.flatMap(({ numbers }) => numbers.map(({ text }) => text));
    expect(new Set(texts)).toEqual(new Set(["confidential", "no figure"]));
    expect(only("table", made.blocks)).toEqual([]);
  });
});
