import { isNumber } from "../../model/value.ts";
import * as messages from "../messages.ts";
import type { TableFlaw, TableRule } from "../rule.ts";
import { type Series, yearlyRows } from "../series-table.ts";

/** Whether one number is about a thousand times the other, as when a row was written in thousands. */
export function isThousandfold(a: number, b: number): boolean {
  const ratio = Math.max(a / b, b / a);
  return ratio >= 600 && ratio <= 1600;
}

/** A number about a thousand times its neighbour was written in another unit. */
export const unitJump: TableRule = {
  id: "unit-jump",
  title: "Jump by a factor of a thousand",
  severity: "warning",
  explains: "No economy grows a thousandfold in a year; a row in thousands among rows in ones looks like that.",
  hint: "Check the unit of the two rows.",
  check: ({ series }) => series.flatMap(jumpsOf),
};

function jumpsOf(series: Series): TableFlaw[] {
  const rows = yearlyRows(series);
  return rows.flatMap((row, index) => {
    const before = rows[index - 1];
    if (before === undefined || !isNumber(before.value) || !isNumber(row.value)) return [];
    if (!isThousandfold(before.value, row.value)) return [];
    const words = messages.unitJump(before.year, row.year, before.value, row.value);
    return [{ observation: row, column: "value", value: String(row.value), words }];
  });
}
