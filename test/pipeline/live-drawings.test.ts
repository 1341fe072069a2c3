import { describe, expect, test } from "vitest";
import { charts } from "../../src/charts/registry.ts";
import { liveDrawing } from "../../src/pipeline/live-drawings.ts";
import { analysis } from "../support/analysis.ts";

const built = charts.flatMap((definition) => definition.build(analysis, { width: 410 }) ?? []);

interface Set {
  readonly values?: readonly Readonly<Record<string, unknown>>[];
}

describe.each(built)("$id as the page draws it", (chart) => {
  test("holds the results of its marks and texts in their data, and nothing else that is not drawn", async () => {
    const { spec, rows } = await liveDrawing(chart);
    expect(Object.keys(spec)).not.toContain("usermeta");
    const data = (spec.data as readonly Set[]).flatMap(({ values = [] }) => values);
    const told = data.flatMap(({ results }) => (results === undefined ? [] : (results as readonly string[])));
    const printed = chart.labels.flatMap(({ results }) => results);
    for (const id of printed) expect(told).toContain(id);
    expect(data.filter((row) => row.results !== undefined && (row.results as string[]).length === 0)).toEqual([]);
    const keys = new Set(rows.map(({ key }) => key));
    expect(new Set(data.flatMap(({ row }) => (row === undefined ? [] : [String(row)])))).toEqual(keys);
  });
});

test("bars that build on one another and years keep their order, regions and sectors need not", async () => {
  const sortable: string[] = [];
  for (const chart of built) if ((await liveDrawing(chart)).rows.length > 0) sortable.push(chart.id);
  for (const id of ["per-inhabitant-bars", "lq-dots", "specialisation-heat", "funding-per-head"])
    expect(sortable).toContain(id);
  for (const id of ["two-year-steps", "shift-share-bars", "shift-share-waterfall", "firms-jobs-dumbbells"])
    expect(sortable).not.toContain(id);
});
