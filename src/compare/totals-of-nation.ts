import type { Dataset } from "../model/dataset.ts";
import { isAdditive, measureTable } from "../model/measure.ts";
import type { Observation } from "../model/observation.ts";
import { isNumber } from "../model/value.ts";
import { keyOf, type TotalsTable } from "../secrecy/totals.ts";
import type { Lookup } from "./cells.ts";
import { judgedSums, type Line } from "./judged-sums.ts";

/** One measure of one nation: the figures of each year by place, units as rows and sectors as columns. */
type Years = ReadonlyMap<string, ReadonlyMap<string, Observation>>;

/** Sums of these may hold losses, so that a secret part could be less than nothing. */
const mayBeNegative = new Set(["value_added", "gross_value_added"]);

const tables = new WeakMap<Dataset, Map<string, ReadonlyMap<string, TotalsTable>>>();

/** The figures of a nation in one year with all totals that bind them; undefined where the measure does not add up. */
export function totalsOfNation(lookup: Lookup, nation: string, measure: string, year: string): TotalsTable | undefined {
  const known = measureTable.get(measure);
  if (known === undefined || !isAdditive(known) || mayBeNegative.has(measure)) return undefined;
  const byNation = tables.get(lookup.dataset) ?? new Map<string, ReadonlyMap<string, TotalsTable>>();
  tables.set(lookup.dataset, byNation);
  const key = `${nation} ${measure}`;
  const found = byNation.get(key) ?? tablesOf(yearsOf(lookup, nation, measure), known.kind === "stock");
  byNation.set(key, found);
  return found.get(year);
}

function yearsOf({ dataset, unitCodes }: Lookup, nation: string, measure: string): Years {
  const codes = new Set([nation, ...unitCodes.filter((code) => code.startsWith(nation))]);
  const years = new Map<string, Map<string, Observation>>();
  for (const row of dataset.observations) {
    if (row.measure !== measure || !codes.has(row.region)) continue;
    const cells = years.get(row.year) ?? new Map<string, Observation>();
    const key = keyOf({ row: row.region, column: row.sector });
    // Of two rows of one cell the first one counts, here as everywhere in the comparison.
    if (!cells.has(key)) cells.set(key, row);
    years.set(row.year, cells);
  }
  return years;
}

function tablesOf(years: Years, isCount: boolean): ReadonlyMap<string, TotalsTable> {
  const rows = [...years.values()].flatMap((cells) => [...cells.values()]);
  const children = childrenOf([...new Set(rows.map(({ sector }) => sector))]);
  const lines = [...years].flatMap(([year, cells]) => linesOf(year, [...cells.values()], children));
  const step = stepOf(rows);
  const sums = judgedSums(lines, step);
  const whole = isCount && step >= 1 ? { step: 1 } : {};
  return new Map(
    [...years].map(([year, cells]) => [
      year,
      {
        cells: [...cells.values()].map(({ region, sector, value }) => ({ row: region, column: sector, value })),
        sums: sums.get(year) ?? [],
        ...whole,
      },
    ]),
  );
}

/** The unit in which figures are printed: 1 for persons, 100,000 for tenths of a million. */
function stepOf(rows: readonly Observation[]): number {
  const numbers = rows.flatMap(({ value }) => (isNumber(value) ? [value] : []));
  const fits = (step: number) => numbers.every((number) => Math.abs(number / step - Math.round(number / step)) < 1e-6);
  return [1e6, 1e5, 1e4, 1e3, 1e2, 10, 1, 0.1, 0.01].find(fits) ?? 0.001;
}

/** All sums of a year: each sector over the units of a nation or a part of it, and each section over its classes. */
function linesOf(year: string, cells: readonly Observation[], children: Children): readonly Line[] {
  const bySector = grouped(cells, ({ sector }) => sector);
  const byUnit = grouped(cells, ({ region }) => region);
  return [
    ...[...bySector].flatMap(([sector, rows]) => linesOverUnits(year, sector, rows, [...byUnit.keys()])),
    ...[...byUnit].flatMap(([unit, rows]) => linesOverClasses(year, unit, rows, children)),
  ];
}

function linesOverUnits(
  year: string,
  sector: string,
  rows: readonly Observation[],
  units: readonly string[],
): readonly Line[] {
  const levels = [...new Set(units.map((unit) => unit.length))].sort();
  return rows.flatMap((total) =>
    levels.flatMap((level) => {
      if (level <= total.region.length) return [];
      const parts = rows.filter(({ region }) => region.length === level && region.startsWith(total.region));
      const all = units.filter((unit) => unit.length === level && unit.startsWith(total.region)).length;
      // How well the units of a nation cover it changes from year to year: each year is judged for itself.
      const family = `units ${total.region.length} ${level} ${year}`;
      const name = `${sector} of ${total.region} over its units`;
      return parts.length === 0 ? [] : [{ year, family, name, total, parts, isWhole: parts.length === all }];
    }),
  );
}

function linesOverClasses(
  year: string,
  unit: string,
  rows: readonly Observation[],
  children: Children,
): readonly Line[] {
  return rows.flatMap((total) => {
    const below = children.get(total.sector) ?? [];
    if (below.length === 0) return [];
    const parts = rows.filter(({ sector }) => below.includes(sector));
    const family = `classes ${total.sector}`;
    const name = `${total.sector} of ${unit} over its classes`;
    return parts.length === 0 ? [] : [{ year, family, name, total, parts, isWhole: parts.length === below.length }];
  });
}

/** The codes right below a code: `G47` is below `G`, `G476` only below `G47`. */
type Children = ReadonlyMap<string, readonly string[]>;

// A section and its digits: an aggregate such as B-S_X_K642 begins with a letter of a section too.
const code = /^[A-U]\d*$/;

function childrenOf(sectors: readonly string[]): Children {
  const codes = sectors.filter((sector) => code.test(sector));
  const below = (parent: string) => codes.filter((one) => one !== parent && one.startsWith(parent));
  return new Map(
    codes.map((parent) => {
      const all = below(parent);
      return [parent, all.filter((one) => !all.some((other) => other !== one && one.startsWith(other)))];
    }),
  );
}

function grouped<Item>(items: readonly Item[], by: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(by(item));
    if (group === undefined) groups.set(by(item), [item]);
    else group.push(item);
  }
  return groups;
}
