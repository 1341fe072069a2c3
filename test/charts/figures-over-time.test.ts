import { describe, expect, test } from "vitest";
import type { Language } from "../../src/base/format-number.ts";
import type { Chart, ChartDefinition } from "../../src/charts/chart.ts";
import { growthSlope } from "../../src/charts/growth-slope.ts";
import { contrast } from "../../src/charts/palette.ts";
import { sectorBump } from "../../src/charts/sector-bump.ts";
import { sectorDumbbells } from "../../src/charts/sector-dumbbells.ts";
import { sectorMultiples } from "../../src/charts/sector-multiples.ts";
import { shiftShareWaterfall } from "../../src/charts/shift-share-waterfall.ts";
import { specialisationGrowth } from "../../src/charts/specialisation-growth.ts";
import { specialisationHeat } from "../../src/charts/specialisation-heat.ts";
import { headlineWords, wordCount } from "../../src/charts/words.ts";
import type { Analysis, Result } from "../../src/compare/analysis.ts";
import { bounds, hole, isNumber } from "../../src/model/value.ts";
import { drawSvg } from "../../src/render/svg.ts";
import { analysis, withResults } from "../support/analysis.ts";
import { bundledAnalysis } from "../support/bundled.ts";
import { overlappingTexts, textsOutside } from "../support/svg-texts.ts";

const figures: readonly ChartDefinition[] = [
  shiftShareWaterfall,
  growthSlope,
  specialisationHeat,
  sectorBump,
  sectorMultiples,
  specialisationGrowth,
  sectorDumbbells,
];
const languages: readonly Language[] = ["en", "de", "nl"];

type Row = Readonly<Record<string, unknown>>;
interface Layer {
  readonly mark: { readonly type: string; readonly strokeDash?: readonly number[] };
  readonly data: { readonly values: readonly Row[] };
  readonly encoding: Readonly<Record<string, { readonly field?: string }>>;
}

const draw = (figure: ChartDefinition, comparison: Analysis = analysis): Chart => {
  const chart = figure.build(comparison, { width: 648 });
  if (chart === undefined) throw new Error(`${figure.id} draws nothing`);
  return chart;
};

const layersOf = (chart: Chart, mark: string): readonly Layer[] =>
  (chart.spec.layer as readonly Layer[]).filter((layer) => layer.mark.type === mark);

const column = (layer: Layer, channel: string): readonly unknown[] =>
  layer.data.values.map((row) => row[layer.encoding[channel]?.field ?? ""]);

const textsIn = (chart: Chart): readonly string[] => chart.labels.map(({ text }) => text);

const changed = (where: (one: Result) => boolean, change: Partial<Result>): Analysis =>
  withResults((one) => (where(one) ? { ...one, ...change } : one));

describe.each(figures.map((figure) => [figure.id, figure] as const))("%s", (_, figure) => {
  test("fits its texts in three languages, on the bundled data and on a copy with one of everything", async () => {
    const bundled = await bundledAnalysis();
    for (const language of languages) {
      for (const comparison of [analysis, bundled]) {
        for (const width of [680, 410, 310]) {
          const chart = figure.build({ ...comparison, language }, { width });
          if (chart === undefined) throw new Error("draws nothing");
          const svg = await drawSvg({ ...chart, title: chart.headline, description: chart.alt });
          expect([...textsOutside(svg), ...overlappingTexts(svg)], `${language} at ${width}`).toEqual([]);
        }
      }
    }
  }, 30_000);

  test("has a headline of at most 15 words and words of its own in three languages", () => {
    const charts = languages.map((language) => draw(figure, { ...analysis, language }));
    for (const { headline } of charts) {
      expect(wordCount(headline)).toBeLessThanOrEqual(headlineWords);
      expect(headline).toMatch(/^\p{Lu}.*\.$/u);
    }
    for (const part of ["headline", "subtitle", "alt"] as const)
      expect(new Set(charts.map((chart) => chart[part])).size).toBe(languages.length);
    expect(new Set(charts.map(({ notes }) => notes[0])).size).toBe(languages.length);
  });

  test("makes no claim where every number is a range or crosses a jump", () => {
    const shaken = withResults((one) =>
      isNumber(one.value)
        ? {
            ...one,
            value: bounds(-1e6, 1e6, "confidential"),
            interval: { low: 0.1, high: 9 },
            flags: ["suspected-break"],
          }
        : { ...one, flags: ["suspected-break"] },
    );
    expect(figure.build(shaken, { width: 648 })?.headline ?? "No").toMatch(/^No\b/);
  });

  test("puts no text of the data into an expression", () => {
    const hostile = {
      ...analysis,
      sectors: analysis.sectors.map((one) => ({ ...one, name: `datum.f0 + "'${one.name}` })),
    };
    expect(JSON.stringify(draw(figure, hostile).spec)).not.toMatch(/"(expr|signal|calculate|transform|href|url)"/);
  });
});

