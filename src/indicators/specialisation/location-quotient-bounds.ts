import { bounds, highest, isBounds, isHole, isNumber, lowest, type Value } from "../../model/value.ts";

/** Two limits between which a quantity lies. */
interface Span {
  readonly low: number;
  readonly high: number;
}

const spanOf = (value: Value): Span => ({ low: lowest(value) ?? 0, high: highest(value) ?? 0 });

/** What is left of a total that was added up with the part in it; undefined where the bounds show that it was not. */
function restOf(total: Span, parts: readonly Span[]): Span | undefined {
  const low = parts.reduce((left, part) => left - part.low, total.low);
  const high = parts.reduce((left, part) => left - part.high, total.high);
  const rounding = 1e-12 * total.high;
  if (low < -rounding || high < low - rounding) return undefined;
  return { low: Math.max(low, 0), high: Math.max(high, low, 0) };
}

/** Which totals were added up from cells that include the cell in question: their bounds move with it. */
export type AddedUp = "none" | "region" | "all";

/** The share `x / (x + rest)` grows with x and falls with the rest. */
export function boundsOfShare(part: Value, whole: Value): Span | undefined {
  const x = spanOf(part);
  const rest = restOf(spanOf(whole), [x]);
  if (rest === undefined) return undefined;
  const share = (count: number, others: number) => (count === 0 ? 0 : count / (count + others));
  return { low: share(x.low, rest.high), high: share(x.high, rest.low) };
}

/**
 * The limits of a location quotient whose three totals were all added up from cells that include this one.
 *
 * With a, b, c for the rest of the region, of the sector and of everything, LQ = x (x+a+b+c) / ((x+a)(x+b)). It falls
 * with a and b and grows with c; in x it first grows and then falls, because x also weighs in its own reference.
 */
export function boundsOfSummedQuotient(
  cell: Value,
  region: Value,
  sector: Value,
  total: Value,
  fallback: Value,
): Value {
  if (!isBounds(fallback) || [cell, region, sector, total].some(isHole)) return fallback;
  const x = spanOf(cell);
  const a = restOf(spanOf(region), [x]);
  const b = restOf(spanOf(sector), [x]);
  const c = a && b ? restOf(spanOf(total), [x, a, b]) : undefined;
  if (!(a && b && c)) return fallback;
  const low = Math.min(quotient(x.low, a.high, b.high, c.low), quotient(x.high, a.high, b.high, c.low));
  const peak = Math.min(Math.max(peakOf(a.low, b.low, c.high), x.low), x.high);
  const high = Math.max(...[x.low, peak, x.high].map((count) => quotient(count, a.low, b.low, c.high)));
  return bounds(low, high, fallback.reason, fallback.note);
}

const quotient = (x: number, a: number, b: number, c: number): number =>
  x === 0 ? 0 : (x / (x + a)) * ((x + a + b + c) / (x + b));

/** Where the quotient stops growing with the cell: the root of -c x² + 2ab x + ab(a+b+c). */
function peakOf(a: number, b: number, c: number): number {
  const product = a * b;
  return c === 0 ? Number.MAX_VALUE : (product + Math.sqrt(product * product + c * product * (a + b + c))) / c;
}

/** The limits of a share, tightened by what is known about its whole; a plain number stays as it is. */
export function tightened(fallback: Value, limits: Span | undefined): Value {
  if (isNumber(fallback) || isHole(fallback) || limits === undefined) return fallback;
  return bounds(limits.low, limits.high, fallback.reason, fallback.note);
}
