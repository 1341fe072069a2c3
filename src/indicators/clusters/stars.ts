import {
  bounds,
  type Hole,
  highest,
  hole,
  isHole,
  isNumber,
  lowest,
  type Reason,
  statusOf,
  type Value,
} from "../../model/value.ts";

/** A star of one region: 1 or 0, and whether others stand level with it at the cut. */
export interface Star {
  readonly value: Value;
  readonly isTied: boolean;
}

/** Where a value can lie; one that is not known can lie anywhere. */
interface Range {
  readonly low: number;
  readonly high: number;
}

/** A place with nothing in it, rather than with nothing known of it, is surely last. */
function rangeOf(value: Value): Range {
  if (isHole(value)) return { low: 0, high: statusOf(value).startsWith("zero-") ? 0 : Number.POSITIVE_INFINITY };
  return { low: lowest(value) ?? 0, high: highest(value) ?? 0 };
}

/** Who is in the top part: `part` 0.1 for the top ten percent. Places level with the last one in get the star too. */
export function topStars(values: readonly Value[], part: number): readonly Star[] {
  // The hair keeps 0.29 * 100 from being 28.
  const places = Math.max(1, Math.floor(values.length * part + 1e-9));
  const ranges = values.map(rangeOf);
  const undecided = values.find((value) => !isNumber(value) && rangeOf(value).high > 0);
  return values.map((value, own) => {
    if (isHole(value)) return { value, isTied: false };
    const { low, high } = ranges[own] ?? { low: 0, high: 0 };
    const { maybeAbove, surelyAbove, maybeLevel } = standing(ranges, own, low, high);
    const isTied = maybeAbove < places && maybeLevel >= places;
    if (low > 0 && maybeAbove < places) return { value: 1, isTied };
    if (high <= 0 || surelyAbove >= places) return { value: 0, isTied: false };
    return { value: openStar(undecided), isTied: false };
  });
}

/** How many others may be above, surely are, and may be level with it or above. */
function standing(ranges: readonly Range[], own: number, low: number, high: number) {
  let [maybeAbove, surelyAbove, maybeLevel] = [0, 0, 0];
  ranges.forEach((other, place) => {
    if (place === own) return;
    if (other.high > low) maybeAbove++;
    if (other.low > high) surelyAbove++;
    if (other.high >= low) maybeLevel++;
  });
  return { maybeAbove, surelyAbove, maybeLevel };
}

/** A star that hangs on a secret or missing value. */
function openStar(undecided: Value | undefined): Value {
  const reason: Reason = undecided === undefined || isNumber(undecided) ? "degenerate" : undecided.reason;
  return bounds(0, 1, reason, "hangs on a value that is not known");
}

/** Why nobody gets a star for being among the top of too few. */
export const tooFewRegions = (count: number, needed: number): Hole =>
  hole("too-few", `${count} regions, ${needed} needed`);