describe("the waterfall", () => {
  const parts = ["europe", "sector", "nation", "local"];

  test("adds up to the change in the bundled data, to a person", async () => {
    const { results } = await bundledAnalysis();
    const of = (region: string, part: string) =>
      Number(
        results.find((one) => one.indicator === "three-level-shift-share" && one.region === region && one.part === part)
          ?.value,
      );
    for (const region of ["randstad", "ruhr", "berlin"]) {
      const sum = parts.reduce((total, part) => total + of(region, part), 0);
      expect(sum).toBeCloseTo(of(region, "change"), 6);
    }
  });

  test("starts each bar where the one before ended", () => {
    const [sure] = layersOf(draw(shiftShareWaterfall), "rect");
    const bars = sure === undefined ? [] : column(sure, "x").map((from, at) => [from, column(sure, "x2")[at]]);
    expect(bars).toHaveLength(8);
    for (const at of [1, 2, 3]) expect(bars[at]?.[0]).toBeCloseTo(Number(bars[at - 1]?.[1]), 9);
  });

  test("dashes the bars of a region whose numbers cross a jump, and says so", () => {
    const chart = draw(shiftShareWaterfall);
    const dashed = layersOf(chart, "rect").filter(({ mark }) => mark.strokeDash !== undefined);
    expect(dashed.flatMap((layer) => layer.data.values)).toHaveLength(4);
    expect(textsIn(chart)).toContain("crosses a jump in the source");
    expect(chart.headline).toContain("Berlin");
  });

  test("starts open bars at zero where a part is a range", () => {
    const open = changed((one) => one.indicator === "three-level-shift-share" && one.part === "nation", {
      value: bounds(-9000, 12_000, "confidential"),
    });
    const fills = layersOf(draw(shiftShareWaterfall, open), "rect").flatMap((layer) => column(layer, "fill"));
    expect(fills.filter((fill) => fill === "#FFFFFF")).toHaveLength(3);
    expect(draw(shiftShareWaterfall, open).notes.join(" ")).toContain("Open bars start at zero");
  });
});

describe("the slope", () => {
  const growth = { indicator: "growth", sector: "complete", year: "2010-2014" };
  const isGrowth = (region: string) => (one: Result) =>
    one.indicator === growth.indicator &&
    one.sector === growth.sector &&
    one.year === growth.year &&
    one.region === region;
  const dashes = (chart: Chart) =>
    layersOf(chart, "rule")
      .filter(({ mark }) => mark.strokeDash !== undefined)
      .flatMap(({ data }) => data.values).length;

  test("is dashed across a suspected break", () => {
    expect(dashes(draw(growthSlope))).toBe(0);
    const shaken = draw(growthSlope, changed(isGrowth("berlin"), { flags: ["suspected-break"] }));
    expect(dashes(shaken)).toBe(1);
    expect(shaken.headline).not.toContain("Berlin");
    expect(draw(growthSlope).headline).toContain("Berlin");
  });

  test("has no line across a break", () => {
    const drawn = (chart: Chart) =>
      layersOf(chart, "rule")
        .flatMap((layer) => column(layer, "color"))
        .filter((colour) => colour === "#16305C").length;
    const broken = draw(growthSlope, changed(isGrowth("berlin"), { value: hole("series-break") }));
    expect(drawn(draw(growthSlope)) - drawn(broken)).toBe(1);
    expect(broken.notes).toContain("No slope is drawn across a break in series.");
  });

  test("claims nothing where the first and the last range meet", () => {
    const meet = changed((one) => one.indicator === "share" && one.part === "", {
      value: bounds(0.1, 0.2, "confidential"),
    });
    expect(draw(growthSlope, meet).headline).toBe("No creative share of employment surely moved from 2010 to 2014.");
  });
});

