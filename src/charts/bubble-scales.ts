import { isHole, isNumber, type Value } from "../model/value.ts";
import { endsOf } from "./numbers.ts";
import type { Place } from "./places.ts";
import { type Axis, evenAxis } from "./ticks.ts";

/** One sector in the field of a region. */
export interface Bubble {
  readonly name: string;
  readonly across: Value;
  readonly upright: Value;
  readonly size: Value;
  readonly doubtful: boolean;
  /** Ids of the results that place and size are. */
  readonly results: readonly string[];
}

/** The sectors of one region. */
export interface Field {
  readonly place: Place;
  readonly bubbles: readonly Bubble[];
  /** What could not be placed and why, one line each; empty for nothing. */
  readonly unplaced: readonly string[];
}

/** The axes of one field, and the largest sector of all. */
export interface Scales {
  readonly across: Axis;
  readonly upright: Axis;
  readonly largest: number;
}

const isPlaced = ({ across, upright }: Bubble): boolean => !isHole(across) && !isHole(upright);
/** The sectors that have a place: both numbers are known, at least as ranges. */
export const placedIn = ({ bubbles }: Field): readonly Bubble[] => bubbles.filter(isPlaced);

/** The scales of one field: ends around all sure numbers; a range at most doubles them. */
export function scalesOf(field: Field, largest: number): Scales {
  const all = placedIn(field);
  const near = (values: readonly Value[], slack: number) => {
    const numbers = values.filter(isNumber);
    const from = numbers.length === 0 ? values.flatMap(endsOf) : numbers;
    if (from.length === 0) return [];
    const [low, high] = [Math.min(...from), Math.max(...from)];
    const reach = slack * (high - low);
    return [...from, ...values.flatMap(endsOf).filter((end) => end >= low - reach && end <= high + reach)];
  };
  const rates = near(
    all.map(({ upright }) => upright),
    1,
  );
  const [low, high] = [Math.min(-10, ...rates), Math.max(10, ...rates)];
  const slack = (high - low) * 0.08;
  const ends = { low: low - slack, high: high + slack };
  const ticks = evenAxis([low, high], 6).ticks.filter((tick) => tick >= ends.low && tick <= ends.high);
  return {
    across: quotientAxis(
      near(
        all.map(({ across }) => across),
        1,
      ),
    ),
    upright: { ...ends, ticks },
    largest,
  };
}

/** Both sides of 1, however far the quotients of a field lie from it. */
function quotientAxis(quotients: readonly number[]): Axis {
  const known = quotients.filter((quotient) => quotient > 0);
  const low = Math.min(0.8, ...known) / 1.12;
  const high = Math.max(1.25, ...known) * 1.12;
  return ratiosBetween(low, high);
}

const ratios = [0.02, 0.05, 0.1, 0.2, 0.5, 1, 1.5, 2, 3, 5, 10, 20, 50];

const ratiosBetween = (low: number, high: number): Axis => ({
  low,
  high,
  ticks: ratios.filter((tick) => tick >= low && tick <= high),
});

/** The axis with at least such a share of its length on either side of 1, so that what is written there has room. */
export function withSides({ low, high }: Axis, share: number): Axis {
  const least = Math.min(share, 0.45);
  const [below, above] = [-Math.log(low), Math.log(high)];
  const apart = least / (1 - least);
  return ratiosBetween(Math.exp(-Math.max(below, above * apart)), Math.exp(Math.max(above, below * apart)));
}
