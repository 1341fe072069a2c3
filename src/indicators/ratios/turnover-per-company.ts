import type { Indicator } from "../../model/indicator.ts";
import type { Value } from "../../model/value.ts";
import { ratio } from "./ratio.ts";
import { ratioOptions, ratioRows } from "./ratio-rows.ts";

/** How much a company turns over on average. */
export const turnoverPerCompany = (turnover: Value, companies: Value): Value => ratio(turnover, companies);

const plan = {
  id: "turnover-per-company",
  amount: "turnover",
  base: "companies",
  baseOf: "cell",
  formula: turnoverPerCompany,
} as const;

/** The record of this ratio, and the function from a table to rows. */
export const definition: Indicator = {
  id: plan.id,
  abbreviation: "tpc",
  title: "Turnover per company",
  unit: "as turnover, per company",
  formula: "turnover_rs / companies_rs",
  range: "0 and above",
  reading: "400,000: a company turns over four hundred thousand euros on average.",
  citation: "Eurostat (2021), European Business Statistics Manual",
  needs: "variables for turnover and companies, from one and the same source",
  options: ratioOptions(plan),
  compute: (rows, settings) => ratioRows(plan, rows, settings),
};
