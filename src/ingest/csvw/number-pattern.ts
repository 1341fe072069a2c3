import type { Datatype } from "./description.ts";
import type { WrittenNumber } from "./written-number.ts";

/** A pattern of numbers such as `#,##0.00`, taken apart. */
export interface NumberPattern {
  /** A sign that must stand before the number; empty where one may. */
  readonly sign: string;
  /** `%` or `‰`, where the pattern has one. */
  readonly part: string;
  readonly leastWhole: number;
  /** Only with an exponent, and where the pattern leaves no room for more. */
  readonly mostWhole: number;
  /** Digits of the group before the point, and of those before it; 0 where digits are not grouped. */
  readonly group: number;
  readonly furtherGroup: number;
  readonly leastDecimals: number;
  readonly mostDecimals: number;
  /** Digits of a group behind the point; 0 where they are not grouped. */
  readonly decimalGroup: number;
  /** Least digits of the exponent; undefined where there is none. */
  readonly exponent: number | undefined;
}

type Signs = Pick<Datatype, "decimalChar" | "groupChar">;

const known = new Map<string, NumberPattern | undefined>();

/** Takes a pattern of numbers (Unicode Technical Standard 35) apart; undefined where it is none. */
export function numberPattern(
  format: string,
  { decimalChar = ".", groupChar = "," }: Signs,
): NumberPattern | undefined {
  const key = JSON.stringify([format, decimalChar, groupChar]);
  if (!known.has(key)) known.set(key, patternOf(format, decimalChar, groupChar));
  return known.get(key);
}

const zeros = (text: string): number => text.replaceAll(/[^0]/g, "").length;

function patternOf(format: string, decimalChar: string, groupChar: string): NumberPattern | undefined {
  const [, before = "", middle = "", power, behind = ""] =
    /^([-+]?[%‰]?|[%‰][-+])([^%‰E+-]+)(?:E[-+]?(#*0+))?([%‰]?)$/u.exec(format) ?? [];
  const [whole = "", decimals = "", ...more] = middle.split(decimalChar);
  if (more.length > 0 || (/[%‰]/u.test(before) && behind !== "")) return undefined;
  const [groups, decimalGroups] = [whole.split(groupChar), decimals.split(groupChar)];
  if (!areDigits(groups, decimalGroups)) return undefined;
  return {
    sign: before.replaceAll(/[%‰]/gu, ""),
    part: before.replaceAll(/[-+]/g, "") + behind,
    ...wholeOf(groups, power !== undefined),
    leastDecimals: zeros(decimals),
    mostDecimals: decimalGroups.join("").length,
    decimalGroup: decimalGroups.length > 1 ? (decimalGroups[0] ?? "").length : 0,
    exponent: power === undefined ? undefined : zeros(power),
  };
}

/** Digits that may be away stand outside, those that must be there at the point. */
const areDigits = (groups: readonly string[], decimalGroups: readonly string[]): boolean =>
  /^#*0*$/.test(groups.join("")) &&
  /^0*#*$/.test(decimalGroups.join("")) &&
  [...groups, ...decimalGroups].join("") !== "" &&
  groups.slice(1).every((group) => group !== "");

function wholeOf(groups: readonly string[], hasPower: boolean) {
  const digits = groups.join("");
  const group = groups.length > 1 ? (groups.at(-1) ?? "").length : 0;
  return {
    leastWhole: zeros(digits),
    mostWhole: hasPower && !digits.includes("#") ? digits.length : Number.POSITIVE_INFINITY,
    group,
    furtherGroup: groups.length > 2 ? (groups.at(-2) ?? "").length : group,
  };
}

/** Whether a number is written as its pattern has it: signs, digits before and behind the point, groups, exponent. */
export function fitsPattern(number: WrittenNumber, pattern: NumberPattern): boolean {
  const whole = number.groups.join("");
  const decimals = number.decimalGroups.join("");
  const { sign, part } = pattern;
  return (
    (sign === "" || (sign === "-" ? number.sign === "-" : number.sign !== "")) &&
    number.part === part &&
    whole.length >= pattern.leastWhole &&
    whole.length <= pattern.mostWhole &&
    decimals.length >= pattern.leastDecimals &&
    decimals.length <= pattern.mostDecimals &&
    (number.exponent === undefined) === (pattern.exponent === undefined) &&
    (number.exponent ?? "").replace(/^[-+]/, "").length >= (pattern.exponent ?? 0) &&
    sameGroups(number.groups, grouped(whole, pattern.group, pattern.furtherGroup)) &&
    sameGroups(number.decimalGroups, groupedBehind(decimals, pattern.decimalGroup))
  );
}

const sameGroups = (found: readonly string[], wanted: readonly string[]): boolean =>
  found.length === wanted.length && found.every((group, index) => group === wanted[index]);

/** Digits in groups, counted from the point; the last of them may have another length than those before. */
function grouped(digits: string, last: number, further: number): readonly string[] {
  const groups: string[] = [];
  let end = digits.length;
  for (let size = last; size > 0 && end > size; size = further) {
    groups.unshift(digits.slice(end - size, end));
    end -= size;
  }
  return [digits.slice(0, end), ...groups];
}

function groupedBehind(digits: string, size: number): readonly string[] {
  if (digits === "") return [];
  if (size === 0) return [digits];
  return Array.from({ length: Math.ceil(digits.length / size) }, (_, index) =>
    digits.slice(index * size, (index + 1) * size),
  );
}
