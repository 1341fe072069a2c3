import { divide } from "../../model/arithmetic.ts";
import type { Indicator } from "../../model/indicator.ts";
import { withStandards } from "../../model/settings.ts";
import type { Reason, Value } from "../../model/value.ts";
import { refusal } from "../refusal.ts";
import { resultRow, tableOf, tableOptions } from "../table.ts";
import { boundsOfShare, tightened } from "./location-quotient-bounds.ts";

/** Whether a total was published on its own, or added up from cells that include the part. */
export type Whole = "published" | "added-up";

/** Which part of the whole a sector or region makes, from 0 to 1. */
export function share(part: Value, whole: Value, kind: Whole = "published", whenZero: Reason = "zero-region"): Value {
  const plain = refusal([part, whole]) ?? divide(part, whole, whenZero);
  return kind === "added-up" ? tightened(plain, boundsOfShare(part, whole)) : plain;
}

/** The record of the share, and the function from a table to rows. */
export const definition: Indicator = {
  id: "share",
  abbreviation: "share",
  title: "Share of a sector in its region",
  unit: "ratio",
  formula: "x_rs / x_r",
  range: "0 to 1",
  reading: "0.08: eight of a hundred companies, persons or euros of the region are in this sector.",
  citation: "Isard, W. (1960), Methods of Regional Analysis, MIT Press",
  needs:
    "region, sector, value; a row of sector _T gives the published total of a region, otherwise its sectors are added up",
  options: tableOptions,
  compute: (rows, settings) => {
    const table = tableOf(rows, withStandards(tableOptions, settings), "refused");
    return table.cells().map(({ region, sector, year }) => {
      const { value, kind } = table.total(region, year);
      return resultRow(table, "share", { region, sector, year }, share(table.at(region, sector, year), value, kind));
    });
  },
};