describe("the heat map", () => {
  test("sets every number at 4.5 to 1 on its cell, in five hues", () => {
    const quotients = [0.02, 0.79, 0.8, 1, 1.24, 1.25, 1.74, 1.75, 2.49, 2.5, 40];
    for (const colour of ["#E0702A", "#1F6F68", "#16305C", "#B04A92", "#55606A"]) {
      for (const value of quotients) {
        const painted = {
          ...changed((one) => one.indicator === "location-quotient", { value }),
          regions: analysis.regions.map((region) => ({ ...region, colour })),
        };
        const chart = draw(specialisationHeat, painted);
        const fills = layersOf(chart, "rect").flatMap((layer) => column(layer, "fill"));
        const inks = layersOf(chart, "text")
          .flatMap((layer) => layer.data.values.map((row) => row))
          .filter((row) => String(row.f2) !== "")
          .map((row) => String(row.f5));
        expect(inks).toHaveLength(fills.length);
        for (const [at, ink] of inks.entries())
          expect(contrast(ink, String(fills[at])), `${value} on ${colour}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  test("frames a range with two strips and strikes out a hole", () => {
    const chart = draw(specialisationHeat);
    const white = layersOf(chart, "rect")
      .flatMap((layer) => column(layer, "fill"))
      .filter((fill) => fill === "#FFFFFF");
    expect(white).toHaveLength(3);
    expect(textsIn(chart)).toContain("secret");
    expect(chart.notes.join(" ")).toContain("Struck-out cells");
    expect(chart.notes.join(" ")).toContain("two strips");
  });
});

describe("the ranks", () => {
  test("claim an overtaking only where both ranks are sure", () => {
    expect(draw(sectorBump).headline).toMatch(/overtook/);
    const open = changed((one) => one.indicator === "level" && one.year === "2014", {
      value: bounds(100, 200_000, "confidential"),
    });
    expect(draw(sectorBump, open).headline).toBe("No sector surely overtook another between 2010 and 2014.");
  });

  test("leave a gap at a marked break and dash the stretch that holds a jump", () => {
    const { notes, spec } = draw(sectorBump);
    expect(notes).toContain("A line stops at a break in series.");
    const dashed = (spec.layer as readonly Layer[]).filter(({ mark }) => mark.strokeDash !== undefined);
    expect(dashed.flatMap(({ data }) => data.values)).toHaveLength(1);
  });

  test("leave a sector without a number out, and say so", () => {
    const chart = draw(sectorBump);
    const ranked = chart.table.rows.filter(([region]) => region === "Randstad").map(([, sector]) => sector);
    expect(ranked).not.toContain("Broadcasting");
    expect(chart.notes.join(" ")).toContain("broadcasting in the Randstad");
  });
});

describe("the small multiples", () => {
  test("have a panel for each sector and the reason at the end of a broken line", () => {
    const chart = draw(sectorMultiples);
    for (const { name } of analysis.sectors) expect(textsIn(chart).join(" ")).toContain(name.split(" ")[0]);
    expect(textsIn(chart)).toContain("break");
    expect(textsIn(chart)).toContain("secret");
  });

  test("dash a line from a jump on, and build no headline on it", () => {
    const chart = draw(sectorMultiples);
    const dashed = layersOf(chart, "rule").filter(({ mark }) => mark.strokeDash !== undefined);
    expect(dashed.flatMap(({ data }) => data.values)).toHaveLength(1);
    expect(chart.headline).toContain("Information services");
    expect(chart.headline).not.toContain("Software");
  });
});

describe("the field of specialisation and growth", () => {
  test("names what has no place in it, with the reason", () => {
    const texts = textsIn(draw(specialisationGrowth)).join(" ");
    expect(texts).toContain("Broadcasting: secret");
    expect(texts).toContain("Information services: break");
  });

  test("draws ranges as bars and hollows out what crosses a jump", () => {
    const chart = draw(specialisationGrowth);
    expect(layersOf(chart, "rect").flatMap(({ data }) => data.values)).toHaveLength(4);
    const fills = layersOf(chart, "point").flatMap((layer) => column(layer, "fill"));
    expect(fills.filter((fill) => fill === "#FFFFFF")).toHaveLength(1);
  });

  test("calls nothing strong whose interval spans 1", () => {
    const wide = changed((one) => one.indicator === "location-quotient", { interval: { low: 0.5, high: 4 } });
    expect(draw(specialisationGrowth, wide).headline).toBe("No sector is surely both strong and growing.");
  });
});

describe("the dumbbells", () => {
  test("join two numbers unless a break lies between, and dash a jump", () => {
    const chart = draw(sectorDumbbells);
    const rules = layersOf(chart, "rule");
    const dashed = rules.filter(({ mark }) => mark.strokeDash !== undefined).flatMap(({ data }) => data.values);
    expect(dashed).toHaveLength(1);
    const joins = rules.flatMap((layer) => column(layer, "color")).filter((colour) => colour === "#1F6F68");
    // Nine sectors, of which one is a range and one is broken.
    expect(joins).toHaveLength(7);
    expect(chart.notes.join(" ")).toContain("across a break in series");
  });

  test("print both numbers of the headline as the results have them", () => {
    const chart = draw(sectorDumbbells);
    expect(chart.headline).toMatch(/^Software and IT services in the Randstad grew from 97,400 to 108,000 people\.$/);
  });
});
