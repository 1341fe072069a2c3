import type { Indicator } from "../../model/indicator.ts";
import type { Value } from "../../model/value.ts";
import { ratio } from "./ratio.ts";
import { ratioOptions, ratioRows } from "./ratio-rows.ts";

/** How many people work in a company on average. */
export const personsPerCompany = (persons: Value, companies: Value): Value => ratio(persons, companies);

const plan = {
  id: "persons-per-company",
  amount: "persons_employed",
  base: "companies",
  baseOf: "cell",
  formula: personsPerCompany,
} as const;

/** The record of this ratio, and the function from a table to rows. */
export const definition: Indicator = {
  id: plan.id,
  abbreviation: "ppc",
  title: "Persons per company",
  unit: "persons per company",
  formula: "persons_rs / companies_rs",
  range: "0 and above",
  reading: "4: a company has four people on average.",
  citation: "Eurostat (2021), European Business Statistics Manual",
  needs: "variables for persons and companies, counted for the same kind of unit",
  options: ratioOptions(plan),
  compute: (rows, settings) => ratioRows(plan, rows, settings),
};
