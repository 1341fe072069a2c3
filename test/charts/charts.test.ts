import { describe, expect, test } from "vitest";
import type { Chart } from "../../src/charts/chart.ts";
import { charts } from "../../src/charts/registry.ts";
import { headlineWords, wordCount } from "../../src/charts/words.ts";
import { hole } from "../../src/model/value.ts";
import { analysis, withResults } from "../support/analysis.ts";

const built: readonly (readonly [string, Chart])[] = charts.map((definition) => {
  const chart = definition.build(analysis, { width: 640 });
  if (chart === undefined) throw new Error(`${definition.id} draws nothing`);
  return [definition.id, chart];
});

function keysAndTexts(
  part: unknown,
  visit: (key: string, value: unknown, path: readonly string[]) => void,
  path: readonly string[] = [],
): void {
  if (typeof part !== "object" || part === null) return;
  for (const [key, value] of Object.entries(part)) {
    visit(key, value, path);
    keysAndTexts(value, visit, [...path, key]);
  }
}

describe.each(built)("%s", (id, chart) => {
  test("has the id of its definition", () => {
    expect(chart.id).toBe(id);
  });

  test("has a headline that is a sentence of at most 15 words", () => {
    expect(wordCount(chart.headline)).toBeLessThanOrEqual(headlineWords);
    expect(chart.headline).toMatch(/^\p{Lu}.*\.$/u);
  });

  test("says what is shown, and to those who do not see it more than the headline", () => {
    expect(chart.subtitle).not.toBe("");
    expect(chart.alt.length).toBeGreaterThan(40);
    expect(chart.alt).not.toContain(chart.headline);
  });

  test("names its source last, and every note is a sentence", () => {
    expect(chart.notes.at(-1)).toMatch(/^Sources?: /);
    for (const note of chart.notes) expect(note).toMatch(/\.$/);
  });

  test("prints the name of the envelope where the Ruhr's business statistics stand", () => {
    const drawn = JSON.stringify(chart.table);
    if (/Ruhr/.test(drawn) && !["funding-per-head", "money-sankey", "funder-adjacency", "tile-map"].includes(id)) {
      expect(drawn).toContain("Ruhr (NUTS 2 envelope)");
    }
  });

  test("has a table whose every row is as long as its head", () => {
    expect(chart.table.rows.length).toBeGreaterThan(0);
    for (const row of chart.table.rows) expect(row).toHaveLength(chart.table.columns.length);
  });

  test("draws results of the analysis only, each once", () => {
    const ids = new Set(analysis.results.map((result) => result.id));
    expect(chart.results.filter((result) => !ids.has(result))).toEqual([]);
    expect(new Set(chart.results).size).toBe(chart.results.length);
    if (!["money-sankey", "funder-adjacency"].includes(id)) expect(chart.results.length).toBeGreaterThan(0);
  });

  test("holds its data inline under neutral names, without addresses, expressions or time axes", () => {
    keysAndTexts(chart.spec, (key, value, path) => {
      expect(["url", "href", "expr", "signal", "calculate", "labelExpr", "timeUnit", "transform"]).not.toContain(key);
      if (key === "type") expect(value).not.toBe("temporal");
      if (path.at(-2) === "values") expect(key).toMatch(/^f\d+$/);
      if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
    });
    expect(JSON.stringify(chart.spec)).not.toMatch(/https?:|undefined|NaN/);
  });

  test("gives the same specification each time", () => {
    const definition = charts.find((one) => one.id === id);
    expect(JSON.stringify(definition?.build(analysis, { width: 640 }))).toBe(JSON.stringify(chart));
  });
});

test("a comparison without a single number draws nothing", () => {
  const empty = { ...withResults((result) => ({ ...result, value: hole("not-collected") })), flows: [], policies: [] };
  expect(charts.filter((chart) => chart.build(empty, { width: 640 }) !== undefined)).toEqual([]);
  const none = { ...analysis, results: [], spread: [], flows: [], policies: [] };
  expect(charts.filter((chart) => chart.build(none, { width: 640 }) !== undefined)).toEqual([]);
});
