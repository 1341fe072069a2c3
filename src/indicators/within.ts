import { bounds, isHole, isNumber, type Value } from "../model/value.ts";

/** A value cut to the range that it cannot leave: rounding and the outer limits of secret cells may overshoot it. */
export function within(value: Value, low: number, high: number): Value {
  if (isHole(value)) return value;
  const cut = (number: number) => Math.min(Math.max(number, low), high) + 0;
  return isNumber(value) ? cut(value) : bounds(cut(value.low), cut(value.high), value.reason, value.note);
}
