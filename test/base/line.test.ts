import { expect, test } from "vitest";
import { lineThrough } from "../../src/base/line.ts";

test("five points give the line, its error and its p-value of scipy 1.17.1 linregress", () => {
  const line = lineThrough([
    [1, 2],
    [2, 3],
    [3, 5],
    [4, 4],
    [6, 8],
  ]);
  expect(line?.slope).toBeCloseTo(1.1216216216216215, 14);
  expect(line?.intercept).toBeCloseTo(0.8108108108108114, 14);
  expect(line?.slopeError).toBeCloseTo(0.24110673317247996, 14);
  expect(line?.slopeP).toBeCloseTo(0.018734854911271737, 10);
  expect(line?.rSquared).toBeCloseTo(0.8782508924018357, 14);
});

test("two points have a line and no error; points above each other have none", () => {
  expect(
    lineThrough([
      [0, 1],
      [2, 5],
    ]),
  ).toEqual({ intercept: 1, slope: 2, rSquared: 1 });
  expect(
    lineThrough([
      [2, 1],
      [2, 5],
    ]),
  ).toBeUndefined();
  expect(lineThrough([[1, 1]])).toBeUndefined();
});

test("a level line leaves nothing to explain", () => {
  expect(
    lineThrough([
      [0, 3],
      [1, 3],
      [2, 3],
    ]),
  ).toEqual({ intercept: 3, slope: 0 });
});
