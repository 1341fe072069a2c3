import type { Words } from "../messages.ts";
import { findingOf, type RuleRecord } from "../rule.ts";
import type { Dimension, FormatReport } from "./format.ts";
import * as faults from "./import-faults.ts";
import * as messages from "./import-messages.ts";

/** What is said about a table as a whole while its cells are translated: each thing once, however many cells it is true of. */
export interface TableNotes {
  /** A flaw that is the same wherever this value stands; the first place is named. */
  readonly once: (rule: RuleRecord, value: string, words: Words, place: CellPlace) => void;
  /** A measure of which nothing says the unit, and one of which nothing says the prices. */
  readonly withoutUnit: (measure: string) => void;
  readonly withoutPrices: (measure: string) => void;
  /** Says what was gathered, when the last cell was read. */
  readonly close: (further: readonly (readonly [Dimension, ReadonlySet<string>])[]) => void;
}

interface CellPlace {
  readonly line: number;
  readonly column: number;
}

/** Gathers what is to be said about one table of a file. */
export function tableNotes(file: string, report: FormatReport): TableNotes {
  const said = new Set<string>();
  const unitless = new Set<string>();
  const priceless = new Set<string>();
  const about = (rule: RuleRecord, value: string, words: Words): void =>
    report.add(findingOf(rule, { file, line: 0, column: 0 }, value, words));
  return {
    once: (rule, value, words, { line, column }) => {
      const key = `${rule.id}\u001f${value}`;
      if (said.has(key)) return;
      said.add(key);
      report.add(findingOf(rule, { file, line, column }, value, words));
    },
    withoutUnit: (measure) => void unitless.add(measure),
    withoutPrices: (measure) => void priceless.add(measure),
    close: (further) => {
      if (unitless.size > 0) about(faults.unitNotStated, "", messages.unitNotStated([...unitless]));
      if (priceless.size > 0) about(faults.priceBasisNotStated, "", messages.priceBasisNotStated([...priceless]));
      for (const [{ id }, codes] of further)
        if (codes.size > 1) about(faults.severalCodes, id, messages.severalCodes(id, [...codes]));
    },
  };
}
