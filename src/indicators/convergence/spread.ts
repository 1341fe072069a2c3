import { varianceRatioTail } from "../../base/distributions.ts";
import { lineThrough } from "../../base/line.ts";
import { meanOf, sumOfSquares } from "../../base/moments.ts";
import { divide } from "../../model/arithmetic.ts";
import { hole, isNumber, type Value } from "../../model/value.ts";

/** How dispersion can be measured: the standard deviation, its square, or relative to the mean. */
export const dispersions = ["sd", "variance", "cv"] as const;
/** Whether logarithms or the values themselves are compared. */
export const scales = ["log", "raw"] as const;
/** Whether the regions are all there are, or a sample. */
export const kinds = ["population", "sample"] as const;

/** What is measured: which dispersion, of logarithms or of the values themselves, with n or n - 1 below. */
export interface DispersionForm {
  readonly dispersion: (typeof dispersions)[number];
  readonly scale: (typeof scales)[number];
  readonly kind: (typeof kinds)[number];
}

/** How far apart the regions of one year are. */
export interface Spread {
  readonly value: Value;
  /** Sample variance, for the test of two years against each other. */
  readonly variance: Value;
  /** Regions that were measured, and those left out: no number, only limits, or for logarithms nothing above zero. */
  readonly regions: number;
  readonly leftOut: number;
}

/** How far apart regions are in one year: standard deviation, variance, or standard deviation over the mean. */
export function spreadOf(values: readonly Value[], { dispersion, scale, kind }: DispersionForm): Spread {
  const numbers = values.filter(isNumber).filter((number) => scale === "raw" || number > 0);
  const used = scale === "log" ? numbers.map(Math.log) : numbers;
  const counts = { regions: used.length, leftOut: values.length - used.length };
  if (used.length < 2) {
    const none = hole("too-few", "fewer than two regions");
    return { value: none, variance: none, ...counts };
  }
  const squares = sumOfSquares(used);
  const variance = finite(squares / (used.length - 1));
  const own = kind === "sample" ? variance : finite(squares / used.length);
  if (!isNumber(own) || dispersion === "variance") return { value: own, variance, ...counts };
  const deviation = Math.sqrt(own);
  const mean = Math.abs(meanOf(used));
  const value = dispersion === "sd" ? deviation : divide(deviation, mean, "degenerate", "the mean is zero");
  return { value, variance, ...counts };
}

const finite = (number: number): Value =>
  Number.isFinite(number) ? number : hole("degenerate", "the result is too large to be a number");

/** Two years held against each other. */
export interface SpreadChange {
  /** Above 1: the regions were further apart at the start. */
  readonly quotient: Value;
  readonly f: Value;
  readonly pValue: Value;
}

/** Whether regions were further apart in the first year than in the last, with the F test of the two variances. */
export function changeOfSpread(first: Spread, last: Spread): SpreadChange {
  const same = "all regions are alike in the last year";
  const f = divide(first.variance, last.variance, "degenerate", same);
  const pValue = isNumber(f) ? varianceRatioTail(f, first.regions - 1, last.regions - 1) : f;
  return { quotient: divide(first.value, last.value, "degenerate", same), f, pValue };
}

/** The yearly change of the dispersion by least squares, and how likely chance alone would bring it about. */
export function trendOfSpread(years: readonly (readonly [year: number, spread: Value])[]): {
  readonly slope: Value;
  readonly pValue: Value;
} {
  const points = years.flatMap(([year, spread]) => (isNumber(spread) ? [[year, spread] as const] : []));
  const line = points.length < 3 ? undefined : lineThrough(points);
  if (line === undefined) {
    const none = hole("too-few", "fewer than three years");
    return { slope: none, pValue: none };
  }
  return { slope: finite(line.slope), pValue: line.slopeP ?? hole("degenerate", "all years lie on one line") };
}
