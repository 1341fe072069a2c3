import { describe, expect, test } from "vitest";
import { recordOf } from "../../../src/compare/explain.ts";
import { dutchIndicators } from "../../../src/compare/terms/dutch-indicators.ts";
import { germanIndicators } from "../../../src/compare/terms/german-indicators.ts";
import { wordedRecordOf } from "../../../src/compare/terms/indicator-words.ts";
import { bundledAnalysis } from "../../support/bundled.ts";

describe("the indicators of a comparison", () => {
  test("have German and Dutch words, each that has a number", { timeout: 30_000 }, async () => {
    const { results } = await bundledAnalysis();
    const used = [...new Set(results.map(({ indicator }) => indicator))];
    expect(used.length).toBeGreaterThan(12);
    for (const words of [germanIndicators, dutchIndicators])
      expect(used.filter((id) => !Object.keys(words).includes(id))).toEqual([]);
  });

  test("are all indicators of the program", () => {
    expect(Object.keys(germanIndicators).filter((id) => recordOf(id) === undefined)).toEqual([]);
  });

  test("keep formula and citation where these have no words, and all else of the record", () => {
    const record = recordOf("share");
    expect(wordedRecordOf("share", "de")).toEqual({
      ...record,
      title: "Anteil einer Branche an ihrer Region",
      unit: "Verhältnis",
      reading: "0,08: Acht von hundert Betrieben, Personen oder Euro der Region gehören zu dieser Branche.",
    });
    expect(wordedRecordOf("share", "en")).toBe(record);
  });

  test("write decimals with a comma where they are read", () => {
    for (const words of [germanIndicators, dutchIndicators])
      for (const [id, { reading }] of Object.entries(words)) expect(reading, id).not.toMatch(/\d\.\d\b(?!\d)/);
  });
});
