import { transposed } from "../../base/matrix.ts";
import { type Hole, hole, type Value } from "../../model/value.ts";
import { isRefused } from "./complexity-vectors.ts";
import { type Presence, reasonOf } from "./presence.ts";

/** The regions and sectors of a year that have something at home, which is where complexity is defined. */
export interface Core {
  readonly marks: readonly (readonly number[])[];
  /** Places of the regions of the core among all regions. */
  readonly regions: readonly number[];
  /** Spreads one result for each region (sector) of the core over all of them; the others get their reason. */
  readonly regionValues: (found: readonly number[] | Hole) => readonly Value[];
  readonly sectorValues: (found: readonly number[] | Hole) => readonly Value[];
}

const noSector = hole("zero-region", "at home in no sector");
const noRegion = hole("zero-sector", "no region is at home in it");

/** Leaves out the regions and sectors without a single presence. */
export function coreOf({ values, marks }: Presence): Core {
  const columns = transposed(marks);
  const bySector = transposed(values);
  const regions = placesOf(marks);
  const sectors = placesOf(columns);
  return {
    regions,
    marks: regions.map((i) => sectors.map((j) => marks[i]?.[j] ?? 0)),
    regionValues: (found) => spread(found, regions, values, noSector),
    sectorValues: (found) => spread(found, sectors, bySector, noRegion),
  };
}

const placesOf = (rows: readonly (readonly number[])[]): readonly number[] =>
  rows.flatMap((row, place) => (row.includes(1) ? [place] : []));

function spread(
  found: readonly number[] | Hole,
  places: readonly number[],
  cells: readonly (readonly Value[])[],
  whenEmpty: Hole,
): readonly Value[] {
  const known = new Map(places.map((place, number) => [place, isRefused(found) ? found : found[number]]));
  return cells.map((row, place) => honest(known.get(place) ?? reasonOf(row, whenEmpty)));
}

/** An iteration that left the numbers says so. */
const honest = (value: Value): Value =>
  typeof value === "number" && !Number.isFinite(value)
    ? hole("not-converged", "the iteration left the numbers")
    : value;
