import { studentTail } from "./distributions.ts";
import { meanOf, sumOfSquares } from "./moments.ts";
import { sum } from "./sum.ts";

/** A straight line through points by least squares, and how well it is determined. */
export interface Line {
  readonly intercept: number;
  readonly slope: number;
  /** Share of the variation of y that follows the line; undefined where y does not vary. */
  readonly rSquared?: number;
  /** Standard error and two-sided p-value of the slope; undefined for two points, or where all lie on the line. */
  readonly slopeError?: number;
  readonly slopeP?: number;
}

/** Fits y = intercept + slope x by least squares; undefined for fewer than two different x, or numbers too large to square. */
export function lineThrough(points: readonly (readonly [x: number, y: number])[]): Line | undefined {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [meanX, meanY] = [meanOf(xs), meanOf(ys)];
  const spread = sumOfSquares(xs);
  if (points.length < 2 || !(spread > 0)) return undefined;
  // A slope too flat for a number must not become a negative zero.
  const slope = sum(points.map(([x, y]) => (x - meanX) * (y - meanY))) / spread + 0;
  const rest = sum(points.map(([x, y]) => (y - meanY - slope * (x - meanX)) ** 2));
  const variation = sumOfSquares(ys);
  if (!Number.isFinite(slope + rest + variation)) return undefined;
  const line = { intercept: meanY - slope * meanX + 0, slope };
  const freedom = points.length - 2;
  const slopeError = Math.sqrt(rest / freedom / spread);
  return {
    ...line,
    ...(variation > 0 ? { rSquared: 1 - rest / variation } : {}),
    ...(freedom > 0 && rest > 0 ? { slopeError, slopeP: studentTail(slope / slopeError, freedom) } : {}),
  };
}
