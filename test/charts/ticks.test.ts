import { describe, expect, test } from "vitest";
import { evenAxis, evenScale, ratioAxis, ratioScale } from "../../src/charts/ticks.ts";

describe("an even axis", () => {
  test("ends on round numbers around the data", () => {
    expect(evenAxis([96.3, 154.2, 100], 5)).toEqual({ low: 80, high: 160, ticks: [80, 100, 120, 140, 160] });
  });

  test("has plain decimals", () => {
    expect(evenAxis([0.05, 0.38], 5).ticks).toEqual([0, 0.1, 0.2, 0.3, 0.4]);
  });

  test("stands up where all numbers are the same", () => {
    const axis = evenAxis([100], 5);
    expect(axis.high).toBeGreaterThan(axis.low);
    expect(axis.ticks.every(Number.isFinite)).toBe(true);
  });

  test("turns numbers into pixels", () => {
    const pixel = evenScale({ low: 80, high: 160, ticks: [] }, 200, 0);
    expect([pixel(80), pixel(120), pixel(160)]).toEqual([200, 100, 0]);
  });
});

describe("a ratio axis", () => {
  test("always shows 1, with the half and the double in sight", () => {
    expect(ratioAxis([1.1, 0.9]).ticks).toEqual([0.5, 1, 2]);
  });

  test("puts a half and a double equally far from 1", () => {
    const pixel = ratioScale({ low: 0.25, high: 4, ticks: [] }, 0, 400);
    expect([pixel(0.5), pixel(1), pixel(2)].map(Math.round)).toEqual([100, 200, 300]);
  });

  test("keeps a zero at the edge instead of losing it", () => {
    const axis = ratioAxis([0, 3]);
    expect(ratioScale(axis, 0, 300)(0)).toBe(0);
  });
});
