import { beforeAll, describe, expect, test } from "vitest";
import type { Chart } from "../../src/charts/chart.ts";
import type { PrintedText } from "../../src/charts/printed-texts.ts";
import { charts } from "../../src/charts/registry.ts";
import type { Analysis, Result } from "../../src/compare/analysis.ts";
import { isHole, isNumber } from "../../src/model/value.ts";
import { drawSvg } from "../../src/render/svg.ts";
import { bundledAnalysis } from "../support/bundled.ts";
import { textsOf } from "../support/svg-texts.ts";

let analysis: Analysis;
beforeAll(async () => {
  analysis = await bundledAnalysis();
}, 30_000);

const widths = [410, 648];

/** One printed number: its size, its sign, and what one unit of its last digit is worth. */
function readNumber(token: string) {
  const digits = token.replace(/[^\d.]/g, "");
  const decimals = digits.split(".")[1]?.length ?? 0;
  const zeros = decimals > 0 ? 0 : (/0*$/.exec(digits)?.[0].length ?? 0);
  const step = decimals > 0 ? 10 ** -decimals : 10 ** Math.min(zeros, Math.max(0, digits.length - 3));
  return { size: Number(digits), isBelowZero: /^[\u2212-]/.test(token), step };
}

/** Parts of a whole in percent, money per head, money in millions. */
const scales = [1, 100, 1e-3, 1e-6];

const roundsTo = (value: number, token: string, steps: number): boolean => {
  const { size, isBelowZero, step } = readNumber(token);
  if (size !== 0 && isBelowZero !== value < 0) return false;
  return scales.some((scale) => Math.abs(Math.abs(value) * scale - size) <= step * steps * (1 + 1e-9));
};

/** A number is rounded to the nearest, a limit outwards by up to one unit of its last digit. */
function printsAs({ value }: Pick<Result, "value">, token: string): boolean {
  if (isHole(value)) return false;
  return isNumber(value) ? roundsTo(value, token, 0.5) : [value.low, value.high].some((end) => roundsTo(end, token, 1));
}

const numbersIn = (text: string): readonly string[] =>
  text.replaceAll(/NUTS \d/g, "").match(/[+\u2212]?\d[\d,]*(?:\.\d+)?/g) ?? [];

/** What is wrong with a text that prints numbers: it names no result, or none of them rounds to it. */
function faultsOf({ text, role, results }: PrintedText): readonly string[] {
  const numbers = numbersIn(text);
  if (numbers.length === 0 || role !== "") return [];
  const found = results.flatMap((id) => analysis.results.filter((result) => result.id === id));
  if (found.length === 0) return [`"${text}" names no result`];
  const known = found.map(({ value }) => value).filter(isNumber);
  const together = { value: known.reduce((total, value) => total + value, 0) };
  return numbers
    .filter((token) => ![...found, together].some((result) => printsAs(result, token)))
    .map((token) => `"${token}" in "${text}" is none of ${results.join(", ")}`);
}

const count = (texts: readonly string[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const text of texts) counts[text] = (counts[text] ?? 0) + 1;
  return counts;
};

// Figures of tables that are not bundled; another test draws them from invented numbers.
const ownTables = ["size-pyramid", "chain-stages"];
const bundledCharts = charts.filter(({ id }) => !ownTables.includes(id));

const built = (id: string, width: number): Chart => {
  const chart = charts.find((one) => one.id === id)?.build(analysis, { width });
  if (chart === undefined) throw new Error(`${id} draws nothing`);
  return chart;
};

describe.each(bundledCharts.map(({ id }) => id))("%s", (id) => {
  test("declares every text that it draws", async () => {
    for (const width of widths) {
      const chart = built(id, width);
      const svg = await drawSvg({ ...chart, title: chart.headline, description: chart.alt });
      expect(count(textsOf(svg).map(({ text }) => text))).toEqual(count(chart.labels.map(({ text }) => text)));
    }
  });

  test("prints no number without a result that rounds to it", () => {
    for (const width of widths) expect(built(id, width).labels.flatMap(faultsOf)).toEqual([]);
  });

  test("names only results that it says it draws", () => {
    for (const width of widths) {
      const { labels, results } = built(id, width);
      expect(labels.flatMap((label) => label.results).filter((one) => !results.includes(one))).toEqual([]);
    }
  });
});

test("figures of tables that are not bundled draw nothing from the bundled ones", () => {
  const drawn = charts.filter((chart) => chart.build(analysis, { width: 640 }) !== undefined).map(({ id }) => id);
  expect(ownTables.filter((id) => drawn.includes(id))).toEqual([]);
});

test("all figures together print many numbers, and only those of marks and of places print none", () => {
  const bound = bundledCharts.map(({ id }) => ({
    id,
    numbers: built(id, 648).labels.filter(({ text, results }) => results.length > 0 && numbersIn(text).length > 0)
      .length,
  }));
  expect(bound.filter(({ numbers }) => numbers === 0).map(({ id }) => id)).toEqual([
    "sector-bump",
    "rank-range",
    "specialisation-growth",
    "comparability-matrix",
  ]);
  expect(bound.reduce((total, { numbers }) => total + numbers, 0)).toBeGreaterThan(150);
});

describe("the check of printed numbers", () => {
  const label = (text: string, ...results: readonly string[]): PrintedText => ({ text, results, role: "" });

  test("finds a number without an id, a number of another id, and one rounded wrongly", () => {
    expect(faultsOf(label("3.03"))).toEqual(['"3.03" names no result']);
    expect(faultsOf(label("3.03", "berlin.lq.J58.2012"))).toHaveLength(1);
    expect(faultsOf(label("3.04", "berlin.lq.J59.2012"))).toHaveLength(1);
    expect(faultsOf(label("\u22123.03", "berlin.lq.J59.2012"))).toHaveLength(1);
    expect(faultsOf(label("3.03", "berlin.lq.J59.2012"))).toEqual([]);
  });

  test("lets marks of an axis pass by what they are, not by what they say", () => {
    expect(faultsOf({ text: "2012", results: [], role: "axis" })).toEqual([]);
    expect(faultsOf(label("2012"))).toHaveLength(1);
  });
});
