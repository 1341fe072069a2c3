import type { Value } from "./value.ts";

/** One row of a tidy table: `region,sector,year,value` and, where asked for, `group`, `variable` and `case`. */
export interface TableRow {
  readonly case: string;
  readonly region: string;
  readonly sector: string;
  readonly group: string;
  readonly year: string;
  readonly variable: string;
  readonly value: Value;
}

/** One row of an answer, in the columns that `cluster compute` prints. */
export interface ResultRow {
  readonly case: string;
  /** Id of the indicator, with a part behind a point: `shift-share.local`. */
  readonly indicator: string;
  readonly region: string;
  readonly sector: string;
  readonly year: string;
  readonly value: Value;
  /** Flags beside a number: `too-few`, `new-sector` … */
  readonly flags?: readonly string[];
  /** Statistical interval of a number, where the indicator has one. */
  readonly interval?: { readonly low: number; readonly high: number };
}

/** A choice the user can make with `--set name=value`. */
export interface Option {
  readonly name: string;
  readonly meaning: string;
  readonly standard: string;
}

export type Settings = Readonly<Record<string, string>>;

/** An indicator: the words about it, and the function from a tidy table (one case) to rows. */
export interface Indicator {
  readonly id: string;
  /** Short name used in the ids of numbers: `lq` in `berlin.lq.J59.2012`. */
  readonly abbreviation: string;
  readonly title: string;
  readonly unit: string;
  readonly formula: string;
  readonly range: string;
  readonly reading: string;
  readonly citation: string;
  /** What the table must hold, in words. */
  readonly needs: string;
  readonly options: readonly Option[];
  readonly compute: (rows: readonly TableRow[], settings: Settings) => readonly ResultRow[];
}
