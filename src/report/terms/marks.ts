import type { Reason } from "../../model/value.ts";

/** One mark a reason for narrow table cells, the same in every language, explained under the table. */
export const reasonMarks: Readonly<Record<Reason, string>> = {
  "not-collected": ":",
  confidential: "c",
  "not-applicable": "x",
  "zero-reference": "z",
  "zero-region": "z",
  "zero-sector": "z",
  "zero-base": "z",
  "negative-input": "n",
  "too-few": "f",
  degenerate: "?",
  "not-converged": "?",
  "series-break": "b",
  incomparable: "≠",
};

/** Marks before a number in a narrow cell, for the flags that change how it may be read. */
export const flagMarks: Readonly<Record<string, string>> = {
  "suspected-break": "j",
  break: "b",
  "definition-differs": "d",
  estimated: "e",
};
