/** The nine definitions of a sample quantile after Hyndman and Fan (1996), numbered as theirs. */
export const quantileTypes = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

export type QuantileType = (typeof quantileTypes)[number];

/** The value below which a given part of the sorted numbers lies; NaN for no numbers at all. */
export function quantile(sorted: readonly number[], part: number, type: QuantileType = 7): number {
  const { step, position } = positionOf(sorted.length, part, type);
  const at = (rank: number) => sorted[Math.min(Math.max(rank, 1), sorted.length) - 1] ?? Number.NaN;
  const below = at(step);
  return position === 0 ? below : below + position * (at(step + 1) - below);
}

/** Between which two ranks the quantile lies, and how far up from the lower one. */
function positionOf(count: number, part: number, type: QuantileType): { step: number; position: number } {
  const rank = rankOf(count, part, type);
  // A rank that is whole but for rounding is whole: 0.1 * 10 and the like.
  const rounding = 4 * Number.EPSILON * Math.max(count, 1);
  const step = Math.floor(rank + rounding);
  const rest = Math.abs(rank - step) <= rounding ? 0 : rank - step;
  return { step, position: type <= 3 ? jump(step, rest === 0, type) : rest };
}

/** The first three types do not interpolate: the lower number, the upper one, or their middle. */
function jump(step: number, isWhole: boolean, type: QuantileType): number {
  if (!isWhole) return 1;
  if (type === 3) return step % 2;
  return type === 2 ? 0.5 : 0;
}

function rankOf(count: number, part: number, type: QuantileType): number {
  if (type <= 2) return count * part;
  if (type === 3) return count * part - 0.5;
  const [a, b] = shifts[type - 4] ?? [0, 0];
  return a + part * (count + 1 - a - b);
}

/** The plotting positions of the types 4 to 9. */
const shifts: readonly (readonly [number, number])[] = [
  [0, 1],
  [0.5, 0.5],
  [0, 0],
  [1, 1],
  [1 / 3, 1 / 3],
  [3 / 8, 3 / 8],
];
