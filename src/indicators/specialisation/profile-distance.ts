import { add, divide, subtract } from "../../model/arithmetic.ts";
import { bounds, hole, isBounds, isNumber, type Value } from "../../model/value.ts";
import { within } from "../within.ts";
import { isEmpty, type Profile } from "./profile.ts";

/**
 * How differently two totals are spread over the same parts: 0 when alike, 2 when they share nothing.
 *
 * With secret cells the limits are those of interval arithmetic, cut to 0 and 2: never too narrow, sometimes wider than need be.
 */
export function distance(a: Profile, b: Profile): Value {
  return a.refused ?? b.refused ?? distanceOfShares(a.shares, b.shares);
}

const distanceOfShares = (a: readonly Value[], b: readonly Value[]): Value => within(add(gapsOf(a, b)), 0, 2);

/** The differences of two lists of shares, part by part, without their sign. */
export const gapsOf = (a: readonly Value[], b: readonly Value[]): readonly Value[] =>
  a.map((share, place) => absolute(subtract(share, b[place] ?? 0)));

function absolute(value: Value): Value {
  if (isNumber(value)) return Math.abs(value);
  if (!isBounds(value)) return value;
  const { low, high, reason, note } = value;
  const least = low <= 0 && high >= 0 ? 0 : Math.min(Math.abs(low), Math.abs(high));
  return bounds(least, Math.max(Math.abs(low), Math.abs(high)), reason, note);
}

/** A distance from the mean of the others, and how many of them had nothing and were left out of it. */
export interface DistanceToOthers {
  readonly value: Value;
  readonly leftOut: number;
}

/** Compares each profile with the plain mean of the shares of all others, each of which counts the same. */
export function distancesToOthers(profiles: readonly Profile[]): (own: Profile) => DistanceToOthers {
  const present = profiles.filter((each) => !isEmpty(each));
  const parts = Math.max(0, ...present.map(({ shares }) => shares.length));
  const refused = present.filter((each) => each.refused !== undefined);
  // Added up once for all, because every profile needs the sum of the others.
  const sums = Array.from({ length: parts }, (_, place) => add(present.map(({ shares }) => shares[place] ?? 0)));
  return (own) => {
    const others = present.filter((each) => each !== own);
    const leftOut = profiles.length - present.length - (isEmpty(own) ? 1 : 0);
    const hindered = own.refused ?? refused.find((each) => each !== own)?.refused;
    if (hindered) return { value: hindered, leftOut };
    if (others.length === 0) return { value: hole("too-few", "there is no other to compare with"), leftOut };
    const means = own.shares.map((share, place) => {
      const total = withoutOwn(sums[place] ?? 0, share) ?? add(others.map(({ shares }) => shares[place] ?? 0));
      return divide(total, others.length, "too-few");
    });
    return { value: distanceOfShares(own.shares, means), leftOut };
  };
}

/** Only numbers are taken away again: of limits, twice the width would remain. */
const withoutOwn = (sum: Value, own: Value): number | undefined =>
  isNumber(sum) && isNumber(own) ? sum - own : undefined;

/** Every pair of profiles once, in the order of the table. */
export const pairsOf = (profiles: readonly Profile[]): readonly (readonly [Profile, Profile])[] =>
  profiles.flatMap((first, place) => profiles.slice(place + 1).map((second) => [first, second] as const));
