import type { Indicator } from "../../model/indicator.ts";
import type { Value } from "../../model/value.ts";
import { ratio } from "./ratio.ts";
import { ratioOptions, ratioRows } from "./ratio-rows.ts";

/** How many there are for every thousand people who live in the region. */
export const per1000Inhabitants = (count: Value, population: Value): Value => ratio(count, population, 1000);

const plan = {
  id: "per-1000-inhabitants",
  amount: "companies",
  base: "population",
  baseOf: "region",
  formula: per1000Inhabitants,
} as const;

/** The record of this ratio, and the function from a table to rows. */
export const definition: Indicator = {
  id: plan.id,
  abbreviation: "per1000",
  title: "Per 1,000 inhabitants",
  unit: "per 1,000 inhabitants",
  formula: "1000 x_rs / population_r",
  range: "0 and above",
  reading: "12: twelve companies, persons or euros for every thousand inhabitants.",
  citation: "Eurostat (2018), Guide to Eurostat culture statistics",
  needs: "variables for what is counted and for the population, the latter under sector _T",
  options: ratioOptions(plan),
  compute: (rows, settings) => ratioRows(plan, rows, settings),
};
