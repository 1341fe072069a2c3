import { expect, test } from "vitest";
import { analysisFrom, found, numberOf } from "./small-comparison.ts";

test("people are held against the inhabitants of the land they were counted on", () => {
  const analysis = analysisFrom(`
    DEA5 J59 2012 persons_employed 20
    DEA5 _T 2012 population 4000
    DEA52 _T 2012 population 1000
    DE30 J59 2012 persons_employed 30
    DE30 _T 2012 population 2000`);
  expect(found(analysis, "ruhr.per1000.core.2012")).toMatchObject({
    value: 5,
    territory: "ruhr_wide",
    flags: ["envelope"],
    operands: [
      { symbol: "x_rs", value: 20 },
      { symbol: "population_r", value: 4000 },
    ],
  });
  expect(numberOf(analysis, "berlin.per1000.core.2012")).toBe(15);
  expect(numberOf(analysis, "ruhr.population._T.2012")).toBe(1000);
});

test("a missing population is the reason, not a zero", () => {
  const analysis = analysisFrom("DE30 J59 2012 persons_employed 30");
  expect(numberOf(analysis, "berlin.per1000.core.2012")).toEqual({
    kind: "hole",
    reason: "not-collected",
    note: "no figures for berlin land",
  });
});

test("companies are counted in the year in which they are comparable", () => {
  const analysis = analysisFrom(
    `DE30 J59 2014 persons_employed 30
     DE30 J59 2014 local_units 6
     DE30 _T 2014 population 2000`,
    { settings: { companyYear: "2014" } },
  );
  expect(numberOf(analysis, "berlin.per1000.local_units.core.2014")).toBe(3);
  expect(found(analysis, "berlin.ppc.core.2014")).toMatchObject({ value: 5, unit: "persons per company" });
});

test("culture jobs are shown for every year that any source has", () => {
  const analysis = analysisFrom(`
    DE30 cultural_employment_eurostat 2014 cultural_employment 100
    DE30 _T 2014 population 2000
    DEA5 cultural_employment_eurostat 2022 cultural_employment 40`);
  const id = (year: string) => `berlin.per1000.cultural_employment.cultural_employment_eurostat.${year}`;
  expect(numberOf(analysis, id("2014"))).toBe(50);
  expect(numberOf(analysis, id("2022"))).toMatchObject({ reason: "not-collected" });
});

test("output per inhabitant stands on the region itself where both are exact", () => {
  const analysis = analysisFrom(`
    DEA52 _T 2012 gdp 30000
    DEA52 _T 2012 population 1000
    DEA5 _T 2012 gdp 160000
    DEA5 _T 2012 population 4000`);
  expect(found(analysis, "ruhr.gdphead.gdp._T.2012")).toMatchObject({
    value: 30,
    unit: "EUR per inhabitant",
    territory: "ruhr_exact",
    flags: [],
  });
});
