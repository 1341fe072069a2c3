import type { Region } from "../model/territory.ts";
import { hole, isHole } from "../model/value.ts";
import type { Result, Unit } from "./analysis.ts";
import { cellsAt } from "./cells.ts";
import { type Quantity, territoryQuantity } from "./quantity.ts";
import { levelResult } from "./result.ts";
import { labelOf, type Scope } from "./scope.ts";
import { type UnitTile, unitTiles } from "./unit-tiles.ts";

/** The units of the compared regions, and their numbers. */
export interface UnitFigures {
  readonly units: readonly Unit[];
  readonly results: readonly Result[];
}

const measure = "population";

const wanted = (year: string) => ({ measure, sector: "_T", year });

/** The region that holds a unit of these codes: as one of its members, or inside one of them, whose code its own begins with. */
export const regionHolding = (scope: Scope, codes: readonly string[]): Region | undefined =>
  scope.settings.regions.find(({ territories }) => {
    const [first = ""] = territories;
    const members = scope.lookup.territories.get(first)?.members ?? [];
    return members.some((member) => codes.some((code) => code.startsWith(member.code)));
  });

/** The code under which the tables have the unit in a year: codes change, units stay. */
const codeIn = (scope: Scope, { codes }: UnitTile, year: string): string | undefined =>
  codes.find((code) => cellsAt(scope.lookup, code, wanted(year)).some(({ value }) => !isHole(value)));

/** The latest year in which most units have a number. */
function bestYear(scope: Scope, tiles: readonly UnitTile[]): string | undefined {
  const codes = new Set(tiles.flatMap((tile) => tile.codes));
  const rows = scope.lookup.dataset.observations.filter((row) => row.measure === measure && codes.has(row.region));
  const years = [...new Set(rows.map(({ year }) => year))].sort().reverse();
  const known = (year: string) => tiles.filter((tile) => codeIn(scope, tile, year) !== undefined).length;
  return years.toSorted((a, b) => known(b) - known(a))[0];
}

function quantityOf(scope: Scope, tile: UnitTile, year: string): Quantity {
  const [newest = ""] = tile.codes;
  const code = codeIn(scope, tile, year);
  const name = tile.lines.join(" ").replaceAll("- ", "");
  const label = labelOf(measure, "", name, year);
  if (code === undefined) return { label, value: hole("not-collected"), territory: newest, cells: [], flags: [] };
  return territoryQuantity(scope.lookup, code, label, wanted(year));
}

/** The people of each official unit of the regions, in the one year that most of them have figures for. */
export function unitFigures(scope: Scope): UnitFigures {
  const held = unitTiles.flatMap((tile) => {
    const region = regionHolding(scope, tile.codes)?.id;
    return region === undefined ? [] : [{ tile, region }];
  });
  const year = bestYear(
    scope,
    held.map(({ tile }) => tile),
  );
  if (year === undefined) return { units: [], results: [] };
  const found = held.map(({ tile, region }) => {
    const quantity = quantityOf(scope, tile, year);
    const result = levelResult({ measure, region: quantity.territory, sector: "_T", year, unit: "persons" }, quantity);
    const { column, row, lines } = tile;
    return { result, unit: { code: quantity.territory, region, column, row, lines, result: result.id } };
  });
  return { units: found.map(({ unit }) => unit), results: found.map(({ result }) => result) };
}
