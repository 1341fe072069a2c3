import { isMoney, unitTable } from "../units.ts";
import type { OfficeCell, OfficeTable } from "./format.ts";
import { unknownUnitWords } from "./import-faults.ts";
import * as messages from "./import-messages.ts";
import { contractMeasure, type OfficeMeasure } from "./office-measures.ts";
import type { TableNotes } from "./table-notes.ts";
import { readUnitWords } from "./unit-words.ts";

/** A measure of the data contract with the plain unit of a figure, and the power of ten that leads to it. */
export interface MeasuredUnit {
  readonly measure: string;
  readonly power: number;
  readonly unit: string;
  /** Empty where the figure is no money, or nothing says in which prices. */
  readonly priceBasis: string;
}

const moneyUnits = new Set([...unitTable.values()].filter(isMoney).map(({ unit }) => unit));

/** Of what a figure is, and in which unit; undefined, with an error, where the words for the unit are not known. */
export function measuredUnit(
  cell: OfficeCell,
  codes: { readonly measure: string; readonly unit: string },
  { dataset, title }: Pick<OfficeTable, "dataset" | "title">,
  set: Readonly<Record<string, string>>,
  notes: TableNotes,
): MeasuredUnit | undefined {
  const known = contractMeasure(codes.measure, dataset, title);
  const words = [set.unit, cell.unit, codes.unit, known.unit].find((each) => each !== undefined && each !== "");
  if (words === undefined) {
    notes.withoutUnit(set.measure ?? known.measure);
    return { measure: known.measure, power: 0, unit: "", priceBasis: "" };
  }
  // `--set unit=KEUR` is a unit of the contract, whose reader converts it.
  const read = set.unit === undefined ? readUnitWords(words) : { power: 0, unit: words };
  if (read === undefined) {
    notes.once(unknownUnitWords, words, messages.unknownUnitWords(words), cell);
    return undefined;
  }
  const measure = measureIn(known, read.unit, codes.unit);
  const unit = personsOf(read.unit, known);
  return { measure, power: read.power, unit, priceBasis: priceBasisOf(measure, read, known, set, notes) };
}

function priceBasisOf(
  measure: string,
  read: { readonly unit: string; readonly priceBasis?: string },
  known: OfficeMeasure,
  set: Readonly<Record<string, string>>,
  notes: TableNotes,
): string {
  if (!moneyUnits.has(read.unit)) return "";
  const basis = set.price_basis ?? read.priceBasis ?? known.priceBasis ?? "";
  if (basis === "") notes.withoutPrices(set.measure ?? measure);
  return basis;
}

// The change in percent of a thing is another measure than the thing, though the office gives both one code.
const measureIn = ({ measure, byUnit }: OfficeMeasure, unit: string, unitCode: string): string =>
  /^PCH_/u.test(unitCode) ? `${measure}_change` : (byUnit?.[unit] ?? measure);

// An office counts persons in "number" or "1000"; the contract says persons.
const personsOf = (unit: string, { unit: stated }: OfficeMeasure): string =>
  unit === "number" && stated === "persons" ? "persons" : unit;
