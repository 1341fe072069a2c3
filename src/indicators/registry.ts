import { definition as herfindahl } from "./concentration/herfindahl.ts";
import { definition as cagr } from "./growth/cagr.ts";
import { definition as growth } from "./growth/growth.ts";
import { definition as indexNumber } from "./growth/index-number.ts";
import type { Indicator } from "./indicator.ts";
import { definition as companyShareProxy } from "./proxy/company-share-proxy.ts";
import { definition as rank } from "./rank/rank.ts";
import { definition as gdpPerInhabitant } from "./ratios/gdp-per-inhabitant.ts";
import { definition as per1000Inhabitants } from "./ratios/per-1000-inhabitants.ts";
import { definition as personsPerCompany } from "./ratios/persons-per-company.ts";
import { definition as turnoverPerCompany } from "./ratios/turnover-per-company.ts";
import { definition as turnoverPerPerson } from "./ratios/turnover-per-person.ts";
import { definition as shiftShare } from "./shift-share/shift-share.ts";
import { definition as locationQuotient } from "./specialisation/location-quotient.ts";
import { definition as share } from "./specialisation/share.ts";

/** All indicators, in the order in which a reader meets them: how much, how special, how changed, how placed. */
export const indicators: readonly Indicator[] = [
  share,
  locationQuotient,
  herfindahl,
  per1000Inhabitants,
  personsPerCompany,
  turnoverPerCompany,
  turnoverPerPerson,
  gdpPerInhabitant,
  growth,
  cagr,
  indexNumber,
  shiftShare,
  rank,
  companyShareProxy,
];

/** The indicator of an id or an abbreviation, if there is one. */
export const indicatorOf = (id: string): Indicator | undefined =>
  indicators.find((indicator) => indicator.id === id || indicator.abbreviation === id);
