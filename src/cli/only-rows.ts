import { nearest } from "../base/nearest.ts";
import { UserError } from "../model/finding.ts";
import type { ResultRow } from "../model/indicator.ts";

const shownAtMost = 8;

/** The rows that `--only` asked for, all without it; an id that no row has is refused with those that there are. */
export function onlyRows(rows: readonly ResultRow[], only: string | undefined): readonly ResultRow[] {
  if (only === undefined || rows.length === 0) return rows;
  const chosen = rows.filter((row) => row.indicator === only);
  if (chosen.length === 0) throw notInAnswer(only, [...new Set(rows.map((row) => row.indicator))]);
  return chosen;
}

/** The mistake of asking for rows that the answer does not have. */
export function notInAnswer(only: string, present: readonly string[]): UserError {
  const near = nearest(only, present);
  const more = present.length > shownAtMost ? ` and ${present.length - shownAtMost} more` : "";
  const list = `allowed: ${present.slice(0, shownAtMost).join(", ")}${more}`;
  const advice = near === undefined ? list : `did you mean ${near}? ${list.replace("allowed", "Allowed")}`;
  return new UserError(`--only ${only}`, `the answer has no rows of "${only}"`, advice);
}
