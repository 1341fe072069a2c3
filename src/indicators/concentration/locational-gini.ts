import { multiply } from "../../model/arithmetic.ts";
import type { Indicator, ResultRow } from "../../model/indicator.ts";
import { withStandards } from "../../model/settings.ts";
import { emptyLeftOut, flagged } from "../flagged.ts";
import { quotientGini } from "../specialisation/quotient-gini.ts";
import { resultRow, type Table, tableOf, tableOptions } from "../table.ts";

/** The record of the locational Gini coefficient, and the function from a table to rows. */
export const definition: Indicator = {
  id: "locational-gini",
  abbreviation: "lgini",
  title: "Locational Gini coefficient",
  unit: "index",
  formula:
    "sum_r sum_q a_r a_q |LQ_r - LQ_q| / 2, a_r = x_r / x, LQ_r = (x_rs / x_s) / a_r, twice the area between the Lorenz curve of the sector over everything and the diagonal; half: half of it, Krugman's scale; lq: the same with all regions counting alike, 2 sum_i i (LQ_i - m) / (n^2 m)",
  range: "0 to 1; half: 0 to 0.5",
  reading:
    "0: the sector is spread like everything else. Near 1: it is found where there is little else. Packages print either scale.",
  citation: "Krugman, P. (1991), Geography and Trade, MIT Press",
  needs:
    "region, sector, value; a row of sector _T gives the published total of a region, otherwise its sectors are added up; regions with nothing are left out and counted; exact numbers: a secret cell gives no number",
  options: tableOptions,
  compute: (rows, chosen) => {
    const table = tableOf(rows, withStandards(tableOptions, chosen), "refused");
    return table.years.flatMap((year) => table.sectors.flatMap((sector) => rowsOf(table, sector, year)));
  },
};

function rowsOf(table: Table, sector: string, year: string): readonly ResultRow[] {
  const place = { region: "", sector, year };
  const { plain, weighted, leftOut } = quotientGini(
    table.regions.map((region) => table.at(region, sector, year)),
    table.regions.map((region) => table.total(region, year).value),
    { part: "zero-sector", base: "zero-region" },
  );
  return [
    resultRow(table, definition.id, place, weighted),
    resultRow(table, definition.id, place, multiply(weighted, 0.5), "half"),
    resultRow(table, definition.id, place, plain, "lq"),
  ].map((row) => flagged(row, emptyLeftOut(leftOut)));
}
