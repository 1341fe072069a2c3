import { solve } from "yalps";
import { isNumber } from "../model/value.ts";
import { keyOf, type Place, type Sum, type TotalsTable } from "./totals.ts";

/** The change that hides a cell: by how much, and which way. */
export interface Move {
  readonly place: Place;
  readonly by: number;
  readonly way: "up" | "down";
}

type Factors = readonly (readonly [string, number])[];

const cost = "cost";
const moved = "moved";
const nameOf = (sum: number): string => `sum ${sum}`;
const leastOf = (key: string): string => `least ${key}`;

/**
 * The cheapest set of cells that could differ together with a cell, so that all totals still hold.
 *
 * A reader who knows none of them cannot tell the true table from the changed one. Cells that are suppressed already
 * cost nothing; every other cell costs what it holds. An empty cell and one without a number stay as they are.
 */
export function cheapestPattern(
  table: TotalsTable,
  suppressed: ReadonlySet<string>,
  move: Move,
): readonly string[] | undefined {
  const values = new Map(table.cells.flatMap((cell) => (isNumber(cell.value) ? [[keyOf(cell), cell.value]] : [])));
  const constraints = new Map<string, { equal: number } | { max: number }>([[moved, { equal: move.by }]]);
  for (const [at, one] of table.sums.entries()) constraints.set(nameOf(at), allowance(one, values));
  for (const [key, value] of values) constraints.set(leastOf(key), { max: value });
  const inSums = factorsInSums(table.sums);
  const open = [...values].filter(([, value]) => value > 0);
  const variables = open.flatMap(([key, value]) => {
    const price = suppressed.has(key) ? 0 : value;
    return changesOf(key, price, inSums.get(key) ?? [], move);
  });
  const { status, variables: found } = solve({ direction: "minimize", objective: cost, constraints, variables });
  if (status !== "optimal") return undefined;
  return [...new Set(found.filter(([, by]) => by > 1e-9).map(([change]) => change.slice(change.indexOf(" ") + 1)))];
}

/** The changes of a cell that are allowed, up and down; the cell to be hidden moves one way only. */
function changesOf(key: string, price: number, inSums: Factors, move: Move): readonly (readonly [string, Factors])[] {
  const isMoved = key === keyOf(move.place);
  const up: Factors = [[cost, price], ...inSums];
  const down: Factors = [[cost, price], [leastOf(key), 1], ...inSums.map(([name, factor]) => [name, -factor] as const)];
  if (!isMoved)
    return [
      [`up ${key}`, up],
      [`down ${key}`, down],
    ];
  return [[`${move.way} ${key}`, [[moved, 1], ...(move.way === "up" ? up : down)]]];
}

/** By how much the parts of a sum may change against their total. */
function allowance(one: Sum, values: ReadonlyMap<string, number>): { equal: number } | { max: number } {
  if (one.holds === "all parts") return { equal: 0 };
  const valueAt = (place: Place) => values.get(keyOf(place)) ?? 0;
  const left = one.parts.reduce((rest, part) => rest - valueAt(part), valueAt(one.total));
  return { max: Math.max(0, left) };
}

function factorsInSums(sums: readonly Sum[]): ReadonlyMap<string, Factors> {
  const found = new Map<string, (readonly [string, number])[]>();
  const note = (place: Place, at: number, factor: number): void => {
    const before = found.get(keyOf(place));
    if (before === undefined) found.set(keyOf(place), [[nameOf(at), factor]]);
    else before.push([nameOf(at), factor]);
  };
  for (const [at, { total, parts }] of sums.entries()) {
    for (const part of parts) note(part, at, 1);
    note(total, at, -1);
  }
  return found;
}
