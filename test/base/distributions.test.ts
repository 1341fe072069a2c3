import { expect, test } from "vitest";
import { clopperPearson, normalReach, studentTail, varianceRatioTail } from "../../src/base/distributions.ts";

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

test("the tails of Student's t and of a ratio of variances agree with scipy 1.17.1", () => {
  expect(studentTail(2.5, 7)).toBeCloseTo(0.04099221858575289, 11);
  expect(studentTail(-40, 25) / 3.469980277759158e-24).toBeCloseTo(1, 8);
  expect(varianceRatioTail(1.3, 5, 9)).toBeCloseTo(0.6887123317150899, 10);
  expect(varianceRatioTail(0.2, 3, 12)).toBeCloseTo(0.21124625753148735, 10);
});

test("no distance is no surprise, and equal variances are none either", () => {
  expect(studentTail(0, 5)).toBe(1);
  expect(varianceRatioTail(1, 4, 4)).toBeCloseTo(1, 12);
});
