import { expect, test } from "vitest";
import { isAdditive, measures, measureTable } from "../../src/model/measure.ts";

test("every measure has an id of its own, a title and a unit", () => {
  expect(measureTable.size).toBe(measures.length);
  for (const { id, title, unit } of measures) {
    expect(id).toMatch(/^[a-z][a-z0-9_]*$/);
    expect([title, unit]).not.toContain("");
  }
});

test("only stocks and money may be added up", () => {
  const added = ["persons_employed", "turnover", "gdp"].map((id) => measureTable.get(id));
  const never = ["gdp_per_inhabitant", "share_of_all_jobs", "cpi_change", "turnover_per_company"].map((id) =>
    measureTable.get(id),
  );
  expect(added.map((measure) => measure !== undefined && isAdditive(measure))).toEqual([true, true, true]);
  expect(never.map((measure) => measure !== undefined && isAdditive(measure))).toEqual([false, false, false, false]);
});
