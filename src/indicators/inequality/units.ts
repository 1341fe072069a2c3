import { add, divide, multiply } from "../../model/arithmetic.ts";
import { type Hole, hole, isBounds, isHole, lowest, type Reason, type Value } from "../../model/value.ts";
import { refusal } from "../refusal.ts";

/** One of those among whom something is spread: what it weighs, and how it stands to the mean. */
export interface Unit {
  /** Share in all weights; 1/n where every unit counts the same. */
  readonly weight: number;
  /** Its value by the weighted mean: 2 has twice as much as the mean. */
  readonly level: number;
}

/** The units with their mean, or the reason why no inequality can be computed of them. */
export interface Units {
  readonly units: readonly Unit[];
  readonly mean: number;
  readonly refused?: Hole;
}

/**
 * Brings values to the scale of their mean. Inequality has no sensible limits under secret cells: it neither only grows
 * nor only falls with a single value, so exact numbers are needed.
 */
export function unitsOf(
  values: readonly Value[],
  weights: readonly Value[] = values.map(() => 1),
  whenZero: Reason = "zero-sector",
): Units {
  const refused = refusal([...values, ...weights]) ?? inexact([...values, ...weights]) ?? tooFew(weights);
  if (refused) return { units: [], mean: 0, refused };
  const mean = meanOf(values.map(exact), weights);
  if (isHole(mean)) return { units: [], mean: 0, refused: mean };
  return scaled(values.map(exact), weights.map(exact), exact(mean), whenZero);
}

/** Counted from the least value up, so that the mean of equal values is exactly that value. */
function meanOf(values: readonly number[], weights: readonly Value[]): Value {
  const least = values.reduce((low, value) => Math.min(low, value), values[0] ?? 0);
  const above = values.map((value, place) => multiply(value - least, weights[place] ?? 0));
  return add([least, divide(add(above), add(weights), "zero-base", "there is nobody among whom to spread")]);
}

const exact = (value: Value): number => lowest(value) ?? 0;

function inexact(values: readonly Value[]): Hole | undefined {
  const soft = values.find(isBounds);
  return soft && hole(soft.reason, "inequality needs exact numbers, and one is known only by its limits");
}

function tooFew(weights: readonly Value[]): Hole | undefined {
  const count = weights.filter((weight) => exact(weight) > 0).length;
  return count === 1 ? hole("too-few", "one alone has nobody to differ from") : undefined;
}

function scaled(values: readonly number[], weights: readonly number[], mean: number, whenZero: Reason): Units {
  if (mean === 0) return { units: [], mean, refused: hole(whenZero, "there is nothing to spread") };
  const all = exact(add(weights));
  const units = values.map((value, place) => ({ weight: (weights[place] ?? 0) / all, level: value / mean }));
  const areFinite = units.every(({ level }) => Number.isFinite(level));
  return areFinite ? { units, mean } : { units: [], mean, refused: tooLarge };
}

const tooLarge: Hole = hole("degenerate", "the result is too large to be a number");

/** A finite number as it is, and a named reason where a formula has left the range of numbers. */
export const finite = (number: number): Value => (Number.isFinite(number) ? number + 0 : tooLarge);
