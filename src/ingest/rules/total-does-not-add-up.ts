import { sum } from "../../base/sum.ts";
import { isAdditive } from "../../model/measure.ts";
import type { Observation } from "../../model/observation.ts";
import { highest, isNumber, lowest } from "../../model/value.ts";
import type { KnownCodes } from "../known-codes.ts";
import * as messages from "../messages.ts";
import { divisionsOf } from "../nace.ts";
import type { TableFlaw, TableRule } from "../rule.ts";
import { rowOfYear, type Series, type SeriesTable } from "../series-table.ts";

// Figures are rounded and revised one by one: half a percent, or a few units where the numbers are small.
const tolerance = (total: number, parts: number): number => Math.max(Math.abs(total) * 0.005, parts * 5);

/** No part may exceed its total, no more may its parts together, and parts that are all published must add up to it. */
export const totalDoesNotAddUp: TableRule = {
  id: "total-does-not-add-up",
  title: "Total does not add up",
  severity: "warning",
  explains: "Parts that do not make up their total come from two editions, two methods or a slip.",
  hint: "Check the rows at their source.",
  check: (table, known) => {
    const nations = regionsByNation(known.regions);
    return table.series
      .filter((total) => addsUp(total, known))
      .flatMap((total) => [
        ...compare(total, divisionsIn(table, total), partOfSection),
        ...compare(total, regionsIn(table, total, nations), partOfNation),
      ]);
  },
};

/** Averages and shares of parts do not add up; of a measure that is not known nobody can tell. */
function addsUp({ rows }: Series, { measures }: KnownCodes): boolean {
  const measure = measures.get(rows[0]?.measure ?? "");
  return measure !== undefined && isAdditive(measure);
}

const partOfSection = (series: Series): string => series.sector;
const partOfNation = (series: Series): string => series.region;

/** The series of every division of a section; a division without a series is undefined. */
function divisionsIn(table: SeriesTable, total: Series): readonly (Series | undefined)[] {
  const divisions = divisionsOf.get(total.sector) ?? [];
  return divisions.map((division) => table.find(total.region, division, total.kind));
}

const isNation = (region: string): boolean => /^[A-Z]{2}$/.test(region);
const isNuts2 = (region: string): boolean => /^[A-Z]{2}[A-Z0-9]{2}$/.test(region);

/** The NUTS 2 regions that the project knows, by nation; a nation is complete when each of them has a figure. */
function regionsByNation(regions: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const nations = new Map<string, string[]>();
  for (const region of [...regions].filter(isNuts2)) {
    const nation = region.slice(0, 2);
    nations.set(nation, [...(nations.get(nation) ?? []), region]);
  }
  return nations;
}

function regionsIn(
  table: SeriesTable,
  total: Series,
  nations: ReadonlyMap<string, readonly string[]>,
): readonly (Series | undefined)[] {
  if (!isNation(total.region)) return [];
  return (nations.get(total.region) ?? []).map((region) => table.find(region, total.sector, total.kind));
}

function compare(
  total: Series,
  parts: readonly (Series | undefined)[],
  nameOf: (part: Series) => string,
): readonly TableFlaw[] {
  const present = parts.filter((part) => part !== undefined);
  if (present.length === 0) return [];
  const names = present.map(nameOf);
  return total.rows.flatMap((row) => {
    const rows = present.map((part) => rowOfYear(part, row.year));
    const above = rows.flatMap((part, index) => partAbove(row, nameOf(total), part, names[index] ?? ""));
    if (above.length > 0) return above;
    return sumApart(row, nameOf(total), rows, names, present.length === parts.length);
  });
}

function partAbove(
  total: Observation,
  whole: string,
  part: Observation | undefined,
  name: string,
): readonly TableFlaw[] {
  const most = highest(total.value);
  const least = part === undefined ? undefined : lowest(part.value);
  if (part === undefined || most === undefined || least === undefined || least <= most + tolerance(most, 1)) return [];
  const words = messages.partAboveTotal(name, least, whole, most);
  return [{ observation: part, column: "value", value: String(least), words }];
}

/** The parts that have figures may never exceed the total together; they reach it only where every part has one. */
function sumApart(
  total: Observation,
  whole: string,
  parts: readonly (Observation | undefined)[],
  names: readonly string[],
  allKnown: boolean,
): readonly TableFlaw[] {
  if (!isNumber(total.value)) return [];
  const least = parts.map((part) => (part === undefined ? undefined : lowest(part.value)));
  const added = sum(least.filter((number) => number !== undefined));
  const complete = allKnown && parts.every((part) => part !== undefined && isNumber(part.value));
  const apart = complete ? Math.abs(added - total.value) : added - total.value;
  if (apart <= tolerance(total.value, parts.length)) return [];
  const words = messages.partsMissTotal(`${names[0]} to ${names.at(-1)}`, added, whole, total.value);
  return [{ observation: total, column: "value", value: String(total.value), words }];
}
