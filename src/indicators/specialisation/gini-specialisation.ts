import { add } from "../../model/arithmetic.ts";
import type { Indicator, Option, ResultRow } from "../../model/indicator.ts";
import { presentIn, withStandards } from "../../model/settings.ts";
import type { Value } from "../../model/value.ts";
import { emptyLeftOut, flagged } from "../flagged.ts";
import { resultRow, type Table, tableOf, tableOptions } from "../table.ts";
import { referenceOption } from "./profile.ts";
import { quotientGini } from "./quotient-gini.ts";

const options: readonly Option[] = [...tableOptions, referenceOption];

/** The record of the Gini coefficient of specialisation, and the function from a table to rows. */
export const definition: Indicator = {
  id: "gini-specialisation",
  abbreviation: "ginispec",
  title: "Gini coefficient of specialisation",
  unit: "index",
  formula: "2 sum_i i (LQ_i - m) / (n^2 m), LQ_i = location quotients of the region, smallest first, m = their mean",
  range: "0 to 1 - 1/n",
  reading:
    "0: every sector weighs as much as in the reference area. The higher, the fewer sectors the region is known for.",
  citation: "Wieland, T. (2019), REAT: A Regional Economic Analysis Toolbox for R, REGION 6(3)",
  needs:
    "region, sector, value; sectors that nobody has are left out and counted; exact numbers: a secret cell gives no number",
  options,
  compute: (rows, chosen) => {
    const settings = withStandards(options, chosen);
    const table = tableOf(rows, settings, "refused");
    const own = settings.reference === "sum" ? undefined : presentIn(settings, "reference", table.regions);
    const regions = table.regions.filter((region) => region !== own);
    return table.years.flatMap((year) => {
      const bases = table.sectors.map((sector) => referenceOf(table, own, sector, year));
      return regions.map((region) => rowOf(table, region, year, bases));
    });
  },
};

const referenceOf = (table: Table, own: string | undefined, sector: string, year: string): Value =>
  own === undefined ? add(table.regions.map((region) => table.at(region, sector, year))) : table.at(own, sector, year);

function rowOf(table: Table, region: string, year: string, bases: readonly Value[]): ResultRow {
  const parts = table.sectors.map((sector) => table.at(region, sector, year));
  const { plain, leftOut } = quotientGini(parts, bases, { part: "zero-region", base: "zero-sector" });
  return flagged(resultRow(table, definition.id, { region, sector: "", year }, plain), emptyLeftOut(leftOut));
}
