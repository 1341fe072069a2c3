import { expect, test } from "vitest";
import { definition as composite } from "../../src/composite/composite.ts";
import { definition as statistics } from "../../src/composite/indicator-statistics.ts";
import type { Settings, TableRow } from "../../src/model/indicator.ts";
import { isNumber, type Value } from "../../src/model/value.ts";
import { answersOf, type Expected, expectedOf, inputsOf } from "./cases.ts";
import { compare } from "./published.ts";

const inputs = inputsOf("composite");

/** The tables with goalposts, a target or a direction for every indicator. */
const withScheme = (scheme: Readonly<Record<string, number>>): ReadonlyMap<string, readonly TableRow[]> =>
  new Map(
    [...inputs].map(([name, rows]) => {
      const sectors = [...new Set(rows.map(({ sector }) => sector))];
      const extra = sectors.flatMap((sector) =>
        Object.entries(scheme).map(([variable, value]) => ({
          ...{ case: name, region: "", group: "", year: "" },
          sector,
          variable,
          value,
        })),
      );
      return [name, [...rows, ...extra]];
    }),
  );

const answers = {
  plain: answersOf(composite, inputs),
  posts: answersOf(composite, withScheme({ low: 0, high: 50 })),
  turned: answersOf(composite, withScheme({ low: 0, high: 50, direction: -1 })),
  target: answersOf(composite, withScheme({ target: 40 })),
  statistics: answersOf(statistics, inputs),
};

/** Which of our choices a normalisation of the peer is. */
const ways: Readonly<Record<string, readonly [keyof typeof answers, Settings]>> = {
  minmax_0_1: ["plain", { normalisation: "min-max", highest: "1" }],
  minmax_0_100: ["plain", { normalisation: "min-max" }],
  minmax_1_100: ["plain", { normalisation: "min-max", lowest: "1" }],
  normalised_for_aggregation: ["plain", { normalisation: "min-max", lowest: "1" }],
  zscore: ["plain", { normalisation: "z-score" }],
  zscore_100_10: ["plain", { normalisation: "z-score", mean: "100", deviation: "10" }],
  rank_min_ascending: ["plain", { normalisation: "rank" }],
  borda: ["plain", { normalisation: "borda" }],
  percent_rank: ["plain", { normalisation: "percent-rank" }],
  dist2max: ["plain", { normalisation: "distance-to-maximum" }],
  dist2ref_1: ["plain", { normalisation: "distance-to-reference", reference: "U01" }],
  fracmax: ["plain", { normalisation: "fraction-of-maximum" }],
  dist2target_40: ["target", { normalisation: "distance-to-target", truncate: "no" }],
  dist2target_40_capped: ["target", { normalisation: "distance-to-target" }],
  goalposts_0_50: ["posts", { normalisation: "goalposts" }],
  goalposts_0_50_untruncated: ["posts", { normalisation: "goalposts", truncate: "no" }],
  goalposts_0_50_negative_direction: ["turned", { normalisation: "goalposts" }],
  "winsorise_skew2_kurt3.5": ["plain", { normalisation: "none", winsorise: "yes" }],
};

const parts: Readonly<Record<string, string>> = {
  skewness: "skewness",
  kurtosis_excess: "kurtosis",
  pearson_correlation: "pearson",
  spearman_correlation: "spearman",
  cronbach_alpha_standardised: "cronbach",
};

function ours(row: Expected): Value | undefined {
  const part = parts[row.indicator];
  if (part !== undefined)
    return answers.statistics(row.case, {}, { ...row, indicator: `indicator-statistics.${part}` });
  const way = ways[row.indicator];
  if (way === undefined) return scored(row);
  const [table, settings] = way;
  // One row of the peer stands for all regions where a call failed.
  const region = row.region === "" ? "U01" : row.region;
  const chosen = { ...settings, robustness: "no", constant: "stop" };
  return answers[table](row.case, chosen, { ...row, region, indicator: "composite.normalised" });
}

/** Scores and ranks; where a value is missing, the peer rescales the weights of what is left, but for generalised means. */
function scored(row: Expected): Value | undefined {
  const [, kind, raw, way = "", , power = "", weights] =
    /^(aggregate|rank)_(raw_)?([a-z]+)(_p(m?[\d.]+))?(?:_(equal|weighted))?$/.exec(row.indicator) ?? [];
  if (kind === undefined) return undefined;
  const settings = {
    aggregation: way,
    normalisation: raw === undefined ? "min-max" : "none",
    lowest: "1",
    missing: way === "generalised" ? "stop" : "leave-out",
    robustness: "no",
    weights: weights === "equal" ? "equal" : "given",
    ...(power === "" ? {} : { power: power.replace("m", "-") }),
  };
  return answers.plain(row.case, settings, { ...row, indicator: kind === "rank" ? "composite.rank" : "composite" });
}

/** Means that need numbers above zero; and wins where the peer counts what is missing or constant as lost by both sides. */
function isEdge(row: Expected): boolean {
  const isMean = /^aggregate_raw_(geometric|harmonic|generalised)/.test(row.indicator);
  const cells = (inputs.get(row.case) ?? []).filter(({ region }) => region === row.region);
  if (isMean && cells.some(({ value }) => isNumber(value) && value <= 0)) return true;
  return row.indicator === "aggregate_copeland" && ["with_na", "constant_indicator", "one_unit"].includes(row.case);
}

test("normalisation, aggregation and their statistics agree with COINr and base R", () => {
  const { compared, agreeing } = compare({ folder: "composite", expected: expectedOf("composite"), ours, isEdge });
  expect(agreeing).toBe(compared);
  expect(compared).toBeGreaterThan(8000);
});
