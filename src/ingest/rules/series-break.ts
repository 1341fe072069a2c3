import type { Observation } from "../../model/observation.ts";
import { seriesJump } from "../../model/series-jump.ts";
import { isNumber } from "../../model/value.ts";
import type { KnownCodes } from "../known-codes.ts";
import * as messages from "../messages.ts";
import type { TableFlaw, TableRule } from "../rule.ts";
import { type Series, yearlyRows } from "../series-table.ts";
import { isThousandfold } from "./unit-jump.ts";

/** A growth rate across a change of method measures the method: breaks are shown, and jumps that look like one. */
export const seriesBreak: TableRule = {
  id: "series-break",
  title: "Break in the series",
  severity: "warning",
  explains: "A growth rate across a change of method measures the method, not the economy.",
  hint: "Write b in the column status of the first year counted in the new way.",
  check: ({ series }, { measures }) => series.flatMap((one) => breaksOf(one, measures)),
};

// Budgets and grants are decided anew each year: a jump is a decision, not another way of counting.
const mayJump = (row: Observation | undefined, measures: KnownCodes["measures"]): boolean =>
  row !== undefined && measures.get(row.measure)?.unitOf === "payment";

function breaksOf(series: Series, measures: KnownCodes["measures"]): TableFlaw[] {
  if (mayJump(series.rows[0], measures)) return [];
  const flaws: TableFlaw[] = [];
  let before: Observation | undefined;
  for (const row of yearlyRows(series)) {
    const flaw = before === undefined ? undefined : breakBetween(before, row);
    if (flaw !== undefined) flaws.push(flaw);
    before = row;
  }
  return flaws;
}

function breakBetween(before: Observation, row: Observation): TableFlaw | undefined {
  if (row.status.toLowerCase().includes("b"))
    return {
      observation: row,
      column: "status",
      value: row.status,
      words: messages.markedBreak(row.year),
      severity: "note",
    };
  const { value: a } = before;
  const { value: b } = row;
  if (!isNumber(a) || !isNumber(b) || Number(row.year) - Number(before.year) !== 1) return undefined;
  if (Math.min(a, b) < seriesJump.size || Math.max(a / b, b / a) <= seriesJump.factor || isThousandfold(a, b))
    return undefined;
  const words = messages.suspectedBreak(before.year, row.year, a, b);
  return { observation: row, column: "value", value: String(b), words };
}
