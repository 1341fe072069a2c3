import { clopperPearson, type Limits, normalReach } from "../../base/distributions.ts";
import { highest, isNumber, type Value } from "../../model/value.ts";

/** Fewer expected cases than this, or fewer counted ones than `fewCounted`, make a quotient jumpy. */
const fewExpected = 5;
const fewCounted = 3;

/** Whether a cell is so small that its quotient is to be read with care; the number itself stays. */
export const isSmallCount = (counted: Value, expected: Value): boolean =>
  (highest(counted) ?? fewCounted) < fewCounted || (highest(expected) ?? fewExpected) < fewExpected;

/**
 * Between which limits the location quotient of counted companies or persons lies, given that counts are chancy.
 *
 * Delta method on a multinomial sample: se(ln LQ)² = 1/x − 1/x_r − 1/x_s − 1/x + 2 LQ/x with the totals in their places;
 * for an empty cell zero and the upper Clopper-Pearson limit of the share. Undefined for anything but whole counts.
 */
export function locationQuotientInterval(
  regionSector: Value,
  region: Value,
  sector: Value,
  total: Value,
  level = 0.95,
): Limits | undefined {
  const counts = [regionSector, region, sector, total].filter(isNumber);
  const [cell = 0, ofRegion = 0, ofSector = 0, all = 0] = counts;
  const nested = cell <= Math.min(ofRegion, ofSector) && Math.max(ofRegion, ofSector) <= all;
  if (counts.length < 4 || !counts.every(isCount) || !nested || ofRegion === 0 || ofSector === 0) return undefined;
  const quotient = (cell * all) / (ofRegion * ofSector);
  if (cell === 0) return finite({ low: 0, high: (clopperPearson(0, ofRegion, level).high * all) / ofSector });
  const reach = normalReach(level) * deviationOfLogarithm(cell, ofRegion, ofSector, all, quotient);
  return finite({ low: quotient * Math.exp(-reach), high: quotient * Math.exp(reach) });
}

/** No interval where a product of huge counts is too large to be a number. */
const finite = (limits: Limits): Limits | undefined =>
  Number.isFinite(limits.low) && Number.isFinite(limits.high) ? limits : undefined;

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0;

/** The standard error of the logarithm of a quotient of counts, by the delta method on a multinomial sample. */
export function deviationOfLogarithm(
  cell: number,
  region: number,
  sector: number,
  total: number,
  quotient: number,
): number {
  const variance = 1 / cell - 1 / region - 1 / sector - 1 / total + (2 * quotient) / total;
  // Zero in theory when the region is the reference; rounding may leave a hair below.
  return Math.sqrt(Math.max(variance, 0));
}
