import { UserError } from "../../model/finding.ts";
import type { TableRow } from "../../model/indicator.ts";
import { isNumber } from "../../model/value.ts";

/** A neighbour of a region, and how much it counts before the weights of all neighbours are made to add up to one. */
export interface Neighbour {
  readonly region: string;
  readonly weight: number;
}

/** Reads rows named `A>B`: B is a neighbour of A, with the value of the row as its weight; the other rows are the table. */
export function neighboursOf(rows: readonly TableRow[]): {
  readonly cells: readonly TableRow[];
  readonly neighbours: ReadonlyMap<string, readonly Neighbour[]>;
} {
  const neighbours = new Map<string, Neighbour[]>();
  const isWeight = ({ region }: TableRow) => region.includes(">");
  for (const row of rows.filter(isWeight)) {
    const [from = "", to = ""] = row.region.split(">");
    const weight = weightOf(row);
    if (weight === 0) continue;
    const known = neighbours.get(from) ?? [];
    if (known.some(({ region }) => region === to))
      throw new UserError(row.region, "two weights for one pair of neighbours", "keep one row for each A>B");
    neighbours.set(from, [...known, { region: to, weight }]);
  }
  return { cells: rows.filter((row) => !isWeight(row)), neighbours };
}

function weightOf({ region, value }: TableRow): number {
  if (isNumber(value) && value >= 0) return value;
  throw new UserError(
    region,
    "the weight of a neighbour is a number of zero or more",
    "give a weight, or leave out the row",
  );
}
