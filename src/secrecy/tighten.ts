import { bounds, hole, isBounds, isHole, isNumber, type Value } from "../model/value.ts";
import { type Group, groupsOf } from "./groups.ts";
import { type Limit, type Limits, limitsOf } from "./limits.ts";
import { contradiction, smallestLimit } from "./proof.ts";
import { keyOf, type Place, type Sum, type TableCell, type TotalsTable } from "./totals.ts";

/** A cell that counts in a sum. */
export interface Term extends Place {
  /** How many times it counts, more than 0; once if left out. */
  readonly weight?: number;
}

/** What all totals together leave for a cell or a sum of cells, and the totals that prove it. */
export interface Known {
  readonly value: Value;
  readonly because: readonly Sum[];
}

/** A cell with all that can be known of it. */
export interface Tightened extends TableCell {
  readonly because: readonly Sum[];
}

/** Gives every secret or rounded cell the smallest interval that agrees with all published totals at once. */
export const tighten = (table: TotalsTable): readonly Tightened[] =>
  table.cells.map((cell) => {
    const { value } = cell;
    // What nobody collected has no secret value to be narrowed down.
    if (isNumber(value) || (isHole(value) && value.reason !== "confidential")) return { ...cell, because: [] };
    const known = boundsOfSum(table, [cell]);
    return { ...cell, value: isBounds(value) ? withWords(known.value, value) : known.value, because: known.because };
  });

/** A cell that was rounded stays a rounded one: its own reason and note go with the narrower bounds. */
const withWords = (value: Value, { reason, note }: Exclude<Value, number>): Value =>
  isBounds(value) ? bounds(value.low, value.high, reason, note) : value;

/** The interval of a sum of cells, asked as one question: never wider, and often tighter, than adding up their intervals. */
export function boundsOfSum(table: TotalsTable, terms: readonly Term[]): Known {
  const prepared = preparedOf(table);
  const { published, wanted } = split(prepared.limits, terms);
  if (wanted.size === 0) return { value: published, because: [] };
  const groups = new Set([...wanted.keys()].flatMap((unknown) => prepared.groups[unknown] ?? []));
  const clash = [...groups].flatMap((group) => clashIn(prepared, group) ?? []);
  if (clash.length > 0) return { value: hole("confidential", clashWords(clash)), because: clash };
  const limits = [...groups].flatMap((group) => group.limits);
  const upper = smallestLimit(limits, wanted);
  const lower = smallestLimit(limits, new Map([...wanted].map(([unknown, factor]) => [unknown, -factor])));
  if (upper === "unlimited") return unlimited;
  if (typeof upper === "string" || typeof lower === "string") return unproved;
  const uses = [...lower.uses, ...upper.uses];
  const limitsOfAll = { low: published - lower.most, high: published + upper.most, least: published };
  return { value: between(limitsOfAll, wanted, table), because: sumsOf(uses) };
}

const unlimited: Known = { value: hole("confidential", "no published total limits it"), because: [] };
const unproved: Known = { value: hole("confidential", "its limits could not be proved"), because: [] };

/** Whether nothing that is published holds a value from above. */
export const isUnlimited = (known: Known): boolean => known === unlimited;

/** A table taken apart once, for all questions about it. */
interface Prepared {
  readonly limits: Limits;
  readonly groups: readonly Group[];
  readonly clashes: Map<Group, readonly Sum[] | undefined>;
}

const preparedTables = new WeakMap<TotalsTable, Prepared>();

function preparedOf(table: TotalsTable): Prepared {
  const seen = preparedTables.get(table);
  if (seen) return seen;
  const limits = limitsOf(table);
  const prepared = { limits, groups: groupsOf(limits.unknowns.size, limits.limits), clashes: new Map() };
  preparedTables.set(table, prepared);
  return prepared;
}

function clashIn({ clashes }: Prepared, group: Group): readonly Sum[] | undefined {
  if (!clashes.has(group)) {
    const limits = contradiction(group.limits);
    clashes.set(group, limits && sumsOf(limits));
  }
  return clashes.get(group);
}

const clashWords = (sums: readonly Sum[]): string =>
  `published figures contradict each other: ${sums.map(({ name }) => name).join(", ")}`;

function split({ unknowns, numbers }: Limits, terms: readonly Term[]) {
  let published = 0;
  const wanted = new Map<number, number>();
  for (const term of terms) {
    const weight = term.weight ?? 1;
    const unknown = unknowns.get(keyOf(term));
    if (unknown === undefined) published += weight * (numbers.get(keyOf(term)) ?? 0);
    else wanted.set(unknown, (wanted.get(unknown) ?? 0) + weight);
  }
  return { published, wanted };
}

/** Draws the limits in to whole persons where figures are whole; elsewhere leaves room for the last digits of a float. */
function between(
  { low, high, least }: { readonly low: number; readonly high: number; readonly least: number },
  wanted: ReadonlyMap<number, number>,
  { step }: TotalsTable,
): Value {
  const whole = step !== undefined && [...wanted.values()].every(Number.isInteger);
  const room = Math.max(1, Math.abs(low), Math.abs(high)) * 1e-12;
  const from = whole ? Math.ceil(low / step - 1e-6) * step : Math.max(least, low - room);
  const to = whole ? Math.floor(high / step + 1e-6) * step : high + room;
  if (from > to) return hole("confidential", "published figures contradict each other by less than their rounding");
  return bounds(from, to, "confidential");
}

const sumsOf = (limits: readonly Limit[]): readonly Sum[] => [...new Set(limits.flatMap(({ sum }) => sum ?? []))];
