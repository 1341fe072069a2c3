import type { ResultRow } from "../model/indicator.ts";

/** A row with its flags, where it has any. */
export const flagged = (row: ResultRow, flags: readonly string[]): ResultRow =>
  flags.length === 0 ? row : { ...row, flags };

/** The flag that says how many with nothing in them were left out of a mean or of a ranking. */
export const emptyLeftOut = (count: number): readonly string[] => (count === 0 ? [] : [`${count}-empty-left-out`]);
