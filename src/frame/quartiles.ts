/**
 * A quantile by linear interpolation between neighbours, so that `part` 0.25 is the first quartile.
 * Hyndman & Fan (1996), Sample Quantiles in Statistical Packages, type 7: what R, NumPy and Excel's QUARTILE.INC give.
 */
export function quantile(sorted: readonly number[], part: number): number | undefined {
  const place = (sorted.length - 1) * part;
  const low = sorted[Math.floor(place)];
  const high = sorted[Math.ceil(place)];
  return low === undefined || high === undefined ? undefined : low + (high - low) * (place - Math.floor(place));
}
