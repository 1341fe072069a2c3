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
  /** A figure of which nothing says what is counted. */
  readonly withoutMeasure: () => void;
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
  let nameless = false;
  const about = (rule: RuleRecord, value: string, words: Words): void =>
    report.add(findingOf(rule, { file, line: 0, column: 0 }, value, words));
  return {
    once: (rule, value, words, { line, column }) => {
      const key = `${rule.id}\u001f${value}`;
      if (said.has(key)) return;
      said.add(key);
      report.add(findingOf(rule, { file, line, column }, value, words));
    },
    withoutUnit: (measure) => void unitless.add(measure || "the figures"),
    withoutPrices: (measure) => void priceless.add(measure || "the figures"),
    withoutMeasure: () => {
      nameless = true;
    },
    close: (further) => {
      if (unitless.size > 0) about(faults.unitNotStated, "", messages.unitNotStated([...unitless]));
      if (priceless.size > 0) about(faults.priceBasisNotStated, "", messages.priceBasisNotStated([...priceless]));
      if (nameless) about(faults.measureNotStated, "", messages.measureNotStated());
      aboutFurther(further, about);
    },
  };
}

// Words about a figure, which tell no figures apart.
const remark =
  /^(?:notes?|remarks?|comments?|footnotes?|bemerkung(?:en)?|anmerkung(?:en)?|opmerking(?:en)?|toelichting)$/iu;

/** Says which dimensions outside the contract have one code in all rows, and which have several. */
function aboutFurther(
  further: readonly (readonly [Dimension, ReadonlySet<string>])[],
  about: (rule: RuleRecord, value: string, words: Words) => void,
): void {
  const keys = further.filter(([{ id }]) => !remark.test(id));
  const fixed = keys.flatMap(([{ id }, codes]) => onlyPart(id, codes));
  if (fixed.length > 0) about(faults.oneCode, fixed[0]?.[1] ?? "", messages.oneCode(fixed));
  for (const [{ id }, codes] of keys)
    if (codes.size > 1) about(faults.severalCodes, id, messages.severalCodes(id, [...codes]));
}

/** The code of a dimension that has no other, unless it stands for the whole. */
function onlyPart(id: string, codes: ReadonlySet<string>): readonly (readonly [id: string, code: string])[] {
  const [code] = codes;
  return codes.size !== 1 || code === undefined || messages.isWhole(code) ? [] : [[id, code]];
}
