import type { Finding, Severity } from "../model/finding.ts";
import type { Observation } from "../model/observation.ts";
import type { KnownCodes } from "./known-codes.ts";
import type { Words } from "./messages.ts";
import type { MemberGroup, OfficialRegions } from "./official-regions.ts";
import type { SeriesTable } from "./series-table.ts";

/** The words about a rule, as `cluster list rules` prints them. */
export interface RuleRecord {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  /** Why it matters, in one sentence. */
  readonly explains: string;
  readonly hint: string;
}

/** Puts the words about a fault together: id, how bad, what it is, why it matters, what to do. */
export const fault = (id: string, severity: Severity, title: string, explains: string, hint: string): RuleRecord => ({
  id,
  title,
  severity,
  explains,
  hint,
});

/** One row of observations while it is read: the cells as numbers and codes, before they become a value. */
export interface DraftRow {
  readonly region: string;
  readonly sector: string;
  readonly codeSystem: string;
  readonly measure: string;
  readonly source: string;
  /** Canonical unit, after conversion. */
  readonly unit: string;
  readonly value: number | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
}

/** What a rule found in one cell of a row. */
export interface CellFlaw {
  readonly column: string;
  readonly value: string;
  readonly words: Words;
}

/** A check of one row against what the project knows. */
export interface RowRule extends RuleRecord {
  readonly check: (row: DraftRow, known: KnownCodes) => CellFlaw | undefined;
}

/** A check that needs one code only, and so serves payments as well as observations. */
export interface CodeRule<Code extends keyof DraftRow> extends RuleRecord {
  readonly check: (row: Pick<DraftRow, Code>, known: KnownCodes) => CellFlaw | undefined;
}

/** What a rule found when it looked at rows together. */
export interface TableFlaw extends CellFlaw {
  readonly observation: Observation;
  /** Takes the place of the rule's severity where this case is milder. */
  readonly severity?: Severity;
  /** The row only repeats another one: it is left out and counted as skipped. */
  readonly repeat?: true;
}

/** A check over all observations together. */
export interface TableRule extends RuleRecord {
  readonly check: (table: SeriesTable, known: KnownCodes) => Iterable<TableFlaw>;
}

/** What a rule found in the list of the members of a territory. */
export interface TerritoryFlaw extends CellFlaw {
  readonly line: number;
}

/** A check of the members of territories against what is officially known of them. */
export interface TerritoryRule extends RuleRecord {
  readonly check: (groups: readonly MemberGroup[], official: OfficialRegions) => readonly TerritoryFlaw[];
}

/** A check of all numbers of a column and measure together, as they are written. */
export interface ColumnRule extends RuleRecord {
  /** Whether a cell may be one of a flawed column; the column is flawed where every cell may. */
  readonly fits: (text: string) => boolean;
  readonly words: (column: string, example: string) => Words;
}

/** Puts a rule, a place and words together into a finding. */
export function findingOf(
  rule: RuleRecord,
  place: { readonly file: string; readonly line: number; readonly column: number },
  value: string,
  words: Words,
): Finding {
  return {
    file: place.file,
    line: place.line,
    column: place.column,
    rule: rule.id,
    severity: rule.severity,
    value,
    expected: words.expected ?? "",
    message: words.message,
    hint: words.hint,
  };
}
