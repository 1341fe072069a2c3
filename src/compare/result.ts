import type { Value } from "../model/value.ts";
import type { Operand, Result, Rival } from "./analysis.ts";
import { type Quantity, uniqueFlags } from "./quantity.ts";

/** What names a result beside its value. */
export interface Draft {
  readonly indicator: string;
  readonly abbreviation: string;
  readonly part?: string;
  readonly measure: string;
  readonly region: string;
  readonly sector: string;
  readonly year: string;
  readonly unit: string;
  readonly value: Value;
  /** Symbols of the formula with the quantities they stand for; the first one gives the territory. */
  readonly operands: readonly (readonly [symbol: string, quantity: Quantity])[];
  readonly flags?: readonly string[];
  readonly interval?: { readonly low: number; readonly high: number } | undefined;
  readonly reference?: string;
  readonly rivals?: readonly Rival[];
}

/** The measure that goes without saying in the id of a number. */
const mainMeasure = "persons_employed";

/** Makes a result of the comparison: its id, its operands with their cells, and the remarks of all of them. */
export function resultFrom(draft: Draft): Result {
  const { operands, interval, abbreviation, ...named } = draft;
  const part = draft.part ?? "";
  const shown = draft.measure === mainMeasure || draft.measure === abbreviation ? "" : draft.measure;
  const flags = [...operands.flatMap(([, quantity]) => quantity.flags), ...(draft.flags ?? [])];
  return {
    ...named,
    id: [draft.region, abbreviation, shown, part, draft.sector, draft.year].filter((step) => step !== "").join("."),
    part,
    territory: operands[0]?.[1].territory ?? "",
    reference: draft.reference ?? "",
    flags: uniqueFlags(flags),
    operands: operands.map(([symbol, quantity]) => operandOf(symbol, quantity)),
    ...(interval === undefined ? {} : { interval }),
  };
}

/** A quantity under its symbol in a formula. */
export const operandOf = (symbol: string, { label, value, cells, result }: Quantity): Operand => ({
  symbol,
  label,
  value,
  cells,
  ...(result === undefined ? {} : { result }),
});

/** A published or added-up figure as a result of its own. */
export const levelResult = (
  named: Pick<Draft, "measure" | "region" | "sector" | "year" | "unit">,
  quantity: Quantity,
  flags: readonly string[] = [],
): Result =>
  resultFrom({
    ...named,
    indicator: "level",
    abbreviation: named.measure,
    value: quantity.value,
    operands: [["x", quantity]],
    flags,
  });
