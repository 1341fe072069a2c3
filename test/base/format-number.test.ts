import { describe, expect, test } from "vitest";
import { formatNumber, formatRange, printedNumber } from "../../src/base/format-number.ts";

describe("formatNumber", () => {
  test.each([
    [1234567.891, {}, "1,234,568"],
    [1234567.891, { digits: 2 }, "1,234,567.89"],
    [1234567.891, { digits: 2, language: "de" }, "1.234.567,89"],
    [1234567.891, { digits: 2, language: "nl" }, "1.234.567,89"],
    [98_412, { significant: 3 }, "98,400"],
    [1.2345, { significant: 3 }, "1.23"],
    [0.000_123_4, { significant: 2 }, "0.00012"],
    [999.6, { significant: 3 }, "1,000"],
    [0, { significant: 3 }, "0"],
    [-1234.5, { digits: 1 }, "\u22121,234.5"],
    [21.72, { digits: 1, sign: true }, "+21.7"],
    [0, { digits: 1, sign: true }, "0.0"],
    [1e21, {}, "1,000,000,000,000,000,000,000"],
  ] as const)("prints %d with %o as %s", (value, format, text) => {
    expect(formatNumber(value, format)).toBe(text);
  });

  test("a number that rounds to zero has no sign", () => {
    expect(formatNumber(-0.004, { digits: 2 })).toBe("0.00");
    expect(formatNumber(-0, {})).toBe("0");
  });

  test("what is no number is refused", () => {
    expect(() => formatNumber(Number.NaN)).toThrow("cannot print NaN");
    expect(() => formatNumber(Number.POSITIVE_INFINITY)).toThrow("cannot print Infinity");
  });
});

describe("formatRange", () => {
  test.each([
    [232_100, 247_300, { significant: 3 }, "232,000–248,000"],
    [232_900, 247_000, { significant: 3 }, "232,000–247,000"],
    [1.15, 2.98, { digits: 2 }, "1.15–2.98"],
    [29.64, 31.51, { digits: 1 }, "29.6–31.6"],
    [18.51, 18.54, { digits: 1 }, "18.5"],
    [6.2, 7, { digits: 1, sign: true }, "+6.2–7.0"],
    [-1.2, 0.5, { digits: 1 }, "\u22121.2 – 0.5"],
    [-1.2, 0.5, { digits: 1, sign: true }, "\u22121.2 – +0.5"],
    [0, 4300, { significant: 2 }, "0–4,300"],
  ] as const)("prints %d to %d with %o as %s", (low, high, format, text) => {
    expect(formatRange(low, high, format)).toBe(text);
  });
});

describe("a printed number read again", () => {
  test.each([
    ["1,234.5", "en", 1234.5],
    ["−5", "en", -5],
    ["+2.1", "en", 2.1],
    ["1.234,5", "de", 1234.5],
    ["0,55", "nl", 0.55],
    ["1.37–1.53", "en", undefined],
    ["secret", "en", undefined],
    ["1.2", "de", undefined],
    ["", "en", undefined],
  ] as const)("%s in %s", (text, language, number) => expect(printedNumber(text, language)).toBe(number));
});
