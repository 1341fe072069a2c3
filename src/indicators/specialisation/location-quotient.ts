import { divide, multiply } from "../../model/arithmetic.ts";
import type { Indicator, Option, ResultRow } from "../../model/indicator.ts";
import { numberOf, withStandards } from "../../model/settings.ts";
import { type Hole, hole, isNumber, type Value } from "../../model/value.ts";
import { mayBeZero, refusal } from "../refusal.ts";
import { resultRow, type Table, tableOf, tableOptions } from "../table.ts";
import { areCounts, countsOption } from "./counted.ts";
import { type AddedUp, boundsOfShare, boundsOfSummedQuotient, tightened } from "./location-quotient-bounds.ts";
import { additiveQuotient, averageQuotient, binaryQuotient } from "./location-quotient-forms.ts";
import { isSmallCount, locationQuotientInterval } from "./location-quotient-interval.ts";
import { type Operands, type OperandsOfRegion, operandsOf } from "./location-quotient-operands.ts";

/**
 * How many times larger a sector's share is in a region than in the reference area.
 *
 * `addedUp` says which totals were summed from cells that include this one, which makes bounds narrower:
 * `region` for the region's total, `all` when the reference is the sum of the regions.
 */
export function locationQuotient(
  regionSector: Value,
  region: Value,
  sector: Value,
  total: Value,
  addedUp: AddedUp = "none",
): Value {
  const refused = refusal([regionSector, region, sector, total]) ?? zeroReason(region, sector, total);
  if (refused) return refused;
  // Multiplied out: one division instead of three, so exact on whole counts.
  const plain = divide(multiply(regionSector, total), multiply(region, sector), "zero-reference");
  if (isNumber(plain) || addedUp === "none") return plain;
  if (addedUp === "all") return boundsOfSummedQuotient(regionSector, region, sector, total, plain);
  const inRegion = tightened(divide(regionSector, region, "zero-region"), boundsOfShare(regionSector, region));
  return multiply(inRegion, divide(total, sector, "zero-sector"));
}

/** Which total is or may be zero, so that there is nothing to compare. */
function zeroReason(region: Value, sector: Value, total: Value): Hole | undefined {
  if (mayBeZero(total)) return hole("zero-reference", "the reference area has nothing at all");
  if (mayBeZero(region)) return hole("zero-region", "the region has nothing at all");
  if (mayBeZero(sector)) return hole("zero-sector", "the reference area has nothing in this sector");
  return undefined;
}

const options: readonly Option[] = [
  ...tableOptions,
  {
    name: "reference",
    meaning:
      "`sum` of all regions of the table, or the region of the table that is the reference area (it gets no rows)",
    standard: "sum",
  },
  countsOption,
  { name: "level", meaning: "level of the interval of counts", standard: "0.95" },
];

/** The record of the location quotient, and the function from a table to rows. */
export const definition: Indicator = {
  id: "location-quotient",
  abbreviation: "lq",
  title: "Location quotient",
  unit: "ratio",
  formula:
    "(x_rs / x_r) / (x_s / x); additive: x_rs / x_s - x_r / x; binary: 1 from 1 on; average: sum_s LQ_rs x_rs / x_r",
  range: "0 and above; 1 is the reference area",
  reading: "Above 1: the sector weighs more here than in the reference area.",
  citation: "Florence, P. S. (1939), Report on the Location of Industry, Political and Economic Planning",
  needs:
    "region, sector, value; a row of sector _T gives the published total of a region, otherwise its sectors are added up",
  options,
  compute: (rows, chosen) => {
    const settings = withStandards(options, chosen);
    const table = tableOf(rows, settings, "refused");
    const level = areCounts(rows, settings) ? numberOf(settings, "level", 0.5, 0.9999) : undefined;
    return operandsOf(table, settings).flatMap((region) => rowsOfRegion(table, region, level));
  },
};

/** Every row about one region in one year: three a sector, and the average; intervals where a level is given. */
export function rowsOfRegion(
  table: Pick<Table, "case">,
  { place, cells }: OperandsOfRegion,
  level: number | undefined,
): readonly ResultRow[] {
  const found = cells.map((cell) => ({ ...cell, quotient: quotientOf(cell) }));
  const average = resultRow(table, definition.id, place, averageQuotient(found), "average");
  return [...found.flatMap((cell) => rowsOfCell(table, cell, cell.quotient, level)), average];
}

const quotientOf = ({ cell, region, sector, total, addedUp }: Operands): Value =>
  locationQuotient(cell, region, sector, total, addedUp);

function rowsOfCell(
  table: Pick<Table, "case">,
  operands: Operands,
  quotient: Value,
  level: number | undefined,
): ResultRow[] {
  const { place, cell, region, sector, total } = operands;
  const row = resultRow(table, definition.id, place, quotient);
  return [
    level === undefined || !isNumber(quotient) ? row : { ...row, ...carefully(operands, level) },
    resultRow(table, definition.id, place, additiveQuotient(cell, region, sector, total), "additive"),
    resultRow(table, definition.id, place, binaryQuotient(quotient), "binary"),
  ];
}

/** The flag and the interval of a counted cell. */
function carefully(
  { cell, region, sector, total }: Pick<Operands, "cell" | "region" | "sector" | "total">,
  level: number,
): Pick<ResultRow, "flags" | "interval"> {
  const small = isSmallCount(cell, divide(multiply(region, sector), total, "zero-reference"));
  const interval = locationQuotientInterval(cell, region, sector, total, level);
  return { ...(small ? { flags: ["too-few"] } : {}), ...(interval ? { interval } : {}) };
}
