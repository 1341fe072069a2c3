import { describe, expect, test } from "vitest";
import { explainResult } from "../../src/compare/explain.ts";
import { analysisFrom, found, numberOf } from "./small-comparison.ts";
import { region, territory } from "./small-tables.ts";

const delta = region("delta", "NL");
const places = [
  territory("delta", ["NL31", "NL32"]),
  territory("europe_nuts2", ["NL31", "NL32", "FR10", "ES30", "SE11"]),
];

/** Film and all sectors of one place. */
const place = (code: string, film: string | number, all = 100) =>
  `${code} J59 2012 persons_employed ${film}\n${code} J 2012 persons_employed ${all}`;

const analysisOf = (...rows: readonly string[]) =>
  analysisFrom([place("NL", 20, 1000), ...rows].join("\n"), { regions: [delta], territories: places });

describe("a region among the regions of Europe", () => {
  // The delta has 12 of 200, or 6 %: behind 9 % and 7 %, before 5 %.
  const analysis = analysisOf(
    place("NL31", 11),
    place("NL32", 1),
    place("FR10", 9),
    place("ES30", 7),
    place("SE11", 5),
  );

  test("does not compete with its own parts", () => {
    // NL31 alone has 11 %, and would be first.
    expect(numberOf(analysis, "delta.rank.rank.J59.2012")).toBe(3);
    expect(numberOf(analysis, "delta.rank.of.J59.2012")).toBe(4);
  });

  test("has a percentile from the share of those behind it", () => {
    expect(numberOf(analysis, "delta.rank.percentile.J59.2012")).toBeCloseTo(100 / 3, 12);
  });

  test("names its rivals with the numbers and cells of each, so that it can be taken again", () => {
    const { rivals = [], value } = found(analysis, "delta.rank.rank.J59.2012");
    expect(rivals.map(({ territory, value: share }) => [territory, share])).toEqual([
      ["FR10", 0.09],
      ["ES30", 0.07],
      ["SE11", 0.05],
    ]);
    expect(rivals[0]?.operands.map(({ symbol, value: size, cells }) => [symbol, size, cells[0]?.line])).toEqual([
      ["x_rs", 9, 8],
      ["x_r", 100, 9],
    ]);
    expect(1 + rivals.filter((rival) => rival.value > 12 / 200).length).toBe(value);
  });

  test("is told by explain with all its rivals, the largest first", () => {
    const lines = explainResult(analysis, found(analysis, "delta.rank.rank.J59.2012"));
    const from = lines.indexOf("ranked among 3 others, the largest first");
    expect(lines.slice(from + 1, from + 4)).toEqual([
      "  FR10 = 0.09000000000: x_rs = 9 (small.csv:8:6), x_r = 100 (small.csv:9:6)",
      "  ES30 = 0.07000000000: x_rs = 7 (small.csv:10:6), x_r = 100 (small.csv:11:6)",
      "  SE11 = 0.05000000000: x_rs = 5 (small.csv:12:6), x_r = 100 (small.csv:13:6)",
    ]);
  });

  test("says among how many it was ranked, and from what", () => {
    const rank = found(analysis, "delta.rank.rank.J59.2012");
    expect(rank.reference).toBe("3 other NUTS 2 regions of Europe with published figures, of 5");
    expect(rank.operands.map(({ symbol, value }) => `${symbol} = ${value}`)).toEqual(["x_rs = 12", "x_r = 200"]);
  });

  test("has a rank in the complete classes altogether too", () => {
    expect(numberOf(analysis, "delta.rank.rank.complete.2012")).toBe(3);
  });
});

test("a region with a secret is not ranked, and counts among those without figures", () => {
  const analysis = analysisOf(
    place("NL31", 11),
    place("NL32", 1),
    place("FR10", "c"),
    place("ES30", 7),
    place("SE11", 5),
  );
  expect(numberOf(analysis, "delta.rank.rank.J59.2012")).toBe(2);
  expect(found(analysis, "delta.rank.rank.J59.2012").reference).toContain("2 other NUTS 2 regions");
});

test("a region with a secret of its own has a range of ranks, and says why", () => {
  // 11 published and up to 7 more: 5.5 % to 9 %, which is the first place to the third.
  const rows = [place("NL31", 11), place("NL32", "c"), place("FR10", 8.5), place("ES30", 7), place("SE11", 5)];
  const analysis = analysisFrom([place("NL", 18, 1000), ...rows].join("\n"), { regions: [delta], territories: places });
  expect(numberOf(analysis, "delta.rank.rank.J59.2012")).toEqual({
    kind: "bounds",
    low: 1,
    high: 3,
    reason: "confidential",
    note: "1 of 2 units are secret (NL32)",
  });
});

test("without the list of Europe's regions there is no rank", () => {
  const analysis = analysisFrom(place("NL31", 11), { regions: [delta], territories: places.slice(0, 1) });
  expect(analysis.results.filter(({ indicator }) => indicator === "rank")).toEqual([]);
});
