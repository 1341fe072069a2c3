import type { Datatype } from "./description.ts";

/** A number as it stands in a cell: signs, and digits as they are grouped. */
export interface WrittenNumber {
  readonly sign: string;
  /** `%` or `‰`, before or behind the digits. */
  readonly part: string;
  readonly groups: readonly string[];
  /** Nothing where there is no decimal sign. */
  readonly decimalGroups: readonly string[];
  /** With its sign; undefined where there is none. */
  readonly exponent: string | undefined;
}

/** Takes the text of a number apart by its decimal sign and its group sign; undefined where it is no number. */
export function writtenNumber(
  text: string,
  decimalChar: string,
  groupChar: string | undefined,
): WrittenNumber | undefined {
  const found = /^([-+]?)([%‰]?)([-+]?)([^%‰eE+-]+)(?:[eE]([-+]?\d+))?([%‰]?)$/u.exec(text);
  if (found === null) return undefined;
  const [, sign = "", percent = "", second = "", digits = "", exponent, behind = ""] = found;
  if ((sign !== "" && second !== "") || (percent !== "" && behind !== "")) return undefined;
  const [whole = "", decimals, ...more] = digits.split(decimalChar);
  const parted = (part: string): readonly string[] => (groupChar === undefined ? [part] : part.split(groupChar));
  const [groups, decimalGroups] = [parted(whole), decimals === undefined ? [] : parted(decimals)];
  const isNumber =
    more.length === 0 &&
    [...groups, ...decimalGroups].every((group) => /^\d*$/.test(group)) &&
    [groups, decimalGroups].every((part) => part.length < 2 || !part.includes("")) &&
    whole + (decimals ?? "") !== "";
  return isNumber ? { sign: sign + second, part: percent + behind, groups, decimalGroups, exponent } : undefined;
}

const isThreeDigits = (text: string): boolean => /^\d{3}$/.test(text);

/** Whether digits are grouped as they are where no pattern says how: by threes, and none behind the point. */
export const isPlainlyGrouped = ({ groups, decimalGroups }: WrittenNumber): boolean =>
  decimalGroups.length < 2 &&
  // A group of other than three digits is a decimal sign taken for a group sign.
  (groups.length === 1 || (/^\d{1,3}$/.test(groups[0] ?? "") && groups.slice(1).every(isThreeDigits)));

/** The signs that part a number: a pattern groups with a comma where nothing else is said. */
export const signsOf = ({ decimalChar = ".", groupChar, format }: Datatype) => ({
  decimalChar,
  groupChar: groupChar ?? (format === undefined || decimalChar === "," ? undefined : ","),
});
