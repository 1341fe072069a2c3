import { sum } from "./sum.ts";

/** The arithmetic mean of at least one number. */
export const meanOf = (numbers: readonly number[]): number => sum(numbers) / numbers.length;

/** The sum of squared distances from the mean; exactly zero where all numbers are equal. */
export function sumOfSquares(numbers: readonly number[]): number {
  if (numbers.every((number) => number === numbers[0])) return 0;
  const mean = meanOf(numbers);
  return sum(numbers.map((number) => (number - mean) ** 2));
}

/** The variance with n below, or with n - 1 for a sample. */
export const varianceOf = (numbers: readonly number[], isSample = false): number =>
  sumOfSquares(numbers) / (numbers.length - (isSample ? 1 : 0));

/** How lopsided numbers are, corrected for samples; undefined for fewer than three numbers or where all are equal. */
export function skewnessOf(numbers: readonly number[]): number | undefined {
  const n = numbers.length;
  const spread = varianceOf(numbers);
  if (n < 3 || !(spread > 0)) return undefined;
  const mean = meanOf(numbers);
  const third = sum(numbers.map((number) => (number - mean) ** 3)) / n;
  return (third / spread ** 1.5) * (Math.sqrt(n * (n - 1)) / (n - 2));
}

/** How heavy the tails are beyond those of a normal distribution, corrected for samples; undefined for fewer than four. */
export function kurtosisOf(numbers: readonly number[]): number | undefined {
  const n = numbers.length;
  const spread = varianceOf(numbers);
  if (n < 4 || !(spread > 0)) return undefined;
  const mean = meanOf(numbers);
  const fourth = sum(numbers.map((number) => (number - mean) ** 4)) / n;
  return ((n - 1) / ((n - 2) * (n - 3))) * ((n + 1) * (fourth / spread ** 2 - 3) + 6);
}
