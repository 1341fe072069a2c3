import { describe, expect, test } from "vitest";
import { cornersOf, drawnIn, type FieldWords } from "../../src/charts/bubble-plan.ts";
import type { Field } from "../../src/charts/bubble-scales.ts";
import { specialisationGrowthTerms } from "../../src/charts/terms/specialisation-growth.ts";

/** One field with a sector at each quotient. */
const fieldOf = (...quotients: readonly number[]): Field => ({
  place: { id: "ruhr", name: "Ruhr", colour: "#1F6F68", ink: "#1F6F68", shape: "square" },
  bubbles: quotients.map((across, at) => ({
    name: `Sector ${at}`,
    across,
    upright: at * 7 - 10,
    size: 100,
    doubtful: false,
    results: [],
  })),
  unplaced: [],
});

const wordsIn = (language: "en" | "de" | "nl"): FieldWords => {
  const { across, upright, quarters } = specialisationGrowthTerms[language];
  const { weakGrowing, strongGrowing, weakShrinking, strongShrinking } = quarters;
  return { across, upright, quarters: [weakGrowing, strongGrowing, weakShrinking, strongShrinking], language };
};

describe("the names of the quarters", () => {
  test.each(["en", "de", "nl"] as const)(
    "stand on their own side of the line at 1 in %s, however far to one side it lies",
    (language) => {
      const fields = [fieldOf(0.09, 0.7, 0.9), fieldOf(1.1, 1.3, 4), fieldOf(0.9, 1.1), fieldOf(0.02, 6)];
      for (const width of [848, 640, 410, 310]) {
        const drawn = drawnIn(fields, wordsIn(language), width);
        expect(drawn).toHaveLength(fields.length);
        for (const { one } of drawn) {
          const [upperLeft, upperRight, lowerLeft, lowerRight] = cornersOf(one);
          for (const corner of [upperLeft, lowerLeft]) expect(corner?.right).toBeLessThanOrEqual(one.x(1));
          for (const corner of [upperRight, lowerRight]) expect(corner?.left).toBeGreaterThanOrEqual(one.x(1));
        }
      }
    },
  );
});
