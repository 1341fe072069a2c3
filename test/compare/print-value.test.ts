import { describe, expect, test } from "vitest";
import type { Result } from "../../src/compare/analysis.ts";
import { printResult } from "../../src/compare/print-value.ts";
import { bounds, hole, reasons, type Value } from "../../src/model/value.ts";

const printed = (value: Value, more: Partial<Result>): string =>
  printResult({
    id: "",
    indicator: "level",
    part: "",
    measure: "",
    region: "",
    territory: "",
    sector: "",
    year: "",
    unit: "",
    flags: [],
    reference: "",
    operands: [],
    value,
    ...more,
  });

describe("a number for reading", () => {
  test.each<[string, number, Partial<Result>]>([
    ["110,800", 110803, { unit: "persons" }],
    ["533", 533, { unit: "persons" }],
    ["0", 0, { unit: "persons" }],
    ["983", 983, { unit: "local units" }],
    ["3.03", 3.0259, { indicator: "location-quotient", unit: "ratio" }],
    ["13.3 %", 0.13337, { indicator: "share", unit: "share" }],
    ["+6.6 %", 0.0662, { indicator: "growth", unit: "ratio" }],
    ["\u22122.2 %", -0.0221, { indicator: "cagr", unit: "ratio" }],
    ["98.8", 98.76, { indicator: "index-number", unit: "index" }],
    ["+29,300", 29301.4, { indicator: "shift-share", unit: "persons" }],
    ["\u22123", -2.61, { indicator: "shift-share", unit: "persons" }],
    ["29", 29, { indicator: "rank", part: "rank", unit: "rank" }],
    ["16,600 m", 16.6e9, { unit: "EUR" }],
    ["1.23 m", 1_234_567, { unit: "EUR" }],
    ["83.4", 83.42, { indicator: "turnover-per-person", unit: "EUR" }],
    ["1.39", 1.3911, { indicator: "company-share-proxy", part: "bias", unit: "ratio" }],
    ["4.8", 4.81, { indicator: "herfindahl", part: "effective-number", unit: "classes" }],
    ["36.6", 36.61, { indicator: "per-1000-inhabitants", unit: "per 1,000 inhabitants" }],
  ])("is %s", (text, value, more) => {
    expect(printed(value, more)).toBe(text);
  });
});

test("bounds are a range that never claims more than is known", () => {
  const range = (low: number, high: number, more: Partial<Result>) => printed(bounds(low, high, "confidential"), more);
  expect(range(306722, 315799, { unit: "persons" })).toBe("306,700\u2013315,800");
  expect(range(12, 533, { unit: "persons" })).toBe("12\u2013533");
  expect(range(0.9592, 1.6513, { indicator: "location-quotient" })).toBe("0.95\u20131.66");
  expect(range(0.1291, 0.1339, { indicator: "share" })).toBe("12.9\u201313.4 %");
});

test("a hole is its reason in words", () => {
  expect(printed(hole("not-collected"), {})).toBe("not collected");
  for (const reason of reasons) expect(printed(hole(reason), {})).toBe(reason.replaceAll("-", " "));
});
