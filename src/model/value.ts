/** Why there is no number. Each reason is a status that a reader of a CSV or JSON output can filter on. */
export const reasons = [
  "not-collected",
  "confidential",
  "not-applicable",
  "zero-reference",
  "zero-region",
  "zero-sector",
  "zero-base",
  "negative-input",
  "too-few",
  "degenerate",
  "not-converged",
  "series-break",
  "incomparable",
] as const;

export type Reason = (typeof reasons)[number];

/** A number that is known only to lie between two limits: a secret or a rounded cell, or what follows from one. */
export interface Bounds {
  readonly kind: "bounds";
  readonly low: number;
  readonly high: number;
  readonly reason: Reason;
  readonly note?: string;
}

/** A place where a number should stand, with the reason why there is none. */
export interface Hole {
  readonly kind: "hole";
  readonly reason: Reason;
  readonly note?: string;
}

/** What a cell or a result holds: a finite number, a pair of bounds, or a named reason. Never NaN, never Infinity. */
export type Value = number | Bounds | Hole;

export const isNumber = (value: Value): value is number => typeof value === "number";
export const isBounds = (value: Value): value is Bounds => typeof value === "object" && value.kind === "bounds";
export const isHole = (value: Value): value is Hole => typeof value === "object" && value.kind === "hole";

/** A named reason in the place of a number. */
export function hole(reason: Reason, note?: string): Hole {
  return note === undefined ? { kind: "hole", reason } : { kind: "hole", reason, note };
}

/** A pair of bounds; equal limits are simply the number. Limits in the wrong order or not finite are a bug of the caller. */
export function bounds(low: number, high: number, reason: Reason, note?: string): number | Bounds {
  if (!(Number.isFinite(low) && Number.isFinite(high) && low <= high)) throw new RangeError(`bounds ${low} to ${high}`);
  if (low === high) return low + 0;
  const pair = { kind: "bounds", low: low + 0, high: high + 0, reason } as const;
  return note === undefined ? pair : { ...pair, note };
}

/** The smallest number a value can be, or undefined for a hole. */
export const lowest = (value: Value): number | undefined =>
  isNumber(value) ? value : isBounds(value) ? value.low : undefined;

/** The largest number a value can be, or undefined for a hole. */
export const highest = (value: Value): number | undefined =>
  isNumber(value) ? value : isBounds(value) ? value.high : undefined;

/** The status word of a value: `ok` for a number, otherwise its reason. */
export const statusOf = (value: Value): "ok" | Reason => (isNumber(value) ? "ok" : value.reason);

/** The remark that came with a value, if any. */
export const noteOf = (value: Value): string | undefined => (isNumber(value) ? undefined : value.note);
