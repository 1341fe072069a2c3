import { expect, test } from "vitest";
import { definition, litzenberger } from "../../../src/indicators/clusters/litzenberger.ts";
import { bounds, hole } from "../../../src/model/value.ts";
import { find, rowsOf } from "../rows.ts";

const half = { persons: 50, allPersons: 100, companies: 5, allCompanies: 20 };
const quarter = { area: 10, allArea: 40, population: 500, allPopulation: 1000 };
const parts = { ...half, ...quarter };

test("half of the persons and a quarter of the companies on a quarter of the land with half of the people: 1", () => {
  expect(litzenberger(parts)).toBe(1);
  expect(litzenberger({ ...parts, companies: 10 })).toBe(2);
});

test("a sector without persons has zero, and a denominator of zero a reason", () => {
  expect(litzenberger({ ...parts, persons: 0 })).toBe(0);
  expect(litzenberger({ ...parts, persons: 0, companies: 0 })).toBe(0);
  expect(litzenberger({ ...parts, companies: 0 })).toMatchObject({ reason: "incomparable" });
  expect(litzenberger({ ...parts, area: 0 })).toMatchObject({ reason: "zero-reference" });
  expect(litzenberger({ ...parts, population: 0 })).toMatchObject({ reason: "zero-reference" });
  expect(litzenberger({ ...parts, persons: 0, allPersons: 0 })).toMatchObject({ reason: "zero-sector" });
  expect(litzenberger({ ...parts, persons: -1 })).toMatchObject({ reason: "negative-input" });
  expect(litzenberger({ ...parts, area: hole("not-collected") })).toMatchObject({ reason: "not-collected" });
});

test("a secret cell gives limits, narrowed because the total holds it", () => {
  const secret = { persons: bounds(0, 10, "confidential"), allPersons: bounds(10, 20, "confidential") };
  expect(litzenberger({ ...parts, ...secret })).toMatchObject({ low: 0, high: 1 });
});

test("a table is read by its variables; area and population stand under no sector or under all of them", () => {
  const rows = (whole: string) =>
    rowsOf(
      ...(["A", "B"] as const).flatMap((region) => [
        [region, "film", region === "A" ? 30 : 10, "2014", "persons_employed"] as const,
        [region, "film", 4, "2014", "companies"] as const,
        [region, whole, 100, "2014", "area_km2"] as const,
        [region, whole, region === "A" ? 1000 : 3000, "2014", "population"] as const,
      ]),
    );
  // (3/4 · 1/2) / (1/2 · 1/4) = 3.
  expect(find(definition.compute(rows("_T"), {}), "litzenberger", "A", "film")?.value).toBe(3);
  expect(find(definition.compute(rows(""), {}), "litzenberger", "A", "film")?.value).toBe(3);
});
