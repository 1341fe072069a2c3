import type { Origin } from "./observation.ts";
import type { Value } from "./value.ts";

/** How many companies of one size there are: region, sector, year, measure, and the class of persons employed. */
export interface SizeCount {
  readonly region: string;
  readonly sector: string;
  readonly year: string;
  /** `local_units`, `enterprises`, `companies` … */
  readonly measure: string;
  /** Persons employed: `0`, `1-9`, `250+`. */
  readonly sizeClass: string;
  readonly value: Value;
  readonly status: string;
  readonly source: string;
  readonly origin: Origin;
  readonly notes: Readonly<Record<string, string>>;
}
