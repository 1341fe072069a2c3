/** Why two numbers do not compare, or only with care: the whole list, in the order in which it is printed. */
export const comparabilityReasons = [
  "unit-type",
  "threshold",
  "register",
  "break",
  "definition",
  "territory",
  "price-basis",
  "secrecy",
  "missing",
] as const;

export type ComparabilityReason = (typeof comparabilityReasons)[number];

/** How bad a reason is: `care` lets the numbers stand side by side, `refuse` does not. */
export const comparabilitySeverities = ["care", "refuse"] as const;

export type ComparabilitySeverity = (typeof comparabilitySeverities)[number];

/** One thing known of the sources that stands between numbers; a field left empty holds for all. */
export interface ComparabilityRule {
  readonly id: string;
  readonly measures: readonly string[];
  readonly sector: string;
  /** Nations whose own way of counting it is: it matters between nations, a break within one too. */
  readonly nations: readonly string[];
  /** Years in which it holds; a break stands between them, so `from` is the last year before it and `to` the first after. */
  readonly from: string;
  readonly to: string;
  /** Sources of the cells that it is about. */
  readonly cellsOf: readonly string[];
  readonly reason: ComparabilityReason;
  readonly severity: ComparabilitySeverity;
  readonly what: string;
  readonly why: string;
  readonly source: string;
  /** Whether it is printed among what cannot be compared, wherever one of its numbers is. */
  readonly printed: boolean;
}
