import type { Language } from "../base/format-number.ts";
import { seriesJump } from "../model/series-jump.ts";
import type { Region } from "../model/territory.ts";
import { isNumber } from "../model/value.ts";
import type { Cell } from "./analysis.ts";
import type { Quantity } from "./quantity.ts";
import { inRegion, type Scope } from "./scope.ts";
import { yearsBetween } from "./settings.ts";
import { wordsIn } from "./terms/compare-words.ts";

/** Why a series cannot be followed from its first to its last year, or undefined where it can. */
export function breakBetween(totals: readonly Quantity[], language: Language): string | undefined {
  const first = totals[0];
  const last = totals.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const words = wordsIn(language);
  const marked = totals.slice(1).flatMap((total) => total.cells.filter((cell) => cell.status.includes("b")));
  if (marked[0]) return words.breakMarked(marked[0].year, placeOf(marked[0]));
  const differs = (cells: readonly Cell[]) => new Set(cells.filter(otherDefinition).map(placeOf));
  const before = differs(first.cells);
  const after = differs(last.cells);
  const odd = [...before].find((place) => !after.has(place)) ?? [...after].find((place) => !before.has(place));
  if (odd === undefined) return undefined;
  const year = before.has(odd) ? first.cells[0]?.year : last.cells[0]?.year;
  return words.definitionMarked(year ?? "", odd);
}

const otherDefinition = (cell: Cell): boolean => cell.status.includes("d");
const placeOf = (cell: Cell): string => `${cell.region} ${cell.sector}`;

/** A jump from one year to the next that no economy explains and no source marks. */
export interface Jump {
  readonly unit: string;
  readonly sector: string;
  readonly year: string;
  readonly before: number;
  readonly after: number;
  readonly source: string;
}

/** The unmarked jumps in the cells of a region's complete classes between two years. */
export function jumpsIn(scope: Scope, region: Region, from: string, to: string): readonly Jump[] {
  const years = yearsBetween(from, to);
  return scope.complete.flatMap((sector) => {
    const rows = years.map((year) => inRegion(scope, region)({ measure: "persons_employed", sector, year }).cells);
    return rows.slice(1).flatMap((cells, position) => jumpsBetween(rows[position] ?? [], cells));
  });
}

function jumpsBetween(before: readonly Cell[], after: readonly Cell[]): readonly Jump[] {
  return after.flatMap((cell) => {
    const old = before.find((candidate) => candidate.region === cell.region);
    if (old === undefined || !isNumber(old.value) || !isNumber(cell.value) || old.value < seriesJump.size) return [];
    const factor = cell.value / old.value;
    if (factor < seriesJump.factor && factor > 1 / seriesJump.factor) return [];
    const { region: unit, sector, year, source } = cell;
    return [{ unit, sector, year, before: old.value, after: cell.value, source }];
  });
}

/** The flag for numbers that cross such a jump. */
export const suspected = (scope: Scope, region: Region, from: string, to: string): readonly string[] =>
  jumpsIn(scope, region, from, to).length > 0 ? ["suspected-break"] : [];
