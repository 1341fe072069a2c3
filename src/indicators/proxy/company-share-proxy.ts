import { divide, multiply } from "../../model/arithmetic.ts";
import type { Indicator, Option } from "../../model/indicator.ts";
import { presentIn, withStandards } from "../../model/settings.ts";
import type { Value } from "../../model/value.ts";
import { share } from "../specialisation/share.ts";
import { allSectors, resultRow, tableOf, tableOptions } from "../table.ts";

/** What the proxy needs of one region and year; persons are only for its bias. */
export interface ProxyInput {
  readonly gdp: Value;
  readonly companies: Value;
  readonly allCompanies: Value;
  readonly persons: Value;
  readonly allPersons: Value;
}

/** The output that FactSheet 4 ascribes to creative companies, and how far the share of people disagrees. */
export interface Proxy {
  /** GDP times the share of companies. */
  readonly gdpByCompanies: Value;
  readonly companyShare: Value;
  readonly personShare: Value;
  /** Company share by person share: 2 says that companies make the sector look twice as large as people do. */
  readonly bias: Value;
}

/** Rebuilds the proxy of FactSheet 4 and says how biased it is. */
export function companyShareProxy({ gdp, companies, allCompanies, persons, allPersons }: ProxyInput): Proxy {
  const companyShare = share(companies, allCompanies);
  const personShare = share(persons, allPersons);
  return {
    gdpByCompanies: multiply(gdp, companyShare),
    companyShare,
    personShare,
    bias: divide(companyShare, personShare, "zero-base", "nobody works in the sector"),
  };
}

const own: readonly Option[] = [
  { name: "companies", meaning: "the variable that counts companies", standard: "companies" },
  { name: "persons", meaning: "the variable that counts people", standard: "persons_employed" },
  { name: "gdp", meaning: "the variable that holds the gross domestic product", standard: "gdp" },
];
const shared = tableOptions.filter(({ name }) => name !== "measure");
const options = [...own, ...shared];

/** The record of the proxy, and the function from a table to rows. */
export const definition: Indicator = {
  id: "company-share-proxy",
  abbreviation: "proxy",
  title: "Output by share of companies",
  unit: "as gdp; shares and bias: ratio",
  formula: "gdp-by-companies: y n_s / n; company-share: n_s / n; person-share: p_s / p; bias: (n_s / n) / (p_s / p)",
  range: "0 and above",
  reading: "A bias of 2: counted by companies the sector looks twice as large as counted by people.",
  citation: "Deltametropolis Association (2013), FactSheet 4, Cultural Clusters: Kultur = Kapital?!",
  needs: "variable with companies, people and gdp; a row of sector _T for all companies, all people and the gdp",
  options,
  compute: (rows, chosen) => {
    const settings = withStandards(options, chosen);
    const present = [...new Set(rows.map((row) => row.variable))];
    const measure = (name: string) =>
      tableOf(rows, { ...settings, measure: presentIn(settings, name, present) }, "refused");
    const [companies, persons, gdp] = [measure("companies"), measure("persons"), measure("gdp")];
    return companies.cells().flatMap((place) => {
      const { region, sector, year } = place;
      const found = companyShareProxy({
        gdp: gdp.at(region, allSectors, year),
        companies: companies.at(region, sector, year),
        allCompanies: companies.total(region, year).value,
        persons: persons.at(region, sector, year),
        allPersons: persons.total(region, year).value,
      });
      return [
        resultRow(companies, "company-share-proxy", place, found.gdpByCompanies, "gdp-by-companies"),
        resultRow(companies, "company-share-proxy", place, found.companyShare, "company-share"),
        resultRow(companies, "company-share-proxy", place, found.personShare, "person-share"),
        resultRow(companies, "company-share-proxy", place, found.bias, "bias"),
      ];
    });
  },
};
