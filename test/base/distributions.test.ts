import { expect, test } from "vitest";
import { clopperPearson, normalReach } from "../../src/base/distributions.ts";

test("the 95 percent interval of a normal quantity reaches 1.96 deviations", () => {
  expect(normalReach(0.95)).toBeCloseTo(1.959963984540054, 12);
  expect(normalReach(0.9)).toBeCloseTo(1.6448536269514722, 12);
});

test("the exact interval of a share agrees with binom.test of R 4.2.2", () => {
  const five = clopperPearson(5, 10, 0.95);
  expect(five.low).toBeCloseTo(0.187086, 6);
  expect(five.high).toBeCloseTo(0.812914, 6);
});

test("none and all have one limit at the end of the scale and one in closed form", () => {
  expect(clopperPearson(0, 10, 0.95)).toEqual({ low: 0, high: expect.closeTo(0.3084971, 7) });
  expect(clopperPearson(10, 10, 0.95)).toEqual({ low: expect.closeTo(0.6915029, 7), high: 1 });
});
