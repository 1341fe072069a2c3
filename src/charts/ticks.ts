/** A number axis: its ends and the places of its grid lines. */
export interface Axis {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

/** Round steps of an axis: 1, 2 or 5 times a power of ten. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough * 0.999) ?? 10;
  return factor * power;
}

/** An even axis around some numbers, with about as many grid lines as asked for. */
export function evenAxis(numbers: readonly number[], lines: number): Axis {
  const lowest = Math.min(...numbers);
  const highest = Math.max(...numbers);
  const step = roundStep(Math.max(highest - lowest, Math.abs(highest) * 1e-6, 1e-9) / Math.max(1, lines - 1));
  const first = Math.floor(lowest / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(highest / step - 1e-9));
  // Dividing by the inverse keeps 0.3 from becoming 0.30000000000000004.
  const inverse = Math.round(1 / step);
  const at = (index: number): number => (step < 1 ? index / inverse : index * step) + 0;
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => at(first + index));
  return { low: at(first), high: at(last), ticks };
}

/** A ratio axis, where a half lies as far from 1 as a double; it always shows 1. */
export function ratioAxis(numbers: readonly number[]): Axis {
  const known = numbers.filter((number) => number > 0);
  const low = Math.max(0.02, Math.min(0.5, ...known) / 1.15);
  const high = Math.max(2, ...known) * 1.15;
  const ticks = [0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100].filter((tick) => tick >= low && tick <= high);
  return { low, high, ticks };
}

/** From a number on an even axis to pixels. */
export const evenScale =
  (axis: Axis, from: number, to: number) =>
  (number: number): number =>
    from + ((number - axis.low) / (axis.high - axis.low)) * (to - from);

/** From a ratio to pixels; what lies beyond the ends is drawn at them. */
export const ratioScale =
  (axis: Axis, from: number, to: number) =>
  (number: number): number => {
    const shown = Math.min(axis.high, Math.max(axis.low, number));
    return from + (Math.log(shown / axis.low) / Math.log(axis.high / axis.low)) * (to - from);
  };
