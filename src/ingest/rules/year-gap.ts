import * as messages from "../messages.ts";
import type { TableFlaw, TableRule } from "../rule.ts";
import { type Series, yearlyRows } from "../series-table.ts";

/** A year without a row is not the same as a year without a figure. */
export const yearGap: TableRule = {
  id: "year-gap",
  title: "Year without a row",
  severity: "note",
  explains: "A year that was left out and a year that was never published look the same in the file.",
  hint: "Add the year with an empty value and a status.",
  check: ({ series }) => series.flatMap(gapsOf),
};

function gapsOf(series: Series): TableFlaw[] {
  const rows = yearlyRows(series);
  const steps = rows.slice(1).map((row, index) => Number(row.year) - Number(rows[index]?.year));
  // A survey every fourth year has no gaps: only a step longer than the shortest one is reported.
  const regular = Math.min(...steps);
  return rows.slice(1).flatMap((row, index) => {
    if (rows.length < 3 || (steps[index] ?? 0) <= regular) return [];
    const words = messages.yearGap(rows[index]?.year ?? "", row.year);
    return [{ observation: row, column: "year", value: row.year, words }];
  });
}
