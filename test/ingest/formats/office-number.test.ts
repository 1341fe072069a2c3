import { describe, expect, test } from "vitest";
import { officeNumber } from "../../../src/ingest/formats/office-number.ts";

describe("a number as an office writes it", () => {
  test.each([
    ["1.234", ",", "1234"],
    ["1.234", ".", "1.234"],
    ["1,234", ".", "1234"],
    ["1.234.567,89", ",", "1234567.89"],
    ["1 234,5", ",", "1234.5"],
    ["1\u00a0234,5", ",", "1234.5"],
    ["1\u202f234", ",", "1234"],
    ["1'234.5", ".", "1234.5"],
    ["1’234.5", ".", "1234.5"],
    ["-5", ".", "-5"],
    ["\u22125,0", ",", "-5.0"],
    ["– 5", ",", "-5"],
    ["-0", ".", "0"],
    ["    37.3", ".", "37.3"],
    ["007", ".", "007"],
  ] as const)("%s with the decimal sign %s is %s", (text, decimal, number) =>
    expect(officeNumber(text, { decimal })).toBe(number),
  );

  test.each([
    ["1.23", ","],
    ["12,34", "."],
    ["1 23", ","],
    ["1.2345", ","],
    ["1e5", "."],
    ["1_000", "."],
    ["NaN", "."],
    ["", "."],
    ["-", "."],
    ["1.234.56", ","],
    ["٣", "."],
  ] as const)("%s with the decimal sign %s is none", (text, decimal) =>
    expect(officeNumber(text, { decimal })).toBeUndefined(),
  );
});
