import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { charts } from "../../src/charts/registry.ts";
import { sankeyLayout } from "../../src/charts/sankey-layout.ts";
import { streamsOf } from "../../src/compare/streams.ts";
import { hole } from "../../src/model/value.ts";
import { analysis } from "../support/analysis.ts";

const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

describe("streams of money", () => {
  test("are at most twelve bands, and the smallest funders are gathered", () => {
    const { bands, gathered } = streamsOf(analysis, 12);
    expect(bands.length).toBeLessThanOrEqual(12);
    expect(gathered).toBe(5);
    expect(new Set(bands.map(({ funder }) => funder)).has("Other funders")).toBe(true);
  });

  test("lose no euro when funders are gathered", () => {
    const amount = (most: number) => total(streamsOf(analysis, most).bands.map((band) => band.amount));
    expect(amount(12)).toBeCloseTo(amount(100), 3);
    expect(amount(100)).toBeCloseTo(1_260_460_000, 0);
  });

  test("leave out reported budgets, other places and unknown amounts, and count them", () => {
    const [first] = analysis.flows;
    if (first === undefined) throw new Error("the fixture has no flows");
    const flows = [
      ...analysis.flows,
      { ...first, id: "elsewhere", region: "NL" },
      { ...first, id: "unknown", amount: hole("not-collected") },
    ];
    const { reported, elsewhere, unknown } = streamsOf({ ...analysis, flows }, 12);
    expect({ reported, elsewhere, unknown }).toEqual({ reported: 1, elsewhere: 1, unknown: 1 });
    const notes = charts.find(({ id }) => id === "money-sankey")?.build({ ...analysis, flows }, { width: 640 })?.notes;
    expect(notes?.join(" ")).toContain(
      "Left out: 1 reported budget (totals and parts overlap), 1 payment outside the compared regions and 1 payment without an amount.",
    );
  });

  test("take the years that all lists cover", () => {
    const flows = analysis.flows.map((flow) => ({
      ...flow,
      year: flow.notes.dataset === "erdf_culture" ? "2011" : "2012",
    }));
    const both = [...flows, ...flows.map((flow) => ({ ...flow, year: "2013" }))];
    expect(streamsOf({ ...analysis, flows: both }, 12)).toMatchObject({ from: "2012", to: "2013" });
  });
});

describe("the layout of streams", () => {
  const room = { height: 200, gap: 10, x1: 5, x2: 95 };

  test("gives bars the height of their money on one scale", () => {
    const streams = [
      { from: "a", to: "x", amount: 30 },
      { from: "a", to: "y", amount: 10 },
      { from: "b", to: "y", amount: 55 },
    ];
    const { left, right } = sankeyLayout(streams, ["x", "y"], room);
    expect(left.map(({ name, height }) => [name, height])).toEqual([
      ["a", 80],
      ["b", 110],
    ]);
    expect(right.map(({ name, top, height }) => [name, top, height])).toEqual([
      ["x", 0, 60],
      ["y", 70, 130],
    ]);
  });

  test("puts the funder of the first use first", () => {
    const streams = [
      { from: "late", to: "y", amount: 9 },
      { from: "early", to: "x", amount: 1 },
    ];
    expect(sankeyLayout(streams, ["x", "y"], room).left.map(({ name }) => name)).toEqual(["early", "late"]);
  });

  test("fills the height and no more, whatever the amounts", () => {
    const stream = fc.record({
      from: fc.constantFrom("a", "b", "c"),
      to: fc.constantFrom("x", "y"),
      amount: fc.integer({ min: 1, max: 1_000_000 }),
    });
    fc.assert(
      fc.property(fc.array(stream, { minLength: 1, maxLength: 8 }), (streams) => {
        const { left, right } = sankeyLayout(streams, ["x", "y"], room);
        for (const side of [left, right]) {
          for (const { top, height } of side) {
            expect(top).toBeGreaterThan(-1e-6);
            expect(top + height).toBeLessThan(room.height + 1e-6);
          }
        }
        const heights = (side: typeof left) => total(side.map(({ height }) => height));
        expect(Math.abs(heights(left) - heights(right))).toBeLessThan(1e-6);
      }),
      { seed: 11, numRuns: 100 },
    );
  });
});
