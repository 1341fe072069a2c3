import type { Difference } from "../provenance/differences.ts";

/** A difference, and for a figure how much of the picture it is, from 0 to 1. */
export interface SeenDifference extends Difference {
  readonly changed?: number;
}

/** How much of a picture changed, in percent; so small a change that it would round to none is still one. */
export function shareText(share: number | undefined): string {
  if (share === undefined) return "";
  const percent = share * 100;
  return percent > 0 && percent < 0.1 ? "<0.1 %" : `${percent.toFixed(1)} %`;
}
