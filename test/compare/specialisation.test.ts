import { describe, expect, test } from "vitest";
import { analysisFrom, berlin, found, numberOf } from "./small-comparison.ts";

// Berlin: 30 of 200 in film; Germany: 50 of 1,000.
const rows = `
  DE30 J59 2012 persons_employed 30
  DE30 J 2012 persons_employed 200
  DE J59 2012 persons_employed 50
  DE J 2012 persons_employed 1000`;
const only = { regions: [berlin] };

test("a location quotient is the share here by the share there", () => {
  const quotient = found(analysisFrom(rows, only), "berlin.lq.J59.2012");
  expect(quotient).toMatchObject({ value: 3, unit: "ratio", territory: "berlin", reference: "DE", flags: [] });
  expect(quotient.operands.map(({ symbol, value }) => `${symbol} = ${value}`)).toEqual([
    "x_rs = 30",
    "x_r = 200",
    "x_s = 50",
    "x = 1000",
  ]);
});

test("a counted quotient has an interval around it", () => {
  const { interval } = found(analysisFrom(rows, only), "berlin.lq.J59.2012");
  expect(interval?.low).toBeLessThan(3);
  expect(interval?.high).toBeGreaterThan(3);
});

test("a small count says so", () => {
  const few = rows.replace("persons_employed 30", "persons_employed 2");
  expect(found(analysisFrom(few, only), "berlin.lq.J59.2012").flags).toEqual(["too-few"]);
});

test("a secret numerator gives limits, without an interval", () => {
  const secret = `${rows.replace("persons_employed 30", "persons_employed c")}\nDEA5 J59 2012 persons_employed 10`;
  const quotient = found(analysisFrom(secret, only), "berlin.lq.J59.2012");
  // 50 in Germany less 10 in the Ruhr leave 0 to 40 for Berlin.
  expect(quotient.value).toMatchObject({ low: 0, high: 4, reason: "confidential" });
  expect(quotient.interval).toBeUndefined();
});

describe("the whole definition", () => {
  const two = `${rows}
    DE30 J58 2012 persons_employed 10
    DE J58 2012 persons_employed 150`;
  const analysis = analysisFrom(two, { ...only, classes: ["J58", "J59"] });

  test("has a quotient and a share of all sectors", () => {
    expect(numberOf(analysis, "berlin.lq.core.2012")).toBe(1);
    expect(numberOf(analysis, "berlin.share.core.2012")).toBe(0.2);
  });

  test("has a concentration over its complete classes, with an effective number", () => {
    expect(numberOf(analysis, "berlin.hhi.hhi.complete.2012")).toBeCloseTo(10 / 16, 12);
    expect(numberOf(analysis, "berlin.hhi.effective-number.complete.2012")).toBeCloseTo(1.6, 12);
    expect(found(analysis, "berlin.hhi.hhi.complete.2012").operands.map(({ symbol }) => symbol)).toEqual([
      "x_i[J58]",
      "x_i[J59]",
    ]);
  });
});

test("without a class that is complete everywhere there is no concentration", () => {
  const analysis = analysisFrom(rows.replace("persons_employed 30", "persons_employed c"), only);
  expect(analysis.results.filter(({ indicator }) => indicator === "herfindahl")).toEqual([]);
});
