import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { definition, deflated, inPurchasingPower, realTerms } from "../../../src/indicators/real-terms/real-terms.ts";
import { bounds, hole, isNumber, statusOf } from "../../../src/model/value.ts";

describe("an amount in real terms", () => {
  test("is worth more in later, dearer prices: 100 euros at an index of 80 are 125 at 100", () => {
    expect(deflated(100, 80, 100)).toBe(125);
    expect(inPurchasingPower(125, 1.25)).toBe(100);
    expect(realTerms(100, 80, 100, 1.25)).toBe(100);
  });

  test("keeps the range of a bounded amount and the reason of a missing price", () => {
    expect(realTerms(bounds(80, 160, "confidential"), 80, 100)).toEqual(bounds(100, 200, "confidential"));
    expect(realTerms(100, hole("not-collected", "no index"), 100)).toEqual(hole("not-collected", "no index"));
    expect(statusOf(realTerms(100, 0, 100))).toBe("zero-reference");
    expect(statusOf(realTerms(100, 80, 100, 0))).toBe("zero-reference");
  });

  test("does not depend on the base of the index", () => {
    const positive = fc.double({ min: 0.01, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(positive, positive, positive, positive, (amount, then, base, scale) => {
        const [one, other] = [realTerms(amount, then, base), realTerms(amount, then * scale, base * scale)];
        if (!isNumber(one) || !isNumber(other)) return false;
        return Math.abs(one - other) <= 1e-9 * Math.abs(one);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  test("is computed from a table: prices of the base year first, then the parity of the base year", () => {
    const row = (variable: string, sector: string, year: string, value: number) => ({
      case: "",
      region: "NL",
      sector,
      group: "",
      year,
      variable,
      value,
    });
    const rows = [
      row("amount", "culture", "2008", 100),
      row("amount", "culture", "2012", 100),
      row("prices", "_T", "2008", 80),
      row("prices", "_T", "2012", 100),
      row("ppp", "_T", "2012", 1.25),
    ];
    const values = (settings: Record<string, string>) =>
      definition.compute(rows, settings).map(({ year, value }) => [year, value]);
    expect(values({})).toEqual([
      ["2008", 125],
      ["2012", 100],
    ]);
    expect(values({ ppp: "ppp", base: "2012" })).toEqual([
      ["2008", 100],
      ["2012", 80],
    ]);
  });
});
