import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { guardFormula, toCsv } from "../../src/base/csv.ts";

describe("toCsv", () => {
  test("numbers keep their full precision and their sign", () => {
    expect(toCsv({ columns: ["a", "b", "c"], rows: [[-0.1 - 0.2, 1e-9, -0]] })).toBe(
      "a,b,c\n-0.30000000000000004,1e-9,0\n",
    );
  });

  test("texts with a comma, a quote, a line break or blanks at an end are quoted and read back alike", () => {
    const texts = ["a,b", 'say "x"', "two\nlines", " blank ", ""];
    const csv = toCsv({ columns: ["1", "2", "3", "4", "5"], rows: [texts] });
    expect(parse(csv, { from: 2 })).toEqual([texts]);
  });

  test.each(["=1+1", "+SUM(A1)", "-2+3", "@x", "\tx", "\rx", " =1", '=HYPERLINK("http://x")', "\uFF1D1"])(
    "the formula %j becomes a text",
    (text) => {
      expect(guardFormula(text)).toBe(`'${text}`);
      expect(parse(toCsv({ columns: ["a"], rows: [[text]] }), { from: 2 })).toEqual([[`'${text}`]]);
    },
  );

  test("a formula behind a semicolon or a line break, where spreadsheets may part a line, becomes a text too", () => {
    expect(guardFormula("a;=1+1")).toBe("a;'=1+1");
    expect(guardFormula("a\n @x;\uFF1D1")).toBe("a\n '@x;'\uFF1D1");
    expect(guardFormula("\t=1")).toBe("'\t'=1");
  });

  test.each(["a; b", "x;y=z", "-5", "+3.2", "-1.5e-3", "\u22125", "a=b", "2010-2014", ""])(
    "the text %j stays as it is",
    (text) => {
      expect(guardFormula(text)).toBe(text);
    },
  );

  test("the names of columns are guarded too", () => {
    expect(toCsv({ columns: ["=x"], rows: [] })).toBe("'=x\n");
  });

  test("a row of another length and a number that is none are refused", () => {
    expect(() => toCsv({ columns: ["a"], rows: [["1", "2"]] })).toThrow("a row of 2 cells in a table of 1 columns");
    expect(() => toCsv({ columns: ["a"], rows: [[Number.NaN]] })).toThrow("cannot write NaN");
  });
});
