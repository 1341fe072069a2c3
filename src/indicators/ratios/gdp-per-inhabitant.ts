import type { Indicator } from "../../model/indicator.ts";
import type { Value } from "../../model/value.ts";
import { ratio } from "./ratio.ts";
import { ratioOptions, ratioRows } from "./ratio-rows.ts";

/** How much output the region has for each person who lives there. */
export const gdpPerInhabitant = (gdp: Value, population: Value): Value => ratio(gdp, population);

const plan = {
  id: "gdp-per-inhabitant",
  amount: "gdp",
  base: "population",
  baseOf: "region",
  formula: gdpPerInhabitant,
} as const;

/** The record of this ratio, and the function from a table to rows. */
export const definition: Indicator = {
  id: plan.id,
  abbreviation: "gdphead",
  title: "Gross domestic product per inhabitant",
  unit: "as gdp, per inhabitant",
  formula: "gdp_r / population_r",
  range: "0 and above",
  reading: "36,000: thirty-six thousand euros of output for each inhabitant.",
  citation: "Eurostat (2013), European System of Accounts ESA 2010, chapter 13",
  needs: "variables for gdp and population, both under sector _T",
  options: ratioOptions(plan),
  compute: (rows, settings) => ratioRows(plan, rows, settings),
};
