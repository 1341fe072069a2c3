import { describe, expect, test } from "vitest";
import { breachOf, type SecrecyRules } from "../../src/secrecy/sensitive.ts";

const rules: SecrecyRules = { minimum: 3, dominance: { n: 2, k: 85 }, pPercent: 10 };
const only = (part: Partial<SecrecyRules>): SecrecyRules => ({ minimum: 0, ...part });

describe("a cell may not be published", () => {
  test("with fewer units than the minimum", () => {
    expect(breachOf({ value: 900, units: 2 }, rules)).toBe("2 units, fewer than 3");
    expect(breachOf({ value: 900, units: 1 }, rules)).toBe("1 unit, fewer than 3");
    expect(breachOf({ value: 900, units: 3 }, rules)).toBeUndefined();
  });

  test("where the largest hold more than their share, not where they hold just that", () => {
    expect(breachOf({ value: 100, units: 9, largest: 60, second: 26 }, rules)).toBe(
      "the 2 largest hold 86 percent, more than 85",
    );
    expect(
      breachOf({ value: 100, units: 9, largest: 60, second: 25 }, only({ dominance: { n: 2, k: 85 } })),
    ).toBeUndefined();
    expect(breachOf({ value: 100, units: 9, largest: 76 }, only({ dominance: { n: 1, k: 75 } }))).toBe(
      "the largest holds 76 percent, more than 75",
    );
  });

  test("where the second can work out the largest too closely", () => {
    // 100 less its own 30 is what the second knows: 70, of which 66 are the largest's; 4 in 66 are 6.1 percent.
    expect(breachOf({ value: 100, units: 9, largest: 66, second: 30 }, only({ pPercent: 10 }))).toBe(
      "the second can tell the largest to within 6.1 percent, less than 10",
    );
    expect(breachOf({ value: 100, units: 9, largest: 50, second: 45 }, only({ pPercent: 10 }))).toBeUndefined();
  });
});

describe("a cell stays publishable", () => {
  test("when nobody is behind it", () => {
    expect(breachOf({ value: 0, units: 0 }, rules)).toBeUndefined();
    expect(breachOf({ value: 0 }, rules)).toBeUndefined();
  });

  test("but not when somebody is behind a zero", () => {
    expect(breachOf({ value: 0, units: 1 }, rules)).toBe("1 unit, fewer than 3");
  });

  test("under rules that nothing is known for", () => {
    expect(breachOf({ value: 5, units: 3 }, rules)).toBeUndefined();
  });
});
