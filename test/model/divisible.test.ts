import { describe, expect, test } from "vitest";
import { divisible } from "../../src/model/divisible.ts";
import { measures } from "../../src/model/measure.ts";

const asked = (a: string, b: string) => divisible({ measure: a }, { measure: b });

describe("two figures", () => {
  test("of the seat of an enterprise and of workplaces are not divided: turnover by jobs, enterprises by local units", () => {
    expect(asked("turnover", "persons_employed")).toEqual({
      reason: "unit-type",
      note: "turnover (booked at the seat of the enterprise) would be divided by persons employed (counted at the workplace)",
    });
    for (const [a, b] of [
      ["turnover", "jobs"],
      ["enterprises", "local_units"],
      ["employees", "companies"],
      ["funding", "turnover"],
    ] as const) {
      expect(asked(a, b)?.reason, `${a} by ${b}`).toBe("unit-type");
      expect(asked(b, a)?.reason, `${b} by ${a}`).toBe("unit-type");
    }
  });

  test("counted at one place are divided: turnover by the people of enterprises, people by local units", () => {
    expect(asked("turnover", "companies")).toBeUndefined();
    expect(asked("turnover", "enterprise_persons_employed")).toBeUndefined();
    expect(asked("persons_employed", "local_units")).toBeUndefined();
  });

  test("of which one describes the whole territory are divided, whatever the other is", () => {
    for (const { id } of measures) expect(asked(id, "population"), id).toBeUndefined();
    expect(asked("gdp", "population")).toBeUndefined();
    expect(asked("turnover", "gdp")).toBeUndefined();
  });

  test("in prices of two kinds, or by codes of two classifications, are not divided", () => {
    const turnover = { measure: "turnover", priceBases: ["current"], codeSystems: ["NACE2"] };
    expect(divisible(turnover, { measure: "value_added", priceBases: ["2015"] })).toEqual({
      reason: "price-basis",
      note: "amounts in prices of two kinds: 2015, current",
    });
    expect(divisible(turnover, { measure: "companies", codeSystems: ["WZ2008"] })).toEqual({
      reason: "definition",
      note: "codes of two classifications: NACE2, WZ2008",
    });
    expect(divisible(turnover, { measure: "companies", codeSystems: ["NACE2", ""] })).toBeUndefined();
    expect(divisible({ ...turnover, priceBases: ["current", "2015"] }, { measure: "companies" })?.reason).toBe(
      "price-basis",
    );
  });

  test("of which one is not in the list of measures are not divided: nobody knows what it counts", () => {
    expect(asked("turnover", "shoes")?.note).toBe("nothing is known of the measure shoes: what it counts, and where");
  });
});
