import type { Value } from "../model/value.ts";

/** Where a cell of a table stands: `NL31` and `J59`. */
export interface Place {
  readonly row: string;
  readonly column: string;
}

/** A cell of a table with what is published of it: a number, bounds, or the reason why there is none. */
export interface TableCell extends Place {
  readonly value: Value;
}

/**
 * What a published total says of its parts: together they are the total, or, where some part is not in the table, at most
 * the total. Totals are cells like any other: a total may be secret, rounded (bounds) or the part of another total.
 */
export interface Sum {
  /** Printed where totals contradict each other: `J of NL31`. */
  readonly name: string;
  readonly total: Place;
  readonly parts: readonly Place[];
  readonly holds: "all parts" | "some parts";
  /** By how much the printed parts may miss the printed total, because each figure is rounded for itself; 0 if left out. */
  readonly slack?: number;
}

/** Published figures with the totals that bind them. A cell without a number is never taken to be negative. */
export interface TotalsTable {
  readonly cells: readonly TableCell[];
  readonly sums: readonly Sum[];
  /** Every figure is a whole multiple of this (1 for persons): bounds are drawn in to the next multiple. */
  readonly step?: number;
}

// A unit separator cannot stand in a name: ingest replaces control characters.
/** The key of a place in a map. */
export const keyOf = ({ row, column }: Place): string => `${row}\u001f${column}`;
