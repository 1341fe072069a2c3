import { type Period, readPeriod } from "./period.ts";

const months = [
  ["januar", "january"],
  ["februar", "february"],
  ["märz", "march"],
  ["april"],
  ["mai", "may"],
  ["juni", "june"],
  ["juli", "july"],
  ["august"],
  ["september"],
  ["oktober", "october"],
  ["november"],
  ["dezember", "december"],
];

const monthNumbers = new Map(
  months.flatMap((names, index) => names.map((name) => [name, String(index + 1).padStart(2, "0")] as const)),
);

// A four-digit code of an activity (5911, motion pictures) stands in the same kind of column as a year does.
const firstYear = 1800;
const lastYear = 2200;

/** When a semester or school year of German statistics begins, in the way the office writes it today (`2023-10P6M`). */
export function genesisTimeCode(text: string): string {
  const bare = text.trim();
  const winter = /^(?:WS|Wintersemester)\s*(\d{4})(?:\/\d{2,4})?$/iu.exec(bare)?.[1];
  if (winter !== undefined) return `${winter}-10P6M`;
  const summer = /^(?:SS|Sommersemester)\s*(\d{4})$/iu.exec(bare)?.[1];
  if (summer !== undefined) return `${summer}-04P6M`;
  const school = schoolYear(bare);
  return school === undefined ? bare : `${school}SJ00`;
}

function schoolYear(text: string): string | undefined {
  const [, from, to] = /^(\d{4})\/(\d{2}|\d{4})$/u.exec(text) ?? [];
  if (from === undefined || to === undefined) return undefined;
  return String(Number(from) + 1).endsWith(to) ? from : undefined;
}

/** Reads a time as GENESIS writes it: `31.12.2022`, `2022-12-31`, `2016`, `2023-10P6M`, `WS 2023/24`. */
export function genesisTime(text: string): Period | undefined {
  const period = readPeriod(genesisTimeCode(text));
  const year = Number(period?.year.slice(0, 4));
  return year >= firstYear && year <= lastYear ? period : undefined;
}

/** The part of a year that stands in a column or variable of its own (`Januar`, `MONAT07`, `2. Quartal`): `01`, `Q2`, `S1`. */
export function partOfYear(text: string): string | undefined {
  const bare = text.trim().toLowerCase();
  const month = monthNumbers.get(bare) ?? /^monat(0[1-9]|1[0-2])$/u.exec(bare)?.[1];
  if (month !== undefined) return month;
  const quarter = /^(?:quart0?([1-4])|([1-4])\.? (?:quartal|quarter|vierteljahr))$/u.exec(bare);
  if (quarter !== null) return `Q${quarter[1] ?? quarter[2]}`;
  const half = /^(?:halbj0?([12])|([12])\.? (?:halbjahr|half-?year))$/u.exec(bare);
  return half === null ? undefined : `S${half[1] ?? half[2]}`;
}
