import { describe, expect, test } from "vitest";
import { charts } from "../../src/charts/registry.ts";
import type { Analysis } from "../../src/compare/analysis.ts";
import { bounds, isNumber } from "../../src/model/value.ts";
import { drawSvg } from "../../src/render/svg.ts";
import { analysis, withResults } from "../support/analysis.ts";
import { overlappingTexts, sizeOf, textsOf, textsOutside } from "../support/svg-texts.ts";

const widths = [640, 330, 310];

const oneRegion: Analysis = {
  ...analysis,
  regions: analysis.regions.slice(2),
  results: analysis.results.filter(({ region }) => region === "berlin"),
};

const copy = (from: string, id: string) => ({
  results: analysis.results
    .filter(({ region }) => region === from)
    .map((result) => ({ ...result, id: result.id.replace(from, id), region: id })),
});

const fiveRegions: Analysis = {
  ...analysis,
  regions: [
    ...analysis.regions,
    { id: "munich", name: "Munich", territories: [], nation: "DE", colour: "#B04A92" },
    { id: "hamburg", name: "Hamburg", territories: [], nation: "DE", colour: "#55606A" },
  ],
  results: [...analysis.results, ...copy("berlin", "munich").results, ...copy("ruhr", "hamburg").results],
};

const longNames: Analysis = {
  ...analysis,
  sectors: analysis.sectors.map((sector) => ({ ...sector, name: `${sector.name} and everything that belongs to it` })),
  regions: analysis.regions.map((region) => ({ ...region, name: `${region.name} with all its "neighbours" & more` })),
};

const allBounds: Analysis = withResults((result) =>
  isNumber(result.value) && result.part !== "rank"
    ? {
        ...result,
        value: bounds(
          result.value - 0.1 * Math.abs(result.value),
          result.value + 0.1 * Math.abs(result.value) + 0.001,
          "confidential",
        ),
      }
    : result,
);

const cases: Readonly<Record<string, Analysis>> = {
  "the three regions": analysis,
  "one region": oneRegion,
  "five regions": fiveRegions,
  "long names": longNames,
};

async function faultsOf(comparison: Analysis, width: number, id: string): Promise<readonly string[]> {
  const chart = charts.find((one) => one.id === id)?.build(comparison, { width });
  if (chart === undefined) return [];
  const svg = await drawSvg({ ...chart, title: chart.headline, description: chart.alt });
  const faults = [
    ...textsOutside(svg).map((text) => `"${text}" runs over the edge`),
    ...overlappingTexts(svg).map((pair) => `${pair} overlap`),
    ...(sizeOf(svg).width === width ? [] : [`is ${sizeOf(svg).width} wide`]),
    ...(textsOf(svg).length > 1 ? [] : ["has hardly a text"]),
  ];
  return faults.map((fault) => `${id} at ${width}: ${fault}`);
}

describe("drawn figures", () => {
  for (const { id } of charts) {
    for (const [name, comparison] of Object.entries(cases)) {
      test(`${id} has no cut and no covered text with ${name}`, async () => {
        const faults = await Promise.all(widths.map((width) => faultsOf(comparison, width, id)));
        expect(faults.flat()).toEqual([]);
      });
    }
  }

  test("figures of bounds alone can be drawn, and none is left out without a reason", async () => {
    const faults = await Promise.all(charts.map(({ id }) => faultsOf(allBounds, 640, id)));
    expect(faults.flat()).toEqual([]);
    const missing = charts.filter((chart) => chart.build(allBounds, { width: 640 }) === undefined).map(({ id }) => id);
    expect(missing).toEqual(["structure-bars"]);
  });

  test("the check of texts sees an overlap and a cut", () => {
    const text = (x: number, words: string) =>
      `<text transform="translate(${x},20)" font-size="12px" font-weight="400" text-anchor="start">${words}</text>`;
    const svg = `<svg viewBox="0 0 100 40"><g transform="translate(5,0)">${text(0, "one")}${text(8, "two")}${text(80, "three")}</g></svg>`;
    expect(overlappingTexts(svg)).toEqual(['"one" and "two"']);
    expect(textsOutside(svg)).toEqual(["three"]);
  });
});
