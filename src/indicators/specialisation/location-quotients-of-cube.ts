import { sum } from "../../base/sum.ts";
import { add } from "../../model/arithmetic.ts";
import { type Cube, cellKinds, startOf } from "../../model/cube.ts";
import type { Settings } from "../../model/indicator.ts";
import { numberOf, oneOf, presentIn, withStandards } from "../../model/settings.ts";
import { hole, isNumber, type Value } from "../../model/value.ts";
import { negativeInput } from "../refusal.ts";
import { allSectors, measureOf, type Total } from "../table.ts";
import { areCounts } from "./counted.ts";
import { definition, locationQuotient } from "./location-quotient.ts";
import type { AddedUp } from "./location-quotient-bounds.ts";
import type { OperandsOfRegion } from "./location-quotient-operands.ts";

/** The quantities of one region in one year; cells and reference sector by sector. */
export interface RegionOfCube {
  readonly region: string;
  readonly year: string;
  readonly cells: readonly Value[];
  readonly ofSectors: readonly Value[];
  readonly ofRegion: Value;
  readonly total: Value;
  readonly addedUp: AddedUp;
}

/** What a large table holds for location quotients, made region by region as it is asked for. */
export interface QuotientsOfCube {
  readonly sectors: readonly string[];
  /** The level of the intervals; undefined where the values are no counts. */
  readonly level: number | undefined;
  readonly regions: () => Iterable<RegionOfCube>;
}

interface View {
  readonly cube: Cube;
  /** Where the sectors stand, without the row of all sectors. */
  readonly sectors: readonly number[];
  /** Where the row of all sectors stands; -1 where there is none. */
  readonly all: number;
  readonly absent: Value;
}

/** The quantities of location quotients of a large table, the same as `operandsOf` finds them in a small one. */
export function quotientsOfCube(cube: Cube, chosen: Settings): QuotientsOfCube {
  const settings = withStandards(definition.options, chosen);
  const row = [{ variable: cube.variable }];
  measureOf(row, settings);
  const absent = oneOf(settings, "absent", ["missing", "zero"]) === "zero" ? 0 : hole("not-collected", "no row");
  oneOf(settings, "duplicates", ["error", "sum"]);
  const level = areCounts(row, settings) ? numberOf(settings, "level", 0.5, 0.9999) : undefined;
  const own = settings.reference === "sum" ? undefined : presentIn(settings, "reference", cube.regions);
  const all = cube.sectors.indexOf(allSectors);
  const view: View = { cube, sectors: [...cube.sectors.keys()].filter((sector) => sector !== all), all, absent };
  const sectors = view.sectors.map((sector) => cube.sectors[sector] ?? "");
  const years = [...cube.years].sort();
  return {
    sectors,
    level,
    *regions() {
      for (const year of years) yield* regionsOf(view, year, own === undefined ? -1 : cube.regions.indexOf(own));
    },
  };
}

/** All regions in one year but the one that is the reference area, where there is one. */
function* regionsOf(view: View, year: string, own: number): Generator<RegionOfCube> {
  const { regions, years } = view.cube;
  const inYear = years.indexOf(year);
  const parts = regions.map((_, region) => partOf(view, region, inYear));
  const area = parts[own] ?? sumOf(view, parts);
  const isSummed = own === -1 && parts.every(({ total }) => total.kind === "added-up");
  for (const [index, { cells, total }] of parts.entries()) {
    if (index === own) continue;
    const addedUp = addedUpOf(total, isSummed);
    const reference = { ofSectors: area.cells, total: area.total.value };
    yield { region: regions[index] ?? "", year, cells, ofRegion: total.value, ...reference, addedUp };
  }
}

const addedUpOf = (total: Total, isSummed: boolean): AddedUp =>
  total.kind === "published" ? "none" : isSummed ? "all" : "region";

/** The cells of a region or of the reference area, and their total. */
interface Part {
  readonly cells: readonly Value[];
  readonly total: Total;
}

function partOf(view: View, region: number, year: number): Part {
  const cells = cellsOf(view, region, year);
  return { cells, total: totalOf(view, cells, region, year) };
}

/** The regions together, which are then the reference area. */
const sumOf = (view: View, parts: readonly Part[]): Part => ({
  cells: view.sectors.map((_, sector) => added(parts.map(({ cells }) => cells[sector] ?? view.absent))),
  total: { value: add(parts.map(({ total }) => total.value)), kind: "added-up" },
});

/** The cells of a region, each a number or the reason why there is none; a negative number counts as none. */
function cellsOf(view: View, region: number, year: number): readonly Value[] {
  const start = startOf(view.cube, region, year);
  const cells: Value[] = [];
  for (const sector of view.sectors) cells.push(valueAt(view, start + sector));
  return cells;
}

function valueAt({ cube, absent }: View, at: number): Value {
  const kind = cube.kinds[at];
  const number = cube.numbers[at] ?? 0;
  if (kind === cellKinds.number) return number < 0 ? negativeInput : number;
  return kind === cellKinds.absent ? absent : hole("not-collected");
}

function totalOf(view: View, cells: readonly Value[], region: number, year: number): Total {
  const at = startOf(view.cube, region, year) + view.all;
  if (view.all !== -1 && view.cube.kinds[at] !== cellKinds.absent)
    return { value: valueAt(view, at), kind: "published" };
  return { value: added(cells), kind: "added-up" };
}

/** The sum as `add` gives it, by the short way where every value is a number. */
function added(values: readonly Value[]): Value {
  if (!values.every(isNumber)) return add(values);
  const total = sum(values);
  return Number.isFinite(total) ? total : add(values);
}

/** The quotient of one sector, by the short way where all four quantities are numbers and none of them is in the way. */
export function quotientAt({ cells, ofSectors, ofRegion, total, addedUp }: RegionOfCube, sector: number): Value {
  const cell = cells[sector] ?? 0;
  const ofSector = ofSectors[sector] ?? 0;
  if (isNumber(cell) && isNumber(ofSector) && isNumber(ofRegion) && isNumber(total)) {
    const found = cell * total;
    const expected = ofRegion * ofSector;
    // None negative, no total zero, no product too large or too small: what is left over is named by the long way.
    const isPlain = cell >= 0 && ofRegion > 0 && ofSector > 0 && total > 0 && expected > 0;
    if (isPlain && Number.isFinite(found) && Number.isFinite(expected) && Number.isFinite(found / expected))
      return found / expected;
  }
  return locationQuotient(cell, ofRegion, ofSector, total, addedUp);
}

/** The same quantities in the form in which the rows of a small table are made. */
export const operandsOfRegion = (
  { region, year, cells, ofSectors, ofRegion, total, addedUp }: RegionOfCube,
  sectors: readonly string[],
): OperandsOfRegion => ({
  place: { region, sector: "", year },
  cells: cells.map((cell, index) => ({
    place: { region, sector: sectors[index] ?? "", year },
    cell,
    region: ofRegion,
    sector: ofSectors[index] ?? 0,
    total,
    addedUp,
  })),
});
