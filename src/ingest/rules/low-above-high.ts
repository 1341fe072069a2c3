import * as messages from "../messages.ts";
import type { DraftRow, RowRule } from "../rule.ts";

/** Limits must stand in order, with the value between them. */
export const lowAboveHigh: RowRule = {
  id: "low-above-high",
  title: "Limits are not in order",
  severity: "error",
  explains: "Limits that exclude each other, or the value between them, say nothing.",
  hint: "low ≤ value ≤ high.",
  check: ({ value, low, high }) => {
    if (low !== undefined && high !== undefined && low > high)
      return { column: "low", value: String(low), words: messages.lowAboveHigh(low, high) };
    if (value !== undefined && isOutside(value, low, high))
      return { column: "value", value: String(value), words: messages.valueOutsideBounds(value, low, high) };
    return undefined;
  },
};

const isOutside = (value: number, low: DraftRow["low"], high: DraftRow["high"]): boolean =>
  (low !== undefined && value < low) || (high !== undefined && value > high);
