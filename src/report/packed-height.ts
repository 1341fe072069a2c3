import { sum } from "../base/sum.ts";

/** Height of the higher of two columns when blocks are shared out between them as evenly as can be. */
export function packedHeight(heights: readonly number[]): number {
  const total = sum(heights);
  // The first block may stand left: the other way round the columns are the same.
  const [first = 0, ...others] = heights;
  let lefts: readonly number[] = [first];
  for (const height of others) lefts = lefts.concat(lefts.map((left) => left + height));
  return lefts.reduce((lowest, left) => Math.min(lowest, Math.max(left, total - left)), total);
}
