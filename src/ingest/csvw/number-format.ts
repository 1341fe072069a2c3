import type { Datatype } from "./description.ts";
import { fitsPattern, numberPattern } from "./number-pattern.ts";
import { isPlainlyGrouped, signsOf, type WrittenNumber, writtenNumber } from "./written-number.ts";

const ranges: ReadonlyMap<string, readonly [low: bigint | undefined, high: bigint | undefined]> = new Map([
  ["integer", [undefined, undefined]],
  ["long", [-(2n ** 63n), 2n ** 63n - 1n]],
  ["int", [-(2n ** 31n), 2n ** 31n - 1n]],
  ["short", [-(2n ** 15n), 2n ** 15n - 1n]],
  ["byte", [-128n, 127n]],
  ["nonNegativeInteger", [0n, undefined]],
  ["positiveInteger", [1n, undefined]],
  ["nonPositiveInteger", [undefined, 0n]],
  ["negativeInteger", [undefined, -1n]],
  ["unsignedLong", [0n, 2n ** 64n - 1n]],
  ["unsignedInt", [0n, 2n ** 32n - 1n]],
  ["unsignedShort", [0n, 2n ** 16n - 1n]],
  ["unsignedByte", [0n, 255n]],
]);

const floating = ["double", "float", "number"];

/** Whether a type is one of numbers. */
export const isNumeric = (base: string): boolean => ranges.has(base) || base === "decimal" || floating.includes(base);

/** By how many places a sign moves the point. */
const parts: ReadonlyMap<string, number> = new Map([
  ["%", 2],
  ["‰", 3],
]);

/** A cell as a number; undefined where it is none of that type and format. */
export function readNumber(text: string, datatype: Datatype): number | undefined {
  const { decimalChar, groupChar } = signsOf(datatype);
  const written = writtenNumber(text, decimalChar, groupChar);
  if (written === undefined || !isOfType(written, datatype.base) || !isInFormat(written, datatype)) return undefined;
  const { sign, groups, decimalGroups, exponent = "0", part } = written;
  // Hundredths by moving the point, not by dividing: 0.07% is 0.0007 and nothing beside it.
  const power = Number(exponent) - (parts.get(part) ?? 0);
  const value = Number(`${sign}${groups.join("")}.${decimalGroups.join("")}0e${power}`);
  // Minus zero is zero.
  return Number.isFinite(value) ? value + 0 : undefined;
}

function isInFormat(written: WrittenNumber, datatype: Datatype): boolean {
  if (datatype.format === undefined) return isPlainlyGrouped(written);
  const pattern = numberPattern(datatype.format, datatype);
  return pattern !== undefined && fitsPattern(written, pattern);
}

function isOfType({ sign, groups, decimalGroups, exponent, part }: WrittenNumber, base: string): boolean {
  if (floating.includes(base)) return true;
  if (exponent !== undefined) return false;
  return !ranges.has(base) || (decimalGroups.length === 0 && part === "" && inRange(sign + groups.join(""), base));
}

function inRange(number: string, base: string): boolean {
  if (!/^[-+]?\d{1,40}$/.test(number)) return false;
  const value = BigInt(number.replace(/^\+/, ""));
  const [low, high] = ranges.get(base) ?? [];
  return (low === undefined || value >= low) && (high === undefined || value <= high);
}
