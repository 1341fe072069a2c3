import type { Settings, TableRow } from "../../model/indicator.ts";
import { presentIn } from "../../model/settings.ts";
import type { Value } from "../../model/value.ts";
import { allSectors, type Table, tableOf } from "../table.ts";

/**
 * Another variable of the same table, chosen by the setting of that name: inhabitants as weights or as a yardstick.
 * Where it does not go by sector, its row of all sectors stands for each of them.
 */
export function companionOf(rows: readonly TableRow[], settings: Settings, name: string): Table["at"] {
  const present = [...new Set(rows.map((row) => row.variable))];
  const table = tableOf(rows, { ...settings, measure: presentIn(settings, name, present) }, "refused");
  const whole = table.rowNames.includes(allSectors) ? allSectors : "";
  return (region, sector, year): Value => table.at(region, table.rowNames.includes(sector) ? sector : whole, year);
}
