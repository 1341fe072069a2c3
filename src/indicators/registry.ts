import type { Indicator } from "../model/indicator.ts";
import { definition as lqBootstrap } from "./bootstrap/lq-bootstrap.ts";
import { definition as clusterStars } from "./clusters/cluster-stars.ts";
import { definition as ellisonGlaeser } from "./clusters/ellison-glaeser.ts";
import { definition as litzenberger } from "./clusters/litzenberger.ts";
import { definition as normalisedLq } from "./clusters/normalised-lq.ts";
import { definition as spatialGini } from "./clusters/spatial-gini.ts";
import { definition as herfindahl } from "./concentration/herfindahl.ts";
import { definition as hoover } from "./concentration/hoover.ts";
import { definition as krugmanConcentration } from "./concentration/krugman-concentration.ts";
import { definition as locationalGini } from "./concentration/locational-gini.ts";
import { definition as betaConvergence } from "./convergence/beta-convergence.ts";
import { definition as sigmaConvergence } from "./convergence/sigma-convergence.ts";
import { definition as diversity } from "./diversity/diversity.ts";
import { definition as variety } from "./diversity/variety.ts";
import { definition as cagr } from "./growth/cagr.ts";
import { definition as growth } from "./growth/growth.ts";
import { definition as indexNumber } from "./growth/index-number.ts";
import { definition as meanGrowth } from "./growth/mean-growth.ts";
import { definition as trendGrowth } from "./growth/trend-growth.ts";
import { definition as atkinson } from "./inequality/atkinson.ts";
import { definition as generalisedEntropy } from "./inequality/generalised-entropy.ts";
import { definition as gini } from "./inequality/gini.ts";
import { definition as theil } from "./inequality/theil.ts";
import { definition as variation } from "./inequality/variation.ts";
import { definition as companyShareProxy } from "./proxy/company-share-proxy.ts";
import { definition as rank } from "./rank/rank.ts";
import { definition as gdpPerInhabitant } from "./ratios/gdp-per-inhabitant.ts";
import { definition as per1000Inhabitants } from "./ratios/per-1000-inhabitants.ts";
import { definition as personsPerCompany } from "./ratios/persons-per-company.ts";
import { definition as turnoverPerCompany } from "./ratios/turnover-per-company.ts";
import { definition as turnoverPerPerson } from "./ratios/turnover-per-person.ts";
import { definition as realTerms } from "./real-terms/real-terms.ts";
import { definition as complexity } from "./relatedness/complexity.ts";
import { definition as complexityOutlook } from "./relatedness/complexity-outlook.ts";
import { definition as entryExit } from "./relatedness/entry-exit.ts";
import { definition as proximity } from "./relatedness/proximity.ts";
import { definition as rca } from "./relatedness/rca.ts";
import { definition as relatednessDensity } from "./relatedness/relatedness-density.ts";
import { definition as shiftShare } from "./shift-share/shift-share.ts";
import { definition as spatialShiftShare } from "./shift-share/spatial-shift-share.ts";
import { definition as threeLevelShiftShare } from "./shift-share/three-level-shift-share.ts";
import { definition as durantonPuga } from "./specialisation/duranton-puga.ts";
import { definition as giniSpecialisation } from "./specialisation/gini-specialisation.ts";
import { definition as hachman } from "./specialisation/hachman.ts";
import { definition as krugman } from "./specialisation/krugman.ts";
import { definition as locationQuotient } from "./specialisation/location-quotient.ts";
import { definition as share } from "./specialisation/share.ts";

/** All indicators, in the order in which a reader meets them: how much, how special, how changed, how placed. */
export const indicators: readonly Indicator[] = [
  share,
  locationQuotient,
  lqBootstrap,
  normalisedLq,
  krugman,
  hachman,
  durantonPuga,
  giniSpecialisation,
  herfindahl,
  hoover,
  krugmanConcentration,
  locationalGini,
  spatialGini,
  ellisonGlaeser,
  litzenberger,
  clusterStars,
  rca,
  proximity,
  relatednessDensity,
  entryExit,
  complexity,
  complexityOutlook,
  diversity,
  variety,
  gini,
  theil,
  generalisedEntropy,
  atkinson,
  variation,
  per1000Inhabitants,
  personsPerCompany,
  turnoverPerCompany,
  turnoverPerPerson,
  gdpPerInhabitant,
  realTerms,
  growth,
  cagr,
  meanGrowth,
  trendGrowth,
  indexNumber,
  shiftShare,
  threeLevelShiftShare,
  spatialShiftShare,
  betaConvergence,
  sigmaConvergence,
  rank,
  companyShareProxy,
];

/** The indicator of an id or an abbreviation, if there is one. */
export const indicatorOf = (id: string): Indicator | undefined =>
  indicators.find((indicator) => indicator.id === id || indicator.abbreviation === id);
