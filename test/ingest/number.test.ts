import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseComputedNumber, parseNumber, rewriteNumber } from "../../src/ingest/number.ts";

describe("a number", () => {
  it("is digits with a decimal point and perhaps a minus", () => {
    expect(["0", "-12.5", "007", "1234567"].map((text) => parseNumber(text, 0))).toEqual([0, -12.5, 7, 1234567]);
  });

  it("is nothing else", () => {
    const refused = [
      "1e5",
      "0x10",
      "1,5",
      "1.234,5",
      "1 234",
      "+5",
      ".5",
      "5.",
      "NaN",
      "Infinity",
      "",
      " ",
      "12%",
      "٣",
      "−5",
    ];
    expect(refused.filter((text) => parseNumber(text, 0) !== undefined)).toEqual([]);
  });

  it("is shifted without rounding", () => {
    expect([parseNumber("173", 3), parseNumber("50.6", 3), parseNumber("1.001", 3), parseNumber("2915.3", 6)]).toEqual([
      173_000, 50_600, 1001, 2_915_300_000,
    ]);
  });

  it("in thousands equals the number with its point moved by hand", () => {
    const written = fc.tuple(fc.nat(999_999), fc.integer({ min: 100, max: 999 }));
    fc.assert(
      fc.property(written, ([whole, thousandths]) => {
        expect(parseNumber(`${whole}.${thousandths}`, 3)).toBe(Number(`${whole}${thousandths}`));
      }),
      { seed: 1 },
    );
  });

  it("is never minus zero nor infinite", () => {
    expect(Object.is(parseNumber("-0.0", 0), 0)).toBe(true);
    expect(parseNumber("9".repeat(400), 0)).toBeUndefined();
  });

  it("of a computed table may have an exponent", () => {
    expect([parseComputedNumber("8.69e-07"), parseComputedNumber("1e400"), parseComputedNumber("0x1")]).toEqual([
      8.69e-7,
      undefined,
      undefined,
    ]);
  });

  it("in another grammar is rewritten where it can be told, and only there", () => {
    const texts = ["1.234,5", "1 234.5", "12,5", "1e5", "−5", "1’234", "+5", ".5", "5.", "1,234", "abc"];
    expect(texts.map(rewriteNumber)).toEqual([
      "1234.5",
      "1234.5",
      "12.5",
      "100000",
      "-5",
      "1234",
      "5",
      "0.5",
      "5",
      undefined,
      undefined,
    ]);
  });
});
