import { declined } from "./declined.ts";
import { parseComputedNumber } from "./number.ts";
import type { Cursor } from "./plain-fields.ts";
import { nameOf } from "./plain-names.ts";

const zero = 0x30;
const point = 0x2e;
const minus = 0x2d;
const mostDigits = 15;
// Powers of ten up to here are exact, and so is a whole number of 15 digits: their quotient is rounded once, as Number() does.
const powersOfTen = Float64Array.from({ length: mostDigits + 1 }, (_, power) => Number(`1e${power}`));

/** The number under the cursor; undefined where the cell is empty. */
export function numberAt(cursor: Cursor): number | undefined {
  const { bytes, from, to } = cursor;
  if (from === to) return undefined;
  const isNegative = bytes[from] === minus;
  const size = sizeAt(bytes, isNegative ? from + 1 : from, to);
  if (size === -1) return slowly(cursor);
  return isNegative ? 0 - size : size;
}

/** A number of at most fifteen digits, with or without a point between them; -1 for everything else. */
function sizeAt(bytes: Uint8Array, from: number, to: number): number {
  const whole = digitsIn(bytes, from, to);
  if (whole !== -1) return whole;
  const pointAt = bytes.indexOf(point, from);
  if (pointAt === -1 || pointAt >= to || to - from - 1 > mostDigits) return -1;
  const before = digitsIn(bytes, from, pointAt);
  const behind = digitsIn(bytes, pointAt + 1, to);
  const power = powersOfTen[to - 1 - pointAt] ?? 1;
  return before === -1 || behind === -1 ? -1 : (before * power + behind) / power;
}

/** A whole number of one to fifteen digits; -1 for everything else. */
function digitsIn(bytes: Uint8Array, from: number, to: number): number {
  if (to === from || to - from > mostDigits) return -1;
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = (bytes[at] ?? 0) - zero;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

function slowly({ bytes, from, to }: Cursor): number | undefined {
  const text = nameOf(bytes.subarray(from, to));
  if (text === "" || text === "NA") return undefined;
  const number = parseComputedNumber(text);
  if (number === undefined) throw declined;
  return number;
}
