import { add, divide, multiply } from "../../model/arithmetic.ts";
import type { Indicator, Option } from "../../model/indicator.ts";
import { presentIn, withStandards } from "../../model/settings.ts";
import { type Hole, hole, type Value } from "../../model/value.ts";
import { companionOf } from "../inequality/companion.ts";
import { mayBeZero, refusal } from "../refusal.ts";
import { share } from "../specialisation/share.ts";
import { resultRow, type Table, tableOf, tableOptions } from "../table.ts";

/** A sector in a region, as the cluster index needs it: the region's part of four totals. */
export interface ClusterParts {
  /** Persons and companies of the sector in the region, and in all regions. */
  readonly persons: Value;
  readonly allPersons: Value;
  readonly companies: Value;
  readonly allCompanies: Value;
  /** The region's area and population, and those of all regions. */
  readonly area: Value;
  readonly allArea: Value;
  readonly population: Value;
  readonly allPopulation: Value;
}

/** How much more of a sector a region has for its area and its people, in how many and how small companies. */
export function litzenberger(parts: ClusterParts): Value {
  const refused = refusal(Object.values(parts)) ?? emptiness(parts);
  if (refused !== undefined) return refused;
  const { persons, allPersons, companies, allCompanies, area, allArea, population, allPopulation } = parts;
  // Multiplied out, so that a sector without persons has 0 and not 0/0.
  const industry = multiply(
    share(persons, allPersons, "added-up", "zero-sector"),
    share(companies, allCompanies, "added-up", "zero-sector"),
  );
  const land = multiply(
    share(area, allArea, "added-up", "zero-reference"),
    share(population, allPopulation, "added-up", "zero-reference"),
  );
  return divide(industry, land, "zero-reference", "the region has no area or nobody lives there");
}

function emptiness({ persons, allPersons, companies, area, population }: ClusterParts): Hole | undefined {
  if (mayBeZero(allPersons)) return hole("zero-sector", "no region has anything in this sector");
  if (mayBeZero(area) || mayBeZero(population))
    return hole("zero-reference", "the region has no area or nobody lives there");
  const odd = companies === 0 && persons !== 0;
  return odd ? hole("incomparable", "persons without a company") : undefined;
}

const options: readonly Option[] = [
  { name: "persons", meaning: "the variable of persons employed, by sector", standard: "persons_employed" },
  { name: "companies", meaning: "the variable of companies, by sector", standard: "companies" },
  { name: "area", meaning: "the variable of the regions' area, under sector _T or an empty one", standard: "area_km2" },
  { name: "population", meaning: "the variable of the regions' population, likewise", standard: "population" },
  ...tableOptions.filter(({ name }) => name !== "measure"),
];

/** The record of the cluster index, and the function from a table to rows. */
export const definition: Indicator = {
  id: "litzenberger",
  abbreviation: "ci",
  title: "Cluster index of Litzenberger and Sternberg",
  unit: "index",
  formula:
    "(e_rs b_rs A P) / (a_r p_r E_s B_s): density (e_rs/a_r) / (E_s/A) times stock (e_rs/p_r) / (E_s/P) over company size (e_rs/b_rs) / (E_s/B_s); e persons, b companies, a area, p population, capitals for all regions",
  range: "0 and above; 1 is the average",
  reading:
    "4: twice the density and twice the stock per inhabitant of all regions, in companies of average size. Small companies raise it.",
  citation:
    "Litzenberger, T. and Sternberg, R. (2006), Der Clusterindex: eine Methodik zur Identifizierung regionaler Cluster, Geographische Zeitschrift 94(4)",
  needs: "variables for persons and companies by sector, and for area and population of each region",
  options,
  compute: (rows, chosen) => {
    const settings = withStandards(options, chosen);
    const present = [...new Set(rows.map((row) => row.variable))];
    const table = tableOf(rows, { ...settings, measure: presentIn(settings, "persons", present) }, "refused");
    const companies = companionOf(rows, settings, "companies");
    const area = companionOf(rows, settings, "area");
    const population = companionOf(rows, settings, "population");
    return table.years.flatMap((year) =>
      table.sectors.flatMap((sector) => {
        const over = (at: Table["at"]) => add(table.regions.map((region) => at(region, sector, year)));
        const totals = {
          allPersons: over(table.at),
          allCompanies: over(companies),
          allArea: over(area),
          allPopulation: over(population),
        };
        return table.regions.map((region) => {
          const of = (at: Table["at"]) => at(region, sector, year);
          const own = { persons: of(table.at), companies: of(companies), area: of(area), population: of(population) };
          return resultRow(table, definition.id, { region, sector, year }, litzenberger({ ...own, ...totals }));
        });
      }),
    );
  },
};
