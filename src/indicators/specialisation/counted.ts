import type { Option, Settings, TableRow } from "../../model/indicator.ts";
import { oneOf } from "../../model/settings.ts";

const countedMeasures = ["companies", "employees", "enterprises", "local_units", "persons", "persons_employed"];

/** The choice whether the values are counted, so that chance plays a part in them. */
export const countsOption: Option = {
  name: "counts",
  meaning:
    "`yes` for companies and persons: flags small cells, gives intervals; `auto` goes by the measure's name; `no`",
  standard: "auto",
};

/** Whether the values of a table are counts of companies or persons rather than money. */
export function areCounts(rows: readonly Pick<TableRow, "variable">[], settings: Settings): boolean {
  const word = oneOf(settings, "counts", ["auto", "yes", "no"]);
  const measure = settings.measure === "" ? (rows[0]?.variable ?? "") : (settings.measure ?? "");
  return word === "yes" || (word === "auto" && countedMeasures.includes(measure));
}
