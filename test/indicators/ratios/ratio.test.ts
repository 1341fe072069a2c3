import { expect, test } from "vitest";
import { definition as gdp, gdpPerInhabitant } from "../../../src/indicators/ratios/gdp-per-inhabitant.ts";
import { definition as density, per1000Inhabitants } from "../../../src/indicators/ratios/per-1000-inhabitants.ts";
import { personsPerCompany, definition as size } from "../../../src/indicators/ratios/persons-per-company.ts";
import { ratio } from "../../../src/indicators/ratios/ratio.ts";
import { definition as perCompany, turnoverPerCompany } from "../../../src/indicators/ratios/turnover-per-company.ts";
import { definition as perPerson, turnoverPerPerson } from "../../../src/indicators/ratios/turnover-per-person.ts";
import { bounds, hole } from "../../../src/model/value.ts";
import { find, rowsOf } from "../rows.ts";

test("the five ratios divide what their names say", () => {
  expect(per1000Inhabitants(40_000, 3_500_000)).toBeCloseTo(11.428571428571429, 14);
  expect(personsPerCompany(120, 30)).toBe(4);
  expect(turnoverPerCompany(6_000_000, 30)).toBe(200_000);
  expect(turnoverPerPerson(6_000_000, 120)).toBe(50_000);
  expect(gdpPerInhabitant(126_000_000_000, 3_500_000)).toBe(36_000);
});

test("a base of zero, a negative base and a hole have a reason; limits travel", () => {
  expect(ratio(5, 0)).toMatchObject({ reason: "zero-base" });
  expect(ratio(0, 0)).toMatchObject({ reason: "zero-base" });
  expect(ratio(5, -1)).toMatchObject({ reason: "negative-input" });
  expect(ratio(hole("confidential"), 5)).toMatchObject({ reason: "confidential" });
  expect(ratio(bounds(1, 2, "confidential"), bounds(4, 5, "confidential"))).toMatchObject({ low: 0.2, high: 0.5 });
  expect(ratio(5, bounds(0, 2, "confidential"))).toMatchObject({ reason: "zero-base" });
});

const table = rowsOf(
  ["A", "film", 30, "2014", "companies"],
  ["A", "_T", 300, "2014", "companies"],
  ["A", "film", 120, "2014", "persons_employed"],
  ["A", "film", 6000, "2014", "turnover"],
  ["A", "_T", 1500, "2014", "population"],
  ["A", "_T", 54_000, "2014", "gdp"],
);

test("companies of a sector are held against all inhabitants, but people only against the companies of their sector", () => {
  expect(find(density.compute(table, {}), "per-1000-inhabitants", "A", "film")?.value).toBe(20);
  expect(find(density.compute(table, {}), "per-1000-inhabitants", "A", "_T")?.value).toBe(200);
  expect(find(size.compute(table, {}), "persons-per-company", "A", "film")?.value).toBe(4);
  expect(find(perCompany.compute(table, {}), "turnover-per-company", "A", "film")?.value).toBe(200);
  expect(find(perPerson.compute(table, {}), "turnover-per-person", "A", "film")?.value).toBe(50);
  expect(find(gdp.compute(table, {}), "gdp-per-inhabitant", "A", "_T")?.value).toBe(36);
  const crossed = size.compute(table, { amount: "turnover", base: "population" });
  expect(crossed[0]?.value).toMatchObject({ reason: "not-collected" });
});

test("another variable is taken on request, and one that is not there is refused with those that are", () => {
  expect(find(density.compute(table, { amount: "turnover" }), "per-1000-inhabitants", "A", "film")?.value).toBe(4000);
  expect(() => density.compute(table, { amount: "jobs" })).toThrow(
    '--set amount\nthe table has no "jobs"\nallowed: companies, persons_employed, turnover, population, gdp',
  );
});
