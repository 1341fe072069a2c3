import type { Language } from "../base/format-number.ts";
import { add, multiply } from "../model/arithmetic.ts";
import { hole, isBounds, isHole, isNumber, noteOf, type Value } from "../model/value.ts";
import { boundsOfSum, type Known, type Term } from "../secrecy/tighten.ts";
import type { Sum, TotalsTable } from "../secrecy/totals.ts";
import type { Cell } from "./analysis.ts";
import { cellsAt, type Lookup, type Wanted } from "./cells.ts";
import { wordsIn } from "./terms/compare-words.ts";
import { totalsOfNation } from "./totals-of-nation.ts";

/** The cells of a sum of which some are secret, kept apart so that larger sums can be asked as one question. */
export interface SecretSum {
  /** The cells that were added up, without those that only prove the limits. */
  readonly own: readonly Cell[];
  /** What is published of the sum: a number, or bounds where a cell was rounded. */
  readonly published: Value;
  readonly parts: readonly SecretPart[];
  /** Which units are secret, in words. */
  readonly notes: readonly string[];
}

interface SecretPart {
  /** The totals of its nation; undefined where there are none. */
  readonly table: TotalsTable | undefined;
  readonly term: Term;
  readonly lookup: Lookup;
  readonly wanted: Wanted;
}

/** A value with the cells it was made of and, where some are secret, what it takes to go on adding. */
export interface SumWithSecrets {
  readonly value: Value;
  readonly cells: readonly Cell[];
  readonly secret: SecretSum;
}

/**
 * Bounds for a sum that holds secret cells: the smallest interval that agrees with all totals published for the nation
 * at once. Where no total limits it, or totals contradict each other, there is only the reason.
 */
export function secretSum(lookup: Lookup, cells: readonly Cell[], wanted: Wanted): SumWithSecrets {
  const secret = cells.filter((cell) => isHole(cell.value)).map((cell) => cell.region);
  const open = cells.flatMap(({ value }) => (isHole(value) ? [] : [value]));
  return withBounds({
    own: cells,
    published: add(open.length === 0 ? [0] : open),
    parts: secret.map((region) => ({
      table: totalsOfNation(lookup, region.slice(0, 2), wanted.measure, wanted.year),
      term: { row: region, column: wanted.sector },
      lookup,
      wanted,
    })),
    notes: [wordsIn(lookup.language).secretUnits(secret.length, cells.length, secret.join(", "))],
  });
}

/** The sum of several sums, some with secrets: the secrets of all are asked for together, which is tighter than one by one. */
export function addSecretSums(
  sums: readonly { readonly value: Value; readonly cells: readonly Cell[]; readonly secret?: SecretSum }[],
): SumWithSecrets {
  return withBounds({
    own: unique(sums.flatMap(({ cells, secret }) => secret?.own ?? cells)),
    published: add(sums.map(({ value, secret }) => secret?.published ?? value)),
    parts: sums.flatMap(({ secret }) => secret?.parts ?? []),
    notes: unique(sums.flatMap(({ secret }) => secret?.notes ?? [])),
  });
}

/** A sum of which only a share counts. */
export const weighSecretSum = (secret: SecretSum, weight: number): SecretSum => ({
  ...secret,
  published: multiply(secret.published, weight),
  parts: secret.parts.map((part) => ({ ...part, term: { ...part.term, weight: weight * (part.term.weight ?? 1) } })),
});

const unique = <Item>(items: readonly Item[]): readonly Item[] => [...new Set(items)];

function withBounds(secret: SecretSum): SumWithSecrets {
  const note = secret.notes.join("; ");
  const groups = [...groupedByTable(secret.parts)];
  const answers = groups.map(([table, parts]) => ({ parts, ...ask(table, parts) }));
  const value = add([secret.published, ...answers.map((answer) => answer.value)]);
  const proofs = answers.flatMap(({ parts, because }) => because.flatMap((sum) => cellsOf(sum, parts)));
  const cells = unique([...secret.own, ...(isHole(value) ? [] : proofs)]);
  const language = secret.parts[0]?.lookup.language ?? "en";
  return { value: worded(value, note, language), cells, secret };
}

const unlimited: Known = { value: hole("confidential"), because: [] };

const asked = new WeakMap<TotalsTable, Map<string, Known>>();

/** The answer about some cells of a table; charts, ranks and tables ask for the same sums again and again. */
function ask(table: TotalsTable | undefined, parts: readonly SecretPart[]): Known {
  if (table === undefined) return unlimited;
  const answers = asked.get(table) ?? new Map<string, Known>();
  asked.set(table, answers);
  const terms = parts.map(({ term }) => term);
  const key = JSON.stringify(terms);
  const known = answers.get(key) ?? boundsOfSum(table, terms);
  answers.set(key, known);
  return known;
}

function groupedByTable(parts: readonly SecretPart[]): ReadonlyMap<TotalsTable | undefined, readonly SecretPart[]> {
  const groups = new Map<TotalsTable | undefined, SecretPart[]>();
  for (const part of parts) groups.set(part.table, [...(groups.get(part.table) ?? []), part]);
  return groups;
}

/** The published cells of a total that proves a limit: the total and its published parts. */
function cellsOf({ total, parts }: Sum, [first]: readonly SecretPart[]): readonly Cell[] {
  if (first === undefined) return [];
  const { lookup, wanted } = first;
  return [total, ...parts]
    .flatMap(({ row, column }) => cellsAt(lookup, row, { ...wanted, sector: column }).slice(0, 1))
    .filter((cell) => isNumber(cell.value) || isBounds(cell.value));
}

function worded(value: Value, note: string, language: Language): Value {
  if (isNumber(value)) return value;
  if (isBounds(value)) return { ...value, reason: "confidential", note };
  const why = noteOf(value);
  const isClash = why?.startsWith("published figures contradict") === true;
  return hole(value.reason, isClash ? `${note}; ${wordsIn(language).contradiction(why)}` : note);
}
