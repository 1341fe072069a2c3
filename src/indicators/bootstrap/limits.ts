import { type Limits, normalReach } from "../../base/distributions.ts";
import { meanOf, varianceOf } from "../../base/moments.ts";
import { type QuantileType, quantile } from "../../base/quantile.ts";

/** How limits are read off the drawn values: between order statistics, mirrored at the estimate, or from their spread. */
export const limitForms = ["percentile", "basic", "normal"] as const;

export type LimitForm = (typeof limitForms)[number];

/** How a position between two order statistics is read: on the scale of normal quantiles, or by Hyndman and Fan. */
export type OrderForm = "normal-scale" | QuantileType;

/** The limits of a bootstrap interval after Davison and Hinkley (1997); undefined where there are too few drawn values. */
export function limitsOf(
  sorted: readonly number[],
  estimate: number,
  level: number,
  form: LimitForm = "percentile",
  order: OrderForm = "normal-scale",
): Limits | undefined {
  if (!isEnough(sorted.length, level)) return undefined;
  if (form === "normal") {
    const middle = 2 * estimate - meanOf(sorted);
    const reach = normalReach(level) * Math.sqrt(varianceOf(sorted, true));
    return { low: middle - reach, high: middle + reach };
  }
  const low = orderStatistic(sorted, (1 - level) / 2, order);
  const high = orderStatistic(sorted, (1 + level) / 2, order);
  return form === "percentile" ? { low, high } : { low: 2 * estimate - high, high: 2 * estimate - low };
}

/** Whether the (B + 1) p-th of the drawn values exists on both sides. */
const isEnough = (count: number, level: number): boolean => ((count + 1) * (1 - level)) / 2 >= 1 - 1e-9;

/** The (B + 1) p-th of the sorted values. */
function orderStatistic(sorted: readonly number[], part: number, order: OrderForm): number {
  if (order !== "normal-scale") return quantile(sorted, part, order);
  const rank = (sorted.length + 1) * part;
  const step = Math.round(rank);
  const at = (place: number) => sorted[Math.min(Math.max(place, 1), sorted.length) - 1] ?? Number.NaN;
  if (Math.abs(rank - step) <= 1e-9) return at(step);
  const below = Math.floor(rank);
  const score = (place: number) => normalReach(2 * place - 1);
  const [from, to] = [score(below / (sorted.length + 1)), score((below + 1) / (sorted.length + 1))];
  return at(below) + ((score(part) - from) / (to - from)) * (at(below + 1) - at(below));
}
