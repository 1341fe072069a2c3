import { gdpPerInhabitant, definition as gdpRecord } from "../indicators/ratios/gdp-per-inhabitant.ts";
import { per1000Inhabitants, definition as perThousandRecord } from "../indicators/ratios/per-1000-inhabitants.ts";
import { personsPerCompany, definition as sizeRecord } from "../indicators/ratios/persons-per-company.ts";
import type { Indicator } from "../model/indicator.ts";
import type { Region } from "../model/territory.ts";
import type { Result } from "./analysis.ts";
import { refusal } from "./like.ts";
import { type Quantity, territoryQuantity } from "./quantity.ts";
import { resultFrom } from "./result.ts";
import { culturalSector, definitionTotal, inRegion, labelOf, type Scope } from "./scope.ts";
import { yearsBetween } from "./settings.ts";

/** What is counted, held against the people who live there: always on the same territory. */
export function density(scope: Scope, region: Region): readonly Result[] {
  const { year, companyYear } = scope.settings;
  return [
    perThousand(scope, region, "persons_employed", year),
    perThousand(scope, region, "local_units", companyYear),
    ...culture(scope, region),
    personsPerUnit(scope, region),
    ...wealth(scope, region),
  ];
}

/** The people of the territory that a quantity was counted on, so that numerator and denominator cover one piece of land. */
export const inhabitantsOf = (scope: Scope, territory: string, year: string): Quantity =>
  territoryQuantity(scope.lookup, territory, labelOf("population", "", nameOf(scope, territory), year), {
    measure: "population",
    sector: "_T",
    year,
  });

const nameOf = (scope: Scope, territory: string): string => scope.lookup.territories.get(territory)?.name ?? territory;

/** A count of the definition per 1,000 inhabitants of the land it was counted on. */
export function perThousand(scope: Scope, region: Region, measure: string, year: string): Result {
  const count = definitionTotal(scope, region.name, inRegion(scope, region), { measure, year });
  return perThousandResult(scope, region, scope.settings.definition.id, count, { measure, year });
}

/** A quantity per 1,000 inhabitants of its own territory. */
export function perThousandResult(
  scope: Scope,
  region: Region,
  sector: string,
  count: Quantity,
  wanted: { readonly measure: string; readonly year: string; readonly populationYear?: string; readonly unit?: string },
): Result {
  const people = inhabitantsOf(scope, count.territory, wanted.populationYear ?? wanted.year);
  return resultFrom({
    indicator: perThousandRecord.id,
    abbreviation: perThousandRecord.abbreviation,
    measure: wanted.measure,
    region: region.id,
    sector,
    year: wanted.year,
    unit: wanted.unit ?? perThousandRecord.unit,
    value:
      refusal(scope.lookup.language, [wanted.measure, count], ["population", people]) ??
      per1000Inhabitants(count.value, people.value),
    operands: [
      ["x_rs", count],
      ["population_r", people],
    ],
  });
}

function culture(scope: Scope, region: Region): readonly Result[] {
  const rows = scope.lookup.dataset.observations.filter((row) => row.measure === "cultural_employment");
  const years = [...new Set(rows.map((row) => row.year))].sort();
  return years.map((year) => {
    const wanted = { measure: "cultural_employment", sector: culturalSector, year };
    return perThousandResult(scope, region, culturalSector, inRegion(scope, region)(wanted), wanted);
  });
}

function personsPerUnit(scope: Scope, region: Region): Result {
  const { companyYear, definition } = scope.settings;
  const find = inRegion(scope, region);
  const people = definitionTotal(scope, region.name, find, { measure: "persons_employed", year: companyYear });
  const units = definitionTotal(scope, region.name, find, { measure: "local_units", year: companyYear });
  return resultFrom({
    ...named(sizeRecord, region, companyYear),
    measure: "persons_employed",
    sector: definition.id,
    value:
      refusal(scope.lookup.language, ["persons_employed", people], ["local_units", units]) ??
      personsPerCompany(people.value, units.value),
    operands: [
      ["persons_rs", people],
      ["companies_rs", units],
    ],
  });
}

function wealth(scope: Scope, region: Region): readonly Result[] {
  const { stepsFrom, to, year } = scope.settings;
  return [...new Set([...yearsBetween(stepsFrom, to, 2), year])].sort().map((when) => {
    const gdp = inRegion(scope, region)({ measure: "gdp", sector: "_T", year: when });
    const people = inhabitantsOf(scope, gdp.territory, when);
    return resultFrom({
      ...named(gdpRecord, region, when),
      unit: "EUR per inhabitant",
      measure: "gdp",
      sector: "_T",
      value:
        refusal(scope.lookup.language, ["gdp", gdp], ["population", people]) ??
        gdpPerInhabitant(gdp.value, people.value),
      operands: [
        ["gdp_r", gdp],
        ["population_r", people],
      ],
    });
  });
}

const named = (record: Indicator, region: Region, year: string) => ({
  indicator: record.id,
  abbreviation: record.abbreviation,
  unit: record.unit,
  region: region.id,
  year,
});
