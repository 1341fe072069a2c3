import { expect, test } from "vitest";
import { normalise } from "../../src/composite/normalise.ts";
import { bounds, hole } from "../../src/model/value.ts";

const more = { direction: 1 } as const;
const less = { direction: -1 } as const;
const posts = { ...more, low: 20, high: 40 };

test("goalposts give the same score whoever else is in the table", () => {
  expect(normalise([20, 25, 50], "goalposts", posts)).toEqual([0, 25, 100]);
  expect(normalise([25], "goalposts", posts)).toEqual([25]);
  expect(normalise([25], "goalposts", { ...posts, direction: -1 })).toEqual([75]);
});

test("limits of a secret value are carried by goalposts and by nothing else", () => {
  const secret = bounds(25, 30, "confidential");
  expect(normalise([secret], "goalposts", posts)).toMatchObject([{ low: 25, high: 50, reason: "confidential" }]);
  expect(normalise([secret], "goalposts", { ...posts, direction: -1 })).toMatchObject([{ low: 50, high: 75 }]);
  for (const found of normalise([secret, 4, 9], "min-max", more))
    expect(found).toMatchObject({ reason: "confidential" });
});

test("with fewer, less is better", () => {
  expect(normalise([10, 20, 40], "min-max", less)).toMatchObject([100, expect.closeTo(200 / 3, 12), 0]);
  expect(normalise([10, 20, 40], "rank", less)).toEqual([3, 2, 1]);
  expect(normalise([10, 20, 40], "fraction-of-maximum", less)).toEqual([1, 0.5, 0.25]);
});

test("a missing value stays missing, and the others are scaled among themselves", () => {
  const missing = hole("confidential");
  expect(normalise([10, missing, 20], "min-max", more)).toEqual([0, missing, 100]);
  expect(normalise([10, missing, 20], "percent-rank", more)).toEqual([0, missing, 1]);
});

test("what is the same everywhere has no scale of its own", () => {
  for (const way of ["min-max", "z-score", "distance-to-maximum"] as const)
    for (const found of normalise([0.1, 0.1, 0.1], way, more)) expect(found).toMatchObject({ reason: "degenerate" });
  expect(normalise([4, 4], "rank", more)).toEqual([1, 1]);
});

test("distances need what they are taken to", () => {
  expect(normalise([1, 3], "distance-to-target", more)).toMatchObject([{ reason: "not-collected" }, {}]);
  expect(normalise([1, 3], "distance-to-target", { ...more, target: 5 })).toEqual([0, 0.5]);
  expect(normalise([1, 3], "distance-to-reference", { ...more, reference: 1 })).toEqual([0, 1]);
  expect(normalise([1, 3], "distance-to-reference", { ...more, reference: 0 })).toMatchObject([
    { reason: "zero-reference" },
    {},
  ]);
});
