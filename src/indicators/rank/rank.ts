import type { Indicator, Option } from "../../model/indicator.ts";
import { withStandards } from "../../model/settings.ts";
import { bounds, highest, hole, isBounds, isHole, lowest, type Value } from "../../model/value.ts";
import { resultRow, tableOf, tableOptions } from "../table.ts";

/** The place of one value among others. */
export interface Rank {
  /** 1 is the largest; equal values share the best rank; bounds where limits of values overlap. */
  readonly rank: Value;
  /** How many values were ranked, and how many had no number. */
  readonly of: number;
  readonly missing: number;
  /** Share of the others that rank behind or level, from 0 to 100. */
  readonly percentile: Value;
}

/** The ranks of values from the largest; a value without a number gets no rank, but is counted. */
export function rank(values: readonly Value[]): readonly Rank[] {
  const known = values.filter((value) => !isHole(value));
  const of = known.length;
  const missing = values.length - of;
  const low = known.map((value) => lowest(value) ?? 0).sort((a, b) => a - b);
  const high = known.map((value) => highest(value) ?? 0).sort((a, b) => a - b);
  const soft = known.find(isBounds);
  return values.map((value) => {
    if (isHole(value)) return { rank: value, of, missing, percentile: value };
    const surelyAhead = countAbove(low, highest(value) ?? 0);
    const ownOverlap = isBounds(value) ? 1 : 0;
    const perhapsAhead = countAbove(high, lowest(value) ?? 0) - ownOverlap;
    const cause = isBounds(value) ? value : soft;
    const place = bounds(surelyAhead + 1, perhapsAhead + 1, cause?.reason ?? "degenerate", cause?.note);
    return { rank: place, of, missing, percentile: percentileOf(place, of) };
  });
}

/** How many of the sorted numbers are larger. */
function countAbove(sorted: readonly number[], number: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? 0) > number) to = middle;
    else from = middle + 1;
  }
  return sorted.length - from;
}

function percentileOf(place: Value, of: number): Value {
  if (of < 2) return hole("too-few", "one value has no rivals");
  const percent = (number: number) => (100 * (of - number)) / (of - 1);
  if (!isBounds(place)) return isHole(place) ? place : percent(place);
  return bounds(percent(place.high), percent(place.low), place.reason, place.note);
}

const options: readonly Option[] = tableOptions;

/** The record of the rank, and the function from a table to rows. */
export const definition: Indicator = {
  id: "rank",
  abbreviation: "rank",
  title: "Rank among the regions",
  unit: "rank",
  formula:
    "1 + number of regions with a larger value (a comparison ranks shares, x_rs / x_r); percentile: 100 (n - rank) / (n - 1), n = rank.of regions with a value",
  range: "1 to the number of regions",
  reading: "1: no region has more. 3 to 5: the limits of its value allow each of these ranks.",
  citation: "OECD (2008), Handbook on Constructing Composite Indicators, OECD Publishing",
  needs: "region, sector, value; the regions of one sector and year are ranked",
  options,
  compute: (rows, chosen) => {
    const table = tableOf(rows, withStandards(options, chosen));
    return table.years.flatMap((year) =>
      table.rowNames.flatMap((sector) => {
        const ranks = rank(table.regions.map((region) => table.at(region, sector, year)));
        return table.regions.flatMap((region, number) => {
          const found = ranks[number];
          if (found === undefined) return [];
          const place = { region, sector, year };
          return [
            resultRow(table, "rank", place, found.rank),
            resultRow(table, "rank", place, found.of, "of"),
            resultRow(table, "rank", place, found.percentile, "percentile"),
          ];
        });
      }),
    );
  },
};
