import { readCbsPeriod } from "./cbs-period.ts";

/** A period of an office's table: the year it belongs to, and how the part of a year is written. */
export interface Period {
  /** `2014`, or a span `2007-2013`. */
  readonly year: string;
  /** `2014-Q1`, `2014-03`, `2022-12-31`; empty where the period is the whole year. */
  readonly period: string;
}

type Reading = (...groups: readonly string[]) => Period;

const part =
  (letter: string): Reading =>
  (year = "", number = "") => ({ year, period: `${year}-${letter}${number}` });
const day: Reading = (year = "", month = "", date = "") => ({ year, period: `${year}-${month}-${date}` });

// Eurostat and SDMX, GENESIS of today and before, each with the parts of a year it uses.
const patterns: readonly (readonly [RegExp, Reading])[] = [
  [/^(\d{4})$/u, (year = "") => ({ year, period: "" })],
  [/^(\d{4})-?Q([1-4])$/u, part("Q")],
  [/^(\d{4})-?[SH]([12])$/u, part("S")],
  [/^(\d{4})-?W(\d{2})$/u, part("W")],
  [/^(\d{4})-?M?(0[1-9]|1[0-2])$/u, part("")],
  [/^(\d{4})-(\d{2})-(\d{2})$/u, day],
  [/^(\d{2})\.(\d{2})\.(\d{4})$/u, (date = "", month = "", year = "") => day(year, month, date)],
  [/^(\d{4})-(0[1-9]|1[0-2])P6M$/u, (year = "", month = "") => ({ year, period: `${year}-${month}/P6M` })],
];

/** Reads a period in the way of any office whose format is known; undefined where it is written in another. */
export function readPeriod(text: string): Period | undefined {
  for (const [pattern, reading] of patterns) {
    const found = pattern.exec(text);
    if (found !== null) return reading(...found.slice(1));
  }
  const { year, period } = readCbsPeriod(text) ?? {};
  return year === undefined || period === undefined ? undefined : { year, period };
}
