import { companyShareProxy, definition } from "../indicators/proxy/company-share-proxy.ts";
import type { Region } from "../model/territory.ts";
import type { Value } from "../model/value.ts";
import type { Result } from "./analysis.ts";
import { territoryQuantity } from "./quantity.ts";
import { resultFrom } from "./result.ts";
import { allSectors, definitionTotal, inRegion, labelOf, type Scope } from "./scope.ts";
import { yearsBetween } from "./settings.ts";

const units = { "gdp-by-companies": "EUR", "company-share": "share", "person-share": "share", bias: "ratio" } as const;

const partsOf = (outcome: ReturnType<typeof companyShareProxy>): readonly (readonly [keyof typeof units, Value])[] => [
  ["gdp-by-companies", outcome.gdpByCompanies],
  ["company-share", outcome.companyShare],
  ["person-share", outcome.personShare],
  ["bias", outcome.bias],
];

/** The way the association counted in 2013, GDP × share of companies, beside the share of persons and the bias between the two. */
export function proxy(scope: Scope, region: Region): readonly Result[] {
  const { stepsFrom, to } = scope.settings;
  return yearsBetween(stepsFrom, to, 2).flatMap((year) => proxyIn(scope, region, year));
}

function proxyIn(scope: Scope, region: Region, year: string): readonly Result[] {
  const find = inRegion(scope, region);
  const sums = (measure: string) => [
    definitionTotal(scope, region.name, find, { measure, year }),
    allSectors(scope, region.name, find, { measure, year }),
  ];
  const [companies, allCompanies] = sums("local_units");
  const [persons, allPersons] = sums("persons_employed");
  if (!(companies && allCompanies && persons && allPersons)) return [];
  // GDP of the land the companies were counted on: for the Ruhr that is the envelope, not the region.
  const gdp = territoryQuantity(scope.lookup, companies.territory, labelOf("gdp", "", companies.territory, year), {
    measure: "gdp",
    sector: "_T",
    year,
  });
  const outcome = companyShareProxy({
    gdp: gdp.value,
    companies: companies.value,
    allCompanies: allCompanies.value,
    persons: persons.value,
    allPersons: allPersons.value,
  });
  const operands = [
    ["n_s", companies],
    ["n", allCompanies],
    ["p_s", persons],
    ["p", allPersons],
    ["y", gdp],
  ] as const;
  return partsOf(outcome).map(([part, value]) =>
    resultFrom({
      indicator: definition.id,
      abbreviation: definition.abbreviation,
      part,
      measure: "local_units",
      region: region.id,
      sector: scope.settings.definition.id,
      year,
      unit: units[part],
      value,
      operands,
    }),
  );
}
