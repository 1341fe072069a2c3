import { divide, multiply } from "../../model/arithmetic.ts";
import type { Value } from "../../model/value.ts";
import { refusal } from "../refusal.ts";

/** So much per unit of the base: turnover per company, companies per thousand inhabitants (`scale` 1000). */
export function ratio(amount: Value, base: Value, scale = 1): Value {
  return refusal([amount, base]) ?? divide(multiply(amount, scale), base, "zero-base", "nothing to divide by");
}
