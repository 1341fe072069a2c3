import type { Datatype } from "./description.ts";

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

/** Whether a pattern of numbers is one that can be checked. */
export const isNumberPattern = (pattern: string): boolean => /^[-+]?#*0+(?:\.0*#*)?(?:E[-+]?#*0+)?$/.test(pattern);

const parts: ReadonlyMap<string, number> = new Map([
  ["", 1],
  ["%", 100],
  ["‰", 1000],
]);

/** A cell as a number; undefined where it is none of that type and format. */
export function readNumber(text: string, datatype: Datatype): number | undefined {
  const bare = withoutGroups(text, datatype);
  if (bare === undefined || (datatype.format !== undefined && !fitsPattern(bare, datatype.format))) return undefined;
  const [, number = "", sign = ""] = /^(.*?)([%‰]?)$/u.exec(bare) ?? [];
  if (!isNumber(number, datatype.base)) return undefined;
  const value = Number(number) / (parts.get(sign) ?? 1);
  // Minus zero is zero.
  return Number.isFinite(value) ? value + 0 : undefined;
}

const isNumber = (text: string, base: string): boolean =>
  /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/.test(text) &&
  (floating.includes(base) || !/[eE]/.test(text)) &&
  inRange(text, base);

function withoutGroups(text: string, { decimalChar = ".", groupChar }: Datatype): string | undefined {
  const [whole = "", ...decimals] = text.split(decimalChar);
  if (decimals.length > 1 || (decimalChar !== "." && text.includes(".") && groupChar !== ".")) return undefined;
  const groups = groupChar === undefined ? [whole] : whole.split(groupChar);
  // A group of other than three digits is a decimal sign taken for a group sign.
  const isGrouped =
    groups.length === 1 || (/^[-+]?\d{1,3}$/.test(groups[0] ?? "") && groups.slice(1).every(isThreeDigits));
  return isGrouped ? [groups.join(""), ...decimals].join(".") : undefined;
}

const isThreeDigits = (text: string): boolean => /^\d{3}$/.test(text);

function inRange(number: string, base: string): boolean {
  const range = ranges.get(base);
  if (range === undefined) return true;
  if (!/^[-+]?\d{1,40}$/.test(number)) return false;
  const value = BigInt(number.replace(/^\+/, ""));
  const [low, high] = range;
  return (low === undefined || value >= low) && (high === undefined || value <= high);
}

/** Digits before the point, behind it and in the exponent, counted against `#0.0#E0`. */
function fitsPattern(number: string, pattern: string): boolean {
  const [, whole = "", fraction = "", power] = /^[-+]?([#0]+)(?:\.([#0]*))?(?:E([-+]?[#0]+))?$/.exec(pattern) ?? [];
  const found = /^[-+]?(\d*)(?:\.(\d*))?(?:[eE][-+]?(\d+))?[%‰]?$/u.exec(number);
  if (found === null) return false;
  const [, digits = "", decimals = "", exponent] = found;
  const zeros = (text: string): number => text.replaceAll(/[^0]/g, "").length;
  // With an exponent the pattern fixes how many digits stand before the point.
  const wide = power !== undefined && !whole.includes("#") && digits.length > whole.length;
  return (
    !wide &&
    digits.length >= zeros(whole) &&
    decimals.length >= zeros(fraction) &&
    decimals.length <= fraction.length &&
    (exponent === undefined) === (power === undefined) &&
    (exponent ?? "").length >= zeros(power ?? "")
  );
}
