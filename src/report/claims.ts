import type { Language } from "../base/format-number.ts";
import type { Analysis, Operand, Result } from "../compare/analysis.ts";
import { cellPlaces } from "../compare/cell-places.ts";
import { recordOf } from "../compare/explain.ts";
import { isBounds, isNumber, statusOf, type Value } from "../model/value.ts";
import { printsNumberOf } from "./audit.ts";
import { type ClaimedRival, listsOf, type RivalLists, rivalLists, rivalsIn } from "./claimed-rivals.ts";
import { type Printing, printingsOf } from "./printings.ts";
import type { Report } from "./report.ts";

/** One number of the report with all that defends it, as it stands in claims.json. */
export interface Claim {
  readonly id: string;
  readonly indicator: string;
  readonly formula: string;
  readonly unit: string;
  readonly territory: string;
  readonly reference: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly status: string;
  readonly flags: readonly string[];
  readonly operands: readonly ClaimedOperand[];
  /** Those that a rank was taken among: a list of the ledger, without some of it. */
  readonly rivals?: { readonly list: string; readonly without: readonly string[] };
  readonly sources: readonly string[];
  readonly printed: readonly Pick<Printing, "where" | "text">[];
}

interface ClaimedOperand {
  readonly symbol: string;
  readonly label: string;
  readonly value: number | null;
  /** Limits, where the operand is known by limits alone. */
  readonly low?: number;
  readonly high?: number;
  /** `data/employment.csv:586+590-593:6`: file, lines, column. */
  readonly cells: readonly string[];
  /** Id of the claim that the operand is, where it is computed itself. */
  readonly result?: string;
}

/** Every number of the report, and the lists that ranks were taken among; each list stands once for all its ranks. */
export interface Ledger {
  readonly claims: readonly Claim[];
  readonly rivals: Readonly<Record<string, readonly ClaimedRival[]>>;
}

/** The ledger of claims: every result that the report prints, in the order in which it is first printed. */
export function claimsOf(analysis: Analysis, report: Report): Ledger {
  const printings = new Map<string, Printing[]>();
  for (const printing of printingsOf(report)) {
    for (const id of printing.results) printings.set(id, [...(printings.get(id) ?? []), printing]);
  }
  const byId = new Map(analysis.results.map((result) => [result.id, result]));
  const shown = [...printings.keys()].flatMap((id) => byId.get(id) ?? []);
  const printed = withOrigins(shown, byId).map((result) => ({
    result,
    places: placesOf(result, printings.get(result.id) ?? [], analysis.language),
  }));
  const lists = listsOf(printed.map(({ result }) => result));
  return {
    claims: printed.map(({ result, places }) => claimOf(analysis, result, places, lists)),
    rivals: rivalLists(lists),
  };
}

/** Results with those that they were computed from, which nobody may have printed. */
function withOrigins(results: readonly Result[], byId: ReadonlyMap<string, Result>): readonly Result[] {
  const origins = results.flatMap(({ operands }) =>
    operands.flatMap(({ result }) => (result === undefined ? [] : (byId.get(result) ?? []))),
  );
  const strange = [...new Set(origins)].filter((origin) => !results.includes(origin));
  return strange.length === 0 ? results : withOrigins([...results, ...strange], byId);
}

/** Each place with its words once; the headline of a figure only where it is this number that it prints. */
function placesOf(result: Result, printings: readonly Printing[], language: Language): Claim["printed"] {
  const texts = printings.map(({ where, text, isHeadline }) => ({
    where,
    text: isHeadline && !printsNumberOf(text, result, language) ? "" : text,
  }));
  const told = texts.filter(({ text }) => text !== "").map(({ where }) => where);
  // A mark without words is told by the name of its figure.
  const needed = texts.filter(({ where, text }) => text !== "" || !told.includes(where));
  return [...new Map(needed.map((place) => [`${place.where}\u001f${place.text}`, place])).values()];
}

function claimOf(analysis: Analysis, result: Result, printed: Claim["printed"], lists: RivalLists): Claim {
  const operands = [...result.operands, ...(result.rivals ?? []).flatMap((rival) => rival.operands)];
  const sources = operands.flatMap(({ cells }) => cells.map(({ source }) => source));
  return {
    id: result.id,
    indicator: result.indicator + (result.part === "" ? "" : `.${result.part}`),
    formula: recordOf(result.indicator)?.formula ?? "",
    unit: result.unit,
    territory: analysis.territoryNames[result.territory] ?? result.territory,
    reference: result.reference,
    ...limitsOf(result.value),
    status: statusOf(result.value),
    flags: result.flags,
    operands: result.operands.map(operandOf),
    ...rivalsIn(result, lists),
    sources: [...new Set(sources)].sort(),
    printed,
  };
}

const operandOf = ({ symbol, label, value, cells, result }: Operand): ClaimedOperand => ({
  symbol,
  label,
  value: isNumber(value) ? value : null,
  ...(isBounds(value) ? { low: value.low, high: value.high } : {}),
  cells: cellPlaces(cells),
  ...(result === undefined ? {} : { result }),
});

const limitsOf = (value: Value) => ({
  value: isNumber(value) ? value : null,
  low: isBounds(value) ? value.low : null,
  high: isBounds(value) ? value.high : null,
});
