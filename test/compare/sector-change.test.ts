import { describe, expect, test } from "vitest";
import { analysisFrom, berlin, found, numberOf } from "./small-comparison.ts";

const settings = { from: "2010", to: "2012", stepsFrom: "2010" };
const only = { regions: [berlin], settings };

/** Film grows from 2,000 over 2,200 to 2,420 people. */
const series = (cell2011 = "2200", cell2012 = "2420") => `
  DE30 J59 2010 persons_employed 2000
  DE30 J59 2011 persons_employed ${cell2011}
  DE30 J59 2012 persons_employed ${cell2012}
  DE J59 2010 persons_employed 20000
  DE J59 2011 persons_employed 20400
  DE J59 2012 persons_employed 21000`;

const indexIn = (analysis: ReturnType<typeof analysisFrom>) =>
  ["2010", "2011", "2012"].map((year) => numberOf(analysis, `berlin.index.J59.${year}`));

describe("a sector over the span", () => {
  const analysis = analysisFrom(series(), only);

  test("has an index of its first year and its growth", () => {
    expect(indexIn(analysis)).toEqual([100, 110, 121]);
    expect(numberOf(analysis, "berlin.growth.J59.2010-2012")).toBeCloseTo(0.21, 12);
  });

  test("names the cells of both ends", () => {
    expect(found(analysis, "berlin.growth.J59.2010-2012").operands).toMatchObject([
      { symbol: "x_2", value: 2420, cells: [{ year: "2012" }] },
      { symbol: "x_1", value: 2000, cells: [{ year: "2010" }] },
    ]);
  });

  test("carries no growth over a marked break", () => {
    const broken = { kind: "hole", reason: "series-break", note: "a break is marked in 2011 (DE30 J59)" };
    const marked = analysisFrom(series("2200 b"), only);
    expect(indexIn(marked)).toEqual([100, broken, broken]);
    expect(numberOf(marked, "berlin.growth.J59.2010-2012")).toEqual(broken);
  });

  test("is flagged from an unmarked jump on", () => {
    const jumping = analysisFrom(series("2200", "4400"), only);
    const flags = ["2011", "2012"].map((year) => found(jumping, `berlin.index.J59.${year}`).flags);
    expect(flags).toEqual([[], ["suspected-break"]]);
    expect(found(jumping, "berlin.growth.J59.2010-2012").flags).toEqual(["suspected-break"]);
  });

  test("has a reason where a year is missing", () => {
    const missing = analysisFrom(series().replace(/.*DE30 J59 2011.*\n/, ""), only);
    expect(indexIn(missing)[1]).toMatchObject({ kind: "hole", reason: "not-collected" });
  });
});
