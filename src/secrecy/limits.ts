import { sum } from "../base/sum.ts";
import { isBounds, isNumber } from "../model/value.ts";
import { keyOf, type Place, type Sum, type TotalsTable } from "./totals.ts";

/** One limit on cells without a number: factors times cells, added up, are at most so much. */
export interface Limit {
  readonly factors: readonly (readonly [unknown: number, factor: number])[];
  readonly most: number;
  /** The published total that sets this limit; undefined for a cell's own bounds. */
  readonly sum: Sum | undefined;
}

/** The cells without a number, and everything that limits them. */
export interface Limits {
  /** Position of every cell without a number, by its key. */
  readonly unknowns: ReadonlyMap<string, number>;
  /** Numbers that are published, by the key of their cell. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly limits: readonly Limit[];
}

/** Turns totals into limits: published figures become the number on the right, the others remain unknown. */
export function limitsOf(table: TotalsTable): Limits {
  const numbers = new Map<string, number>();
  for (const cell of table.cells) if (isNumber(cell.value)) numbers.set(keyOf(cell), cell.value);
  const unknowns = new Map<string, number>();
  const note = (place: Place): void => {
    const key = keyOf(place);
    if (!numbers.has(key) && !unknowns.has(key)) unknowns.set(key, unknowns.size);
  };
  for (const cell of table.cells) note(cell);
  for (const { total, parts } of table.sums) for (const place of [total, ...parts]) note(place);
  const limits = [
    ...table.sums.flatMap((one) => limitsOfSum(one, numbers, unknowns)),
    ...ownLimits(table, unknowns),
  ].filter(({ factors }) => factors.length > 0);
  return { unknowns, numbers, limits };
}

type Numbers = ReadonlyMap<string, number>;

function limitsOfSum(one: Sum, numbers: Numbers, unknowns: Numbers): readonly Limit[] {
  const factors = new Map<number, number>();
  const known: number[] = [];
  const weigh = (place: Place, factor: number): void => {
    const number = numbers.get(keyOf(place));
    const unknown = unknowns.get(keyOf(place));
    if (number !== undefined) known.push(number * factor);
    else if (unknown !== undefined) factors.set(unknown, (factors.get(unknown) ?? 0) + factor);
  };
  for (const part of one.parts) weigh(part, 1);
  weigh(one.total, -1);
  const rest = sum(known);
  const slack = one.slack ?? 0;
  const pairs = [...factors].filter(([, factor]) => factor !== 0);
  const atMost: Limit = { factors: pairs, most: slack - rest, sum: one };
  const atLeast: Limit = {
    factors: pairs.map(([unknown, factor]) => [unknown, -factor]),
    most: slack + rest,
    sum: one,
  };
  return one.holds === "all parts" ? [atMost, atLeast] : [atMost];
}

/** A cell that is published as bounds stays inside them. */
function ownLimits(table: TotalsTable, unknowns: Numbers): readonly Limit[] {
  return table.cells.flatMap((cell) => {
    const unknown = unknowns.get(keyOf(cell));
    if (unknown === undefined || !isBounds(cell.value)) return [];
    const { low, high } = cell.value;
    return [
      { factors: [[unknown, 1]], most: high, sum: undefined },
      { factors: [[unknown, -1]], most: -low, sum: undefined },
    ] satisfies Limit[];
  });
}
