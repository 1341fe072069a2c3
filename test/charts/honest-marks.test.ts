import { describe, expect, test } from "vitest";
import type { Chart } from "../../src/charts/chart.ts";
import { charts } from "../../src/charts/registry.ts";
import { analysis, withResults } from "../support/analysis.ts";

type Row = Readonly<Record<string, unknown>>;
interface Layer {
  readonly mark: { readonly type: string; readonly strokeDash?: readonly number[] };
  readonly data: { readonly values: readonly Row[] };
  readonly encoding: Readonly<Record<string, { readonly field?: string }>>;
}

const build = (id: string, comparison = analysis): Chart => {
  const chart = charts.find((one) => one.id === id)?.build(comparison, { width: 640 });
  if (chart === undefined) throw new Error(`${id} draws nothing`);
  return chart;
};

const layersOf = (chart: Chart, mark: string): readonly Layer[] =>
  (chart.spec.layer as readonly Layer[]).filter((layer) => layer.mark.type === mark);

const column = (layer: Layer, channel: string): readonly unknown[] =>
  layer.data.values.map((row) => row[layer.encoding[channel]?.field ?? ""]);

const textsIn = (chart: Chart): readonly unknown[] => layersOf(chart, "text").flatMap((layer) => column(layer, "text"));

describe("holes, bounds and doubts are drawn as such", () => {
  test("bounds of a quotient are an open bar from low to high", () => {
    const [bars] = layersOf(build("lq-dots"), "rect");
    expect(bars && column(bars, "x")).toEqual([0.96, 0.65]);
    expect(bars && column(bars, "x2")).toEqual([1.59, 0.91]);
    expect(bars && new Set(column(bars, "fill"))).toEqual(new Set(["#FFFFFF"]));
  });

  test("a secret quotient is a word, and no mark stands in its place", () => {
    const chart = build("lq-dots");
    expect(textsIn(chart)).toContain("secret");
    const marks = layersOf(chart, "point").flatMap((layer) => column(layer, "x"));
    const numbers = analysis.results.filter((r) => r.indicator === "location-quotient" && typeof r.value === "number");
    for (const { value } of numbers) expect(marks).toContain(value);
    expect(layersOf(chart, "point")[0]?.data.values).toHaveLength(numbers.length);
  });

  test("too few people are a word instead of a quotient", () => {
    const few = withResults((r) => (r.sector === "J60" ? { ...r, flags: ["too-few"] } : r));
    expect(textsIn(build("lq-dots", few))).toContain("too few");
    expect(build("lq-dots", few).table.rows.find(([name]) => name === "Broadcasting")).toEqual([
      "Broadcasting",
      "too few",
      "too few",
      "too few",
    ]);
  });

  test("a mark whose interval spans 1 is hollow", () => {
    const points = layersOf(build("lq-dots"), "point")[0];
    const fills = points && column(points, "fill").map((fill, at) => [column(points, "x")[at], fill]);
    expect(fills).toContainEqual([1.01, "#FFFFFF"]);
    expect(fills).toContainEqual([3.03, "#16305C"]);
  });

  test("a line has a gap at a break, and the reason stands there", () => {
    const chart = build("growth-lines");
    const stretches = layersOf(chart, "rule").flatMap((layer) =>
      column(layer, "x").flatMap((from, at) =>
        column(layer, "color")[at] === "#1F6F68" ? [[from, column(layer, "x2")[at]]] : [],
      ),
    );
    expect(stretches).toEqual([
      [2010, 2011],
      [2013, 2014],
    ]);
    expect(textsIn(chart)).toContain("break");
  });

  test("a stretch across a suspected break is dashed, and the note says so", () => {
    const doubtful = withResults((r) =>
      r.region === "berlin" && r.year === "2014" ? { ...r, flags: ["suspected-break"] } : r,
    );
    const chart = build("growth-lines", doubtful);
    const dashed = layersOf(chart, "rule").filter((layer) => layer.mark.strokeDash !== undefined);
    expect(dashed.flatMap((layer) => column(layer, "x"))).toEqual([2013]);
    expect(chart.notes.join(" ")).toContain("In Berlin the numbers cross a jump");
    expect(layersOf(build("growth-lines"), "rule").filter((layer) => layer.mark.strokeDash)).toEqual([]);
  });

  test("a missing step is its reason in the place of a bar", () => {
    expect(textsIn(build("two-year-steps"))).toContain("break");
    expect(layersOf(build("two-year-steps"), "rect").flatMap((layer) => layer.data.values)).toHaveLength(8);
  });

  test("a range per inhabitant is a bar with an open end", () => {
    const [bars] = layersOf(build("per-inhabitant-bars"), "rect");
    const rows = bars && column(bars, "fill").map((fill, at) => [column(bars, "x")[at], column(bars, "x2")[at], fill]);
    expect(rows?.slice(0, 2)).toEqual([
      [0, 38.9, "#E0702A"],
      [38.9, 40.2, "#FFFFFF"],
    ]);
  });

  test("a lower bound is printed as at least", () => {
    expect(textsIn(build("funding-per-head"))).toEqual(
      expect.arrayContaining(["at least 4.2", "at least 23.2", "42.4"]),
    );
  });

  test("shares whose bounds lie in two classes have no shade", () => {
    const spanning = withResults((r) =>
      r.part === "person-share" && r.year === "2012" && r.region === "ruhr"
        ? { ...r, value: { kind: "bounds", low: 0.07, high: 0.09, reason: "confidential" } }
        : r,
    );
    const white = (chart: Chart) =>
      column(layersOf(chart, "point")[0] as Layer, "fill").filter((fill) => fill === "#FFFFFF").length;
    expect(white(build("circle-matrix", spanning))).toBe(white(build("circle-matrix")) + 1);
  });

  test("sectors with a secret cell are left out of the structure by name, with the size of the whole", () => {
    const chart = build("structure-bars");
    expect(chart.table.rows.map(([name]) => name)).not.toContain("Broadcasting");
    expect(chart.notes[0]).toContain("broadcasting");
    expect(chart.notes[0]).toContain("306,700–315,100");
  });

  test("the parts of a stack add up to a hundred", () => {
    const { rows } = build("structure-bars").table;
    for (const at of [1, 2, 3]) {
      const sum = rows.reduce((total, row) => total + Number(row[at]), 0);
      expect(Math.abs(sum - 100)).toBeLessThan(0.3);
    }
  });

  test("more than seven parts are gathered, and the note says which", () => {
    const all = {
      ...analysis,
      sectors: analysis.sectors.map((sector) => ({ ...sector, complete: true })),
    };
    const chart = build("structure-bars", all);
    expect(chart.table.rows).toHaveLength(7);
    expect(chart.notes.join(" ")).toMatch(/Other sectors: .+\./);
  });

  test("the steps of a waterfall meet, and end at the change", () => {
    const [bars] = layersOf(build("shift-share-bars"), "rect");
    const steps = bars && column(bars, "x").map((from, at) => [from, column(bars, "x2")[at]]);
    expect(steps?.slice(0, 3)).toEqual([
      [0, 5312],
      [5312, 3422],
      [3422, 17812],
    ]);
  });
});
