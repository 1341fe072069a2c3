import { add } from "../../model/arithmetic.ts";
import { bounds, isBounds, isNumber, type Value } from "../../model/value.ts";
import { within } from "../within.ts";

/**
 * Shannon's entropy of shares that add up to 1, in nats: 0 when all is in one part, ln n when all parts are alike.
 *
 * Limits of shares give outer limits: each part at its least or most, which cannot all be met at once.
 */
export const shannon = (shares: readonly Value[]): Value =>
  within(add(shares.map(surprise)), 0, Math.log(Math.max(shares.length, 1)));

const ofNumber = (share: number): number => (share <= 0 ? 0 : -share * Math.log(share));

/** A part's own term: it rises with the share up to 1/e and falls beyond. */
function surprise(share: Value): Value {
  if (isNumber(share)) return ofNumber(share);
  if (!isBounds(share)) return share;
  const { low, high, reason, note } = share;
  const ends = [ofNumber(low), ofNumber(high)];
  const peak = low < 1 / Math.E && high > 1 / Math.E ? 1 / Math.E : Math.max(...ends);
  return bounds(Math.min(...ends), peak, reason, note);
}

/** How many parts there are with anything in them; limits where a secret part may be empty. */
export const richness = (shares: readonly Value[]): Value => add(shares.map(presence));

function presence(share: Value): Value {
  if (isNumber(share)) return share > 0 ? 1 : 0;
  return isBounds(share) ? bounds(share.low > 0 ? 1 : 0, 1, share.reason, share.note) : share;
}
