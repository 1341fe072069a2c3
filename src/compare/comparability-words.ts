import { type ComparabilityReason, comparabilityReasons } from "../model/comparability.ts";
import type { ComparabilityMark, ComparabilityMatrix, ComparabilityRow, Reservation } from "./comparability-matrix.ts";
import { markOfRow, reasonsOf } from "./comparability-matrix.ts";

/** The sign of each mark in text: full, half, empty, so that no colour is needed. */
export const signs: Readonly<Record<ComparabilityMark, string>> = { comparable: "●", care: "◐", not: "○" };

/** What each mark means. */
export const markWords: Readonly<Record<ComparabilityMark, string>> = {
  comparable: "comparable",
  care: "with care",
  not: "not comparable",
};

/** One capital for each reason where there is room for no more. */
export const letters: Readonly<Record<ComparabilityReason, string>> = {
  "unit-type": "U",
  threshold: "T",
  register: "R",
  break: "B",
  definition: "D",
  territory: "L",
  "price-basis": "P",
  secrecy: "S",
  missing: "M",
};

/** Each reason in a word or two. */
export const reasonWords: Readonly<Record<ComparabilityReason, string>> = {
  "unit-type": "unlike units",
  threshold: "threshold",
  register: "register",
  break: "break",
  definition: "definition",
  territory: "land",
  "price-basis": "prices",
  secrecy: "secrecy",
  missing: "missing",
};

/** The reasons that occur in a matrix, in the order of their list. */
export function reasonsIn({ rows }: ComparabilityMatrix): readonly ComparabilityReason[] {
  const found = new Set(rows.flatMap(({ cells }) => cells.flatMap(reasonsOf)));
  return comparabilityReasons.filter((reason) => found.has(reason));
}

/** How many lines of a matrix bear each mark, all regions taken together. */
export function countMarks(rows: readonly ComparabilityRow[]): Readonly<Record<ComparabilityMark, number>> {
  const counts = { comparable: 0, care: 0, not: 0 };
  for (const row of rows) counts[markOfRow(row)] += 1;
  return counts;
}

/** What stands behind the letters, each thing once: the words of the rules, and of the numbers themselves. */
export function whysOf({ rows }: ComparabilityMatrix, reason: ComparabilityReason): readonly string[] {
  const all = rows.flatMap(({ cells }) => cells.flatMap(({ reservations }) => reservations));
  return [...new Set(all.filter((one: Reservation) => one.reason === reason).map(({ why }) => why))];
}
