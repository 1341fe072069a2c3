import type { Language } from "../base/format-number.ts";
import { type ComparabilityReason, comparabilityReasons } from "../model/comparability.ts";
import type { ComparabilityMark, ComparabilityMatrix, ComparabilityRow, Reservation } from "./comparability-matrix.ts";
import { markOfRow, reasonsOf } from "./comparability-matrix.ts";
import { type CompareWords, wordsIn } from "./terms/compare-words.ts";

/** The sign of each mark in text: full, half, empty, so that no colour is needed. */
export const signs: Readonly<Record<ComparabilityMark, string>> = { comparable: "●", care: "◐", not: "○" };

/** The words of a comparison that a reader knows marks and reasons by. */
export type ComparabilityWords = Pick<CompareWords, "marks" | "reasons" | "letters">;

/** What each mark means, each reason in a word or two, and one capital for it where there is room for no more. */
export const comparabilityWords = (language: Language): ComparabilityWords => wordsIn(language);

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
