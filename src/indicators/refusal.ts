import { type Hole, hole, isHole, lowest, type Value } from "../model/value.ts";

/** What stands where a negative number would have to be part of a whole. */
export const negativeInput: Hole = hole("negative-input", "a share of a negative number has no meaning");

/** Why a share or ratio of these quantities cannot be formed: the first hole, or a quantity that is or may be negative. */
export function refusal(quantities: readonly Value[]): Hole | undefined {
  const missing = quantities.find(isHole);
  if (missing) return missing;
  const negative = quantities.some((quantity) => (lowest(quantity) ?? 0) < 0);
  return negative ? negativeInput : undefined;
}

/** Whether a quantity is or may be zero, so that nothing can be divided by it. */
export const mayBeZero = (quantity: Value): boolean => (lowest(quantity) ?? 1) <= 0;
