import { expect, test } from "vitest";
import { meanOfScores } from "../../src/composite/aggregate.ts";
import { copelandScores } from "../../src/composite/copeland.ts";
import { bounds, hole } from "../../src/model/value.ts";

const mean = (way: "arithmetic" | "geometric" | "harmonic", scores: Parameters<typeof meanOfScores>[0]) =>
  meanOfScores(scores, [3, 1], { way, power: 1 });

test("the three means of 16 and 81 with weights 3 and 1 are worked by hand", () => {
  expect(mean("arithmetic", [16, 81])).toBe(32.25);
  expect(mean("geometric", [16, 81])).toBeCloseTo(24, 12);
  expect(mean("harmonic", [16, 81])).toBeCloseTo(4 / (3 / 16 + 1 / 81), 12);
  expect(meanOfScores([9, 25], [1, 1], { way: "generalised", power: 0.5 })).toBeCloseTo(16, 12);
});

test("a bad score can be made good only by the arithmetic mean", () => {
  expect(mean("geometric", [0, 81])).toMatchObject({ reason: "degenerate" });
  expect(mean("harmonic", [-1, 81])).toMatchObject({ reason: "negative-input" });
  expect(mean("arithmetic", [-1, 81])).toBe(19.5);
});

test("limits travel, and a hole makes a hole", () => {
  expect(mean("arithmetic", [bounds(16, 20, "confidential"), 81])).toMatchObject({ low: 32.25, high: 35.25 });
  expect(mean("harmonic", [hole("series-break"), 81])).toMatchObject({ reason: "series-break" });
  expect(meanOfScores([1, 2], [0, 0], { way: "arithmetic", power: 1 })).toMatchObject({ reason: "degenerate" });
});

test("each region is held against each other by the weight of the indicators it leads in", () => {
  // The first two share the weight evenly, and both beat the third.
  const profiles = [
    [5, 1],
    [4, 2],
    [3, 0],
  ];
  expect(copelandScores(profiles, [0.5, 0.5])).toEqual([1, 1, -2]);
  expect(copelandScores(profiles, [0.6, 0.4])).toEqual([2, 0, -2]);
});

test("a region without a value is out of the contest, or is compared by what both have", () => {
  const profiles = [
    [5, hole("confidential")],
    [4, 2],
    [6, 0],
  ];
  expect(copelandScores(profiles, [0.4, 0.6])).toMatchObject([{ reason: "confidential" }, 1, -1]);
  expect(copelandScores(profiles, [0.4, 0.6], "leave-out")).toEqual([0, 0, 0]);
});
