import { describe, expect, test } from "vitest";
import { correlation } from "../../src/frame/correlation.ts";
import { describeFrame } from "../../src/frame/describe-frame.ts";
import { quantile } from "../../src/frame/quartiles.ts";
import { toDataFrame } from "../../src/frame/to-data-frame.ts";
import { bounds, hole } from "../../src/model/value.ts";
import { frameAnalysis } from "./frame-analysis.ts";

const quotients = [
  { sector: "J58", value: 2 },
  { sector: "J59", value: 4 },
  { sector: "J60", value: 4 },
  { sector: "M73", value: 10 },
  { sector: "R90", value: hole("confidential") },
  { sector: "R91", value: bounds(1, 2, "confidential") },
];
const shares = [
  { sector: "J58", value: 1 },
  { sector: "J59", value: 3 },
  { sector: "J60", value: 2 },
  { sector: "M73", value: 6 },
  { sector: "R90", value: 7 },
];
const analysis = frameAnalysis(
  ["berlin", "ruhr"],
  [
    ...quotients.map((each) => ({ ...each, region: "berlin", indicator: "location-quotient" })),
    ...shares.map((each) => ({ ...each, region: "berlin", indicator: "share" })),
    { sector: "J59", value: 0.55, region: "ruhr", indicator: "location-quotient" },
    { sector: "J59", value: hole("zero-region"), region: "ruhr", indicator: "growth" },
  ],
);

describe("the description of a comparison", () => {
  test("leaves out what has no number, and counts it", async () => {
    const { summaries } = await describeFrame(analysis);
    const counts = summaries.map(({ region, variable, count, missing }) => [region, variable, count, missing]);
    expect(counts).toEqual([
      ["berlin", "location-quotient persons_employed", 4, 2],
      ["berlin", "share persons_employed", 5, 0],
      ["ruhr", "location-quotient persons_employed", 1, 0],
      ["ruhr", "growth persons_employed", 0, 1],
    ]);
  });

  test("gives mean, deviation and quartiles as worked out by hand for 2, 4, 4, 10", async () => {
    const { summaries } = await describeFrame(analysis);
    // Mean 20 / 4 = 5; squares of -3, -1, -1, 5 add up to 36, 36 / 3 = 12; quartiles at places 0.75, 1.5 and 2.25.
    expect(summaries[0]).toMatchObject({ mean: 5, min: 2, lowerQuartile: 3.5, median: 4, upperQuartile: 5.5, max: 10 });
    expect(summaries[0]?.sd).toBeCloseTo(Math.sqrt(12), 14);
  });

  test("gives no deviation of one number and no summary of none, but a reason", async () => {
    const { summaries } = await describeFrame(analysis);
    expect(summaries[2]).toMatchObject({ mean: 0.55, sd: { kind: "hole", reason: "too-few" }, median: 0.55 });
    expect(summaries[3]).toMatchObject({ mean: { kind: "hole", reason: "not-collected" }, max: { kind: "hole" } });
  });

  test("correlates two variables of one region over the cells that both have", async () => {
    const { correlations } = await describeFrame(analysis);
    const [berlin, ruhr] = correlations;
    // Quotients 2 4 4 10 with shares 1 3 2 6: products of deviations 6 + 0 + 1 + 15 = 22; 22 / sqrt(36 · 14).
    expect(berlin).toMatchObject({ region: "berlin", count: 4 });
    expect(berlin?.correlation).toBeCloseTo(22 / Math.sqrt(36 * 14), 14);
    expect(ruhr).toMatchObject({ count: 0, correlation: { kind: "hole", reason: "too-few" } });
    expect(correlations).toHaveLength(2);
  });
});

describe("totals", () => {
  test("are left out where a variable has single classes, and used where it has nothing else", async () => {
    const rows = [
      { sector: "J58", value: 10 },
      { sector: "J59", value: 20 },
      { sector: "_T", value: 1000 },
    ].map((row) => ({ ...row, region: "berlin", indicator: "level" }));
    const population = { sector: "_T", value: 3_500_000, region: "berlin", indicator: "population" };
    const { summaries } = await describeFrame(frameAnalysis(["berlin"], [...rows, population], ["J58", "J59"]));
    expect(summaries.map(({ variable, count, mean }) => [variable, count, mean])).toEqual([
      ["level persons_employed", 2, 15],
      ["population persons_employed", 1, 3_500_000],
    ]);
  });
});

describe("correlation", () => {
  test("is exactly one or minus one for points on a line", () => {
    expect(
      correlation([
        [1, 10],
        [2, 20],
        [4, 40],
      ]),
    ).toBeCloseTo(1, 15);
    expect(
      correlation([
        [1, 0.3],
        [2, 0.2],
        [3, 0.1],
      ]),
    ).toBeCloseTo(-1, 15);
  });

  test("is refused for two points and for a side that does not vary", () => {
    expect(
      correlation([
        [1, 2],
        [3, 4],
      ]),
    ).toMatchObject({ reason: "too-few" });
    expect(
      correlation([
        [0.1, 1],
        [0.1, 2],
        [0.1, 4],
      ]),
    ).toMatchObject({ reason: "degenerate" });
  });
});

describe("quartiles", () => {
  test("follow the rule of R and Excel's QUARTILE.INC: 1 to 6 has 2.25 and 4.75", () => {
    expect(quantile([1, 2, 3, 4, 5, 6], 0.25)).toBe(2.25);
    expect(quantile([1, 2, 3, 4, 5, 6], 0.75)).toBe(4.75);
    expect(quantile([], 0.5)).toBeUndefined();
  });
});

describe("the data frame", () => {
  test("has a row for each number and none for holes and bounds", async () => {
    const frame = await toDataFrame(analysis);
    expect(frame.shape).toEqual([10, 12]);
    expect(frame.column("value").values).toEqual([2, 4, 4, 10, 1, 3, 2, 6, 7, 0.55]);
    expect(frame.column("year").values[0]).toBe("2012");
  });

  test("agrees with danfojs' own describe on the column of numbers", async () => {
    const { summaries } = await describeFrame(
      frameAnalysis(
        ["berlin"],
        shares.map((each) => ({ ...each, region: "berlin", indicator: "share" })),
      ),
    );
    const frame = await toDataFrame(
      frameAnalysis(
        ["berlin"],
        shares.map((each) => ({ ...each, region: "berlin", indicator: "share" })),
      ),
    );
    const [count, mean, sd, min, median, max] = frame.describe().values.flat();
    expect(summaries[0]).toMatchObject({ count, mean, sd, min, median, max });
  });

  test("can be written as CSV and keeps full precision", async () => {
    const frame = await toDataFrame(
      frameAnalysis(["berlin"], [{ sector: "J59", value: 0.1 + 0.2, region: "berlin", indicator: "share" }]),
    );
    expect(frame.toCSV()).toContain("0.30000000000000004");
  });
});
