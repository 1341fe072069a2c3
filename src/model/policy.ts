import type { Origin } from "./observation.ts";
import type { Value } from "./value.ts";

/** One measure of policy: who does what, from when to when, where, and for how much money. */
export interface Policy {
  readonly id: string;
  readonly name: string;
  /** `eu`, `nation`, `state`, `city` … as the table has it. */
  readonly level: string;
  readonly instrument: string;
  /** A year, month or day: `2008`, `2008-07`, `2008-07-01`. */
  readonly start: string;
  /** The same; empty where none is named. */
  readonly end: string;
  /** Absent where no amount belongs to it, which is not an amount of zero. */
  readonly amount?: Value;
  /** The amount is that of one year, not of the whole span. */
  readonly isYearly?: true;
  readonly unit: string;
  /** A territory or an official code; empty where it is bound to none. */
  readonly region: string;
  readonly sector: string;
  readonly source: string;
  readonly origin: Origin;
  readonly notes: Readonly<Record<string, string>>;
}
