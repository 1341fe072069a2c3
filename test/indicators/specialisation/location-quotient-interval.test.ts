import { expect, test } from "vitest";
import {
  isSmallCount,
  locationQuotientInterval,
} from "../../../src/indicators/specialisation/location-quotient-interval.ts";
import { bounds, hole } from "../../../src/model/value.ts";

test("the interval lies round the quotient, by the hand-worked standard error of its logarithm", () => {
  // 20, 100, 100, 1000: LQ 2; se² = 1/20 − 1/100 − 1/100 − 1/1000 + 4/1000 = 0.033.
  const interval = locationQuotientInterval(20, 100, 100, 1000);
  const factor = Math.exp(1.959963984540054 * Math.sqrt(0.033));
  expect(interval?.low).toBeCloseTo(2 / factor, 12);
  expect(interval?.high).toBeCloseTo(2 * factor, 12);
});

test("an empty cell has an upper limit: 1 - 0.025^(1/n) of the region's share", () => {
  const interval = locationQuotientInterval(0, 10, 100, 1000);
  expect(interval?.low).toBe(0);
  expect(interval?.high).toBeCloseTo(3.084971, 5);
});

test("the region that is the whole reference has no uncertainty", () => {
  expect(locationQuotientInterval(20, 100, 20, 100)).toEqual({ low: 1, high: 1 });
});

test("anything but whole nested counts has no interval", () => {
  expect(locationQuotientInterval(1.5, 10, 10, 100)).toBeUndefined();
  expect(locationQuotientInterval(5, 10, 3, 100)).toBeUndefined();
  expect(locationQuotientInterval(5, 0, 10, 100)).toBeUndefined();
  expect(locationQuotientInterval(bounds(1, 3, "confidential"), 10, 10, 100)).toBeUndefined();
  expect(locationQuotientInterval(hole("confidential"), 10, 10, 100)).toBeUndefined();
});

test("fewer than three counted or five expected are few", () => {
  expect(isSmallCount(2, 100)).toBe(true);
  expect(isSmallCount(100, 4.9)).toBe(true);
  expect(isSmallCount(3, 5)).toBe(false);
});

test("counts whose product is too large to be a number have no interval", () => {
  expect(locationQuotientInterval(1e308, 1e308, 1e308, 1e308)).toBeUndefined();
  expect(locationQuotientInterval(0, 2, 1, 1e308)).toEqual({ low: 0, high: expect.any(Number) });
});
