import { describe, expect, test } from "vitest";
import { comparabilityMatrix } from "../../src/charts/comparability-matrix.ts";
import { countInWords } from "../../src/charts/count-words.ts";
import type { Analysis } from "../../src/compare/analysis.ts";
import { comparability } from "../../src/compare/comparability.ts";
import { drawSvg } from "../../src/render/svg.ts";
import { analysis } from "../support/analysis.ts";
import { overlappingTexts, textsOf, textsOutside } from "../support/svg-texts.ts";

/** Berlin under five names: as many columns as a narrow figure can bear. */
function fiveRegions(): Analysis {
  const berlin = analysis.results.filter(({ region }) => region === "berlin");
  const copies = ["munich", "hamburg"].map((id) => ({
    region: {
      id,
      name: `${id.charAt(0).toUpperCase()}${id.slice(1)}`,
      territories: [],
      nation: "DE",
      colour: "#55606A",
    },
    results: berlin.map((result) => ({ ...result, id: result.id.replace("berlin", id), region: id })),
  }));
  const more = {
    ...analysis,
    regions: [...analysis.regions, ...copies.map(({ region }) => region)],
    results: [...analysis.results, ...copies.flatMap(({ results }) => results)],
  };
  return { ...more, comparability: comparability(more, []) };
}

const svgOf = async (of: Analysis, width: number): Promise<string> => {
  const chart = comparabilityMatrix.build(of, { width });
  if (chart === undefined) throw new Error("nothing is drawn");
  return drawSvg({ ...chart, title: chart.headline, description: chart.alt });
};

describe("the matrix of what compares", () => {
  test("names the reasons in words where there is room, by capitals with a key where there is none", async () => {
    const wide = textsOf(await svgOf(analysis, 640)).map(({ text }) => text);
    expect(wide).toContain("land, secrecy");
    expect(wide).not.toContain("L land");
    const narrow = textsOf(await svgOf(fiveRegions(), 310)).map(({ text }) => text);
    expect(narrow).toContain("L land");
    expect(narrow).not.toContain("land, secrecy");
  });

  test.each([640, 410, 310])("has no cut and no covered text with five regions at %i", async (width) => {
    const svg = await svgOf(fiveRegions(), width);
    expect([...textsOutside(svg), ...overlappingTexts(svg)]).toEqual([]);
  });

  test("has nothing to draw for one region, or without the matrix", () => {
    const { comparability: _, ...bare } = analysis;
    expect(comparabilityMatrix.build(bare, { width: 640 })).toBeUndefined();
    expect(
      comparabilityMatrix.build({ ...analysis, regions: analysis.regions.slice(0, 1) }, { width: 640 }),
    ).toBeUndefined();
  });
});

test("a count is said in words, since a digit in a headline is a number of the comparison", () => {
  expect([0, 1, 12, 19, 20, 28, 90, 100].map((count) => countInWords(count, "en"))).toEqual([
    "no",
    "one",
    "twelve",
    "nineteen",
    "twenty",
    "twenty-eight",
    "ninety",
    "very many",
  ]);
});
