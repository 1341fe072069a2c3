import type { Region } from "../model/territory.ts";
import { isNumber, type Value } from "../model/value.ts";
import { lookupOf, type Wanted } from "./cells.ts";
import { addQuantities, regionQuantity, territoryQuantity } from "./quantity.ts";
import { type Find, labelOf, type Scope } from "./scope.ts";
import { wordsIn } from "./terms/compare-words.ts";

/** The area that a region is held against, with its printed name. */
export interface ReferenceArea {
  readonly name: string;
  readonly find: Find;
}

/** The reference area of one region, as chosen for the comparison. */
export function referenceFor(scope: Scope, region: Region): ReferenceArea {
  const { reference } = scope.settings;
  if (reference.kind === "nation") return nationOf(scope, region);
  if (reference.kind === "sum") return sumOfRegions(scope);
  if (reference.kind === "europe") return europe(scope);
  const { territories, language } = scope.lookup;
  const own = lookupOf(reference.dataset, [...territories.values()], language);
  const places = [...new Set(reference.dataset.observations.map((row) => row.region))].sort();
  return areaOf(scope, reference.name, (wanted) => places.map((place) => territoryQuantity(own, place, place, wanted)));
}

/** The nation of a region. */
export function nationOf(scope: Scope, region: Region): ReferenceArea {
  const name = scope.lookup.territories.get(region.nation)?.name ?? region.nation;
  return {
    name,
    find: (wanted) =>
      territoryQuantity(scope.lookup, region.nation, labelOf(wanted.measure, wanted.sector, name, wanted.year), wanted),
  };
}

const sumOfRegions = (scope: Scope): ReferenceArea =>
  areaOf(scope, wordsIn(scope.lookup.language).regionsTogether, (wanted) =>
    scope.settings.regions.map((region) => regionQuantity(scope.lookup, region, wanted)),
  );

/**
 * Europe is the sum of the countries that publish every cell the comparison needs in its headline year:
 * the source has no total, and a sum with other members each time would compare nothing. Countries with an
 * impossible jump in a section are left out and thereby named.
 */
export function europe(scope: Scope): ReferenceArea {
  const countries = (scope.lookup.territories.get("europe")?.members ?? []).map((member) => member.code);
  const { year, from, to } = scope.settings;
  const needed = [...scope.classes.map((member) => member.code), ...scope.denominator];
  const persons = (country: string, sector: string, when: string) =>
    territoryQuantity(scope.lookup, country, country, { sector, year: when, measure: "persons_employed" }).value;
  const whole = countries
    .filter((country) =>
      needed.every((sector) => [year, from, to].every((when) => isNumber(persons(country, sector, when)))),
    )
    .filter((country) =>
      scope.denominator.every((sector) => isSteady(persons(country, sector, from), persons(country, sector, to))),
    );
  const name = wordsIn(scope.lookup.language).europe(whole.length, whole.join(", "));
  return areaOf(scope, name, (wanted) =>
    whole.map((country) => territoryQuantity(scope.lookup, country, country, wanted)),
  );
}

// A section that doubles or halves within a few years is a slip of the source: Italy prints 87,585 people in trade for 2010.
const isSteady = (first: Value, last: Value): boolean =>
  isNumber(first) && isNumber(last) && last < 2 * first && first < 2 * last;

const areaOf = ({ lookup }: Scope, name: string, parts: (wanted: Wanted) => ReturnType<Find>[]): ReferenceArea => ({
  name,
  find: (wanted) =>
    addQuantities(labelOf(wanted.measure, wanted.sector, name, wanted.year), parts(wanted), lookup.language),
});
