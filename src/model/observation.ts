import type { Value } from "./value.ts";

/** Where a cell stands: file, physical line (1-based), column (1-based) of its value. */
export interface Origin {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One published figure: what, where, when, how much, from whom, and the place it was read from. */
export interface Observation {
  /** A territory of regions.csv (`ruhr_rvr`) or an official code (`NL32`, `DEA52`). */
  readonly region: string;
  /** A code (`J59`, `59.20`), a group of a definition, or `_T` for all sectors. */
  readonly sector: string;
  /** `NACE2`, `WZ2008`, `SBI2008` …; empty where the sector is no code. */
  readonly codeSystem: string;
  /** A year `2014` or a span `2007-2013`. */
  readonly year: string;
  readonly measure: string;
  readonly value: Value;
  /** After conversion: `number`, `persons`, `EUR`, `PPS`, `percent`, `index`. */
  readonly unit: string;
  /** `current`, a year of constant prices, or empty where the measure is not money. */
  readonly priceBasis: string;
  /** Status letters as the source gives them: `b` break, `d` definition differs, `e` estimated, `p` provisional … */
  readonly status: string;
  /** Id in sources.csv. */
  readonly source: string;
  readonly origin: Origin;
  /** Columns outside the contract (definition, checked, flag …). */
  readonly notes: Readonly<Record<string, string>>;
}

/** One payment or budget line: who gives whom how much for what. */
export interface Flow {
  readonly id: string;
  readonly funder: string;
  readonly funderLevel: string;
  readonly recipient: string;
  readonly region: string;
  readonly year: string;
  readonly amount: Value;
  readonly unit: string;
  readonly priceBasis: string;
  readonly purpose: string;
  readonly music: boolean;
  readonly source: string;
  readonly origin: Origin;
  readonly notes: Readonly<Record<string, string>>;
}
