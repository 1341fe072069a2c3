import { expect, test } from "vitest";
import { winsorise } from "../../src/composite/winsorise.ts";
import { hole } from "../../src/model/value.ts";

const usual = [8, 9, 10, 11, 12, 8, 9, 10, 11];

test("one outlier is pulled in to the next value, and the rest stay", () => {
  expect(winsorise([...usual, 900])).toEqual([...usual, 12]);
  expect(winsorise([...usual, -900])).toEqual([...usual, 8]);
});

test("two outliers are pulled in together", () => {
  const many = [...usual, ...usual, ...usual];
  expect(winsorise([...many, 800, 900])).toEqual([...many, 12, 12]);
});

test("a missing value stays where it is, and what has no outlier is not touched", () => {
  const missing = hole("not-collected");
  expect(winsorise([missing, ...usual, 900])).toEqual([missing, ...usual, 12]);
  expect(winsorise(usual)).toBe(usual);
  expect(winsorise([4, 4, 4])).toEqual([4, 4, 4]);
  expect(winsorise([1, 900])).toEqual([1, 900]);
});
