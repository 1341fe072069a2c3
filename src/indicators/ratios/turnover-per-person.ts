import type { Indicator } from "../../model/indicator.ts";
import type { Value } from "../../model/value.ts";
import { ratio } from "./ratio.ts";
import { ratioOptions, ratioRows } from "./ratio-rows.ts";

/** How much turnover there is for each person who works in the sector. */
export const turnoverPerPerson = (turnover: Value, persons: Value): Value => ratio(turnover, persons);

const plan = {
  id: "turnover-per-person",
  amount: "turnover",
  base: "persons_employed",
  baseOf: "cell",
  formula: turnoverPerPerson,
} as const;

/** The record of this ratio, and the function from a table to rows. */
export const definition: Indicator = {
  id: plan.id,
  abbreviation: "tpp",
  title: "Turnover per person employed",
  unit: "as turnover, per person",
  formula: "turnover_rs / persons_rs",
  range: "0 and above",
  reading: "90,000: ninety thousand euros of turnover for each person employed.",
  citation: "Eurostat (2021), European Business Statistics Manual",
  needs: "variables for turnover and persons, both booked at the enterprise or both at the workplace",
  options: ratioOptions(plan),
  compute: (rows, settings) => ratioRows(plan, rows, settings),
};
