import { divide } from "../../model/arithmetic.ts";
import type { Option, ResultRow, Settings } from "../../model/indicator.ts";
import { numberOf, oneOf } from "../../model/settings.ts";
import { bounds, type Hole, highest, hole, isHole, isNumber, lowest, statusOf, type Value } from "../../model/value.ts";
import { flagged } from "../flagged.ts";
import { locationQuotient } from "../specialisation/location-quotient.ts";
import { binaryQuotient } from "../specialisation/location-quotient-forms.ts";
import { type Operands, type OperandsOfRegion, operandsOf } from "../specialisation/location-quotient-operands.ts";
import { type Table, tableOptions } from "../table.ts";

/** Which sectors are at home in which regions, in one year. */
export interface Presence {
  readonly year: string;
  readonly regions: readonly string[];
  readonly sectors: readonly string[];
  /** By region and sector: 1 at home, 0 not, limits 0 to 1 where a secret cell decides, or why it is not known. */
  readonly values: readonly (readonly Value[])[];
  /** The same as 1 and 0: what is not known counts as absent. */
  readonly marks: readonly (readonly number[])[];
}

/** The choices of every indicator that starts from who is at home where. */
export const presenceOptions: readonly Option[] = [
  {
    name: "presence",
    meaning: "a sector is at home by its location `quotient`, or where its value is `positive` (a table of 1 and 0)",
    standard: "quotient",
  },
  { name: "threshold", meaning: "the location quotient from which on a sector is at home", standard: "1" },
  {
    name: "reference",
    meaning: "`sum` of all regions of the table, or the region of the table that is the reference area",
    standard: "sum",
  },
  ...tableOptions,
];

/** Flag of a number in which a cell that is not known counts as absent. */
const unknownAsAbsent = "unknown-as-absent";

/** Finds out for each year of a table which sectors are at home in which regions. */
export function presenceOf(table: Table, settings: Settings): readonly Presence[] {
  const byQuotient = oneOf(settings, "presence", ["quotient", "positive"]) === "quotient";
  const threshold = numberOf(settings, "threshold", 0.01, 1000);
  const all = operandsOf(table, settings);
  const judge = (cell: Operands) => (byQuotient ? atHome(cell, threshold) : positive(cell.cell));
  return table.years.map((year) => presenceInYear(year, table.sectors, all, judge));
}

function presenceInYear(
  year: string,
  sectors: readonly string[],
  all: readonly OperandsOfRegion[],
  judge: (cell: Operands) => Value,
): Presence {
  const regions = all.filter(({ place }) => place.year === year);
  const values = regions.map(({ cells }) => cells.map(judge));
  const marks = values.map((row) => row.map((value) => (value === 1 ? 1 : 0)));
  return { year, regions: regions.map(({ place }) => place.region), sectors, values, marks };
}

function atHome({ cell, region, sector, total, addedUp }: Operands, threshold: number): Value {
  const quotient = locationQuotient(cell, region, sector, total, addedUp);
  return binaryQuotient(threshold === 1 ? quotient : divide(quotient, threshold, "degenerate"));
}

function positive(value: Value): Value {
  if (isHole(value)) return value;
  if ((lowest(value) ?? 0) > 0) return 1;
  if ((highest(value) ?? 0) <= 0 || isNumber(value)) return 0;
  return bounds(0, 1, value.reason, value.note);
}

/** Whether nobody can say if the sector is at home; where a region or a sector has nothing at all, it surely is not. */
export const isUnknown = (value: Value): boolean =>
  !isNumber(value) && !["zero-region", "zero-sector", "zero-reference"].includes(statusOf(value));

/** Why nothing can be said about a region or sector of which not a single cell is known. */
export const nothingKnown = (values: readonly Value[]): Hole | undefined => {
  if (values.length === 0) return hole("too-few", "no region is left beside the reference");
  const holes = values.filter(isHole);
  return holes.length === values.length ? (holes.find(isUnknown) ?? holes[0]) : undefined;
};

/** Why a row or column of cells without a single presence has no result: what is not known in it, or that it is empty. */
export function reasonOf(values: readonly Value[], whenEmpty: Hole): Hole {
  const unknown = values.find(isUnknown) ?? values.find(isHole);
  return unknown === undefined || isNumber(unknown) ? whenEmpty : hole(unknown.reason, unknown.note);
}

/** What to do with a row whose number rests on these cells: it is flagged where one of them is not known. */
export function caveatOf(values: readonly Value[]): (row: ResultRow) => ResultRow {
  // Asked once, since whole tables rest on the same cells.
  const flags = values.some(isUnknown) ? [unknownAsAbsent] : [];
  return (row) => (isHole(row.value) ? row : flagged(row, flags));
}
