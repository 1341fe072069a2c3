import * as messages from "../messages.ts";
import type { CellFlaw, DraftRow, RowRule } from "../rule.ts";

/** People, firms and prices cannot be negative; a share of a whole cannot exceed it. */
export const impossibleValue: RowRule = {
  id: "impossible-value",
  title: "Value cannot be",
  severity: "error",
  explains: "A number that cannot be is a slip of the pen, of the sign or of the unit.",
  hint: "Stocks and indices are not negative; shares lie between 0 and 100 percent.",
  check: (row, { measures }) => {
    const kind = measures.get(row.measure)?.kind;
    if (kind === "stock" || kind === "index") return firstNegative(row);
    return kind === "share" ? firstBeyond(row) : undefined;
  },
};

const numbers = ["value", "low", "high"] as const;

function firstNegative(row: DraftRow): CellFlaw | undefined {
  for (const column of numbers) {
    const number = row[column];
    if (number !== undefined && number < 0)
      return { column, value: String(number), words: messages.negativeStock(row.measure, number) };
  }
  return undefined;
}

function firstBeyond(row: DraftRow): CellFlaw | undefined {
  for (const column of numbers) {
    const number = row[column];
    if (number !== undefined && number > 100)
      return { column, value: String(number), words: messages.shareAboveHundred(row.measure, number) };
  }
  return firstNegative(row);
}
