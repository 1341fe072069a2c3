import type { Dataset } from "../model/dataset.ts";
import type { Region } from "../model/territory.ts";
import type { Result } from "./analysis.ts";
import { levelResult } from "./result.ts";
import { allSectors, completeTotal, culturalSector, definitionTotal, inRegion, type Scope } from "./scope.ts";
import { yearsBetween } from "./settings.ts";

/** Measures that describe a whole territory rather than a sector, with the unit they are printed in. */
const wholeMeasures = [
  { measure: "population", sector: "_T", unit: "persons" },
  { measure: "gdp", sector: "_T", unit: "EUR" },
  { measure: "cultural_employment", sector: culturalSector, unit: "persons" },
] as const;

const unitOf = { persons_employed: "persons", local_units: "local units" } as const;

/** Published figures of a region, and the totals that are added up from them. */
export function levels(scope: Scope, region: Region): readonly Result[] {
  const { from, to, stepsFrom, year, companyYear } = scope.settings;
  const steps = yearsBetween(stepsFrom, to, 2);
  const personYears = [...new Set([...steps, ...yearsBetween(from, to), year])].sort();
  return [
    ...personYears.flatMap((when) => sectorLevels(scope, region, "persons_employed", when)),
    ...[...new Set([...steps, year, companyYear])]
      .sort()
      .flatMap((when) => sectorLevels(scope, region, "local_units", when)),
    ...wholeMeasures.flatMap((whole) => wholeLevels(scope, region, whole)),
  ];
}

function sectorLevels(scope: Scope, region: Region, measure: keyof typeof unitOf, year: string): readonly Result[] {
  const find = inRegion(scope, region);
  const named = { measure, region: region.id, year, unit: unitOf[measure] };
  const wanted = { measure, year };
  const classes = scope.classes.map(({ code }) =>
    levelResult({ ...named, sector: code }, find({ ...wanted, sector: code })),
  );
  const definition = definitionTotal(scope, region.name, find, wanted);
  return [
    ...classes,
    levelResult({ ...named, sector: scope.settings.definition.id }, definition),
    levelResult({ ...named, sector: "complete" }, completeTotal(scope, region.name, find, wanted)),
    levelResult({ ...named, sector: "_T" }, allSectors(scope, region.name, find, wanted)),
  ];
}

const yearsKnown = new WeakMap<Dataset, ReadonlyMap<string, ReadonlySet<string>>>();

/** The years of each measure; the tables are gone through once for all regions. */
function yearsByMeasure(dataset: Dataset): ReadonlyMap<string, ReadonlySet<string>> {
  const known = yearsKnown.get(dataset);
  if (known !== undefined) return known;
  const years = new Map<string, Set<string>>();
  for (const { measure, year } of dataset.observations) {
    const seen = years.get(measure);
    if (seen === undefined) years.set(measure, new Set([year]));
    else seen.add(year);
  }
  yearsKnown.set(dataset, years);
  return years;
}

/** All years that any source has for the measure in the region's territories. */
function wholeLevels(scope: Scope, region: Region, whole: (typeof wholeMeasures)[number]): readonly Result[] {
  const { measure, sector, unit } = whole;
  const years = yearsByMeasure(scope.lookup.dataset).get(measure) ?? [];
  return [...years]
    .sort()
    .map((year) => ({ year, quantity: inRegion(scope, region)({ sector, measure, year }) }))
    .filter(({ quantity }) => quantity.cells.length > 0)
    .map(({ year, quantity }) => levelResult({ measure, region: region.id, sector, year, unit }, quantity));
}
