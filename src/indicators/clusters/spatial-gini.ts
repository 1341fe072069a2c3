import { type Random, seededRandom, shuffled } from "../../base/random.ts";
import { sum } from "../../base/sum.ts";
import type { Indicator, Option, ResultRow, Settings } from "../../model/indicator.ts";
import { numberOf, withStandards } from "../../model/settings.ts";
import { type Hole, hole, isHole, isNumber, type Value } from "../../model/value.ts";
import { neighboursOf } from "../shift-share/neighbours.ts";
import { resultRow, type Table, tableOf, tableOptions } from "../table.ts";

/** The Gini coefficient of regions, split into differences between neighbours and between others. */
export interface SpatialGini {
  readonly total: number;
  readonly neighbours: number;
  readonly others: number;
}

/** Places of two regions in the list of values. */
type Pair = readonly [number, number];

/** Splits the Gini coefficient by who is whose neighbour; `pairs` names each pair of neighbours once. */
export function spatialGini(values: readonly number[], pairs: readonly Pair[]): SpatialGini {
  const scale = values.length * sum(values);
  const rising = [...values].sort((a, b) => a - b);
  // Step by step up the sorted values, so that equal ones give exactly 0.
  const all = sum(
    rising.slice(1).map((value, place) => (place + 1) * (rising.length - place - 1) * (value - (rising[place] ?? 0))),
  );
  const near = differencesOf(values, pairs);
  return { total: all / scale, neighbours: near / scale, others: Math.max(all - near, 0) / scale };
}

const differencesOf = (values: readonly number[], pairs: readonly Pair[]): number =>
  sum(pairs.map(([a, b]) => Math.abs((values[a] ?? 0) - (values[b] ?? 0))));

/**
 * How often neighbours are at least as alike as they are here, when the values are dealt to the regions at random.
 * The table as it is counts as one of the deals.
 */
export function chanceOfAlike(
  values: readonly number[],
  pairs: readonly Pair[],
  permutations: number,
  random: Random,
): number {
  const observed = differencesOf(values, pairs);
  const hair = 1e-12 * sum(values);
  let alike = 1;
  for (let deal = 0; deal < permutations; deal++) {
    if (differencesOf(shuffled(random, values), pairs) <= observed + hair) alike++;
  }
  return alike / (permutations + 1);
}

const options: readonly Option[] = [
  { name: "permutations", meaning: "how often the values are dealt to the regions at random", standard: "199" },
  {
    name: "seed",
    meaning: "the whole number that chance starts from; the same seed gives the same answer",
    standard: "1",
  },
  ...tableOptions,
];

/** The record of the spatial Gini coefficient, and the function from a table to rows. */
export const definition: Indicator = {
  id: "spatial-gini",
  abbreviation: "sgini",
  title: "Spatial Gini coefficient",
  unit: "index; chance: probability",
  formula:
    "G = sum_i sum_j |x_i - x_j| / (2 n sum_i x_i) = neighbours: sum over pairs of neighbours + others: sum over all other pairs; value: others / G; chance: part of random deals in which neighbours differ as little",
  range: "0 to 1",
  reading:
    "Near 1: neighbours are alike, the differences are between distant regions. chance below 0.05: more alike than by accident.",
  citation:
    "Rey, S. J. and Smith, R. J. (2013), A Spatial Decomposition of the Gini Coefficient, Letters in Spatial and Resource Sciences 6(2)",
  needs: "region, sector, value; rows with a region `A>B` say that B is a neighbour of A, in either direction",
  options,
  compute: (rows, chosen) => {
    const settings = withStandards(options, chosen);
    const { cells, neighbours } = neighboursOf(rows);
    const table = tableOf(cells, settings, "refused");
    const pairs = pairsOf(table.regions, neighbours);
    return table.years.flatMap((year) =>
      table.rowNames.flatMap((sector) => rowsOf(table, pairs, settings, sector, year)),
    );
  },
};

/** Each pair of neighbours once, whichever of the two names the other. */
function pairsOf(
  regions: readonly string[],
  neighbours: ReturnType<typeof neighboursOf>["neighbours"],
): readonly Pair[] {
  const places = new Map(regions.map((region, place) => [region, place]));
  const pairs = new Map<string, Pair>();
  for (const [from, list] of neighbours) {
    for (const { region } of list) {
      const [a, b] = [places.get(from), places.get(region)];
      if (a !== undefined && b !== undefined && a !== b)
        pairs.set(`${Math.min(a, b)}|${Math.max(a, b)}`, [Math.min(a, b), Math.max(a, b)]);
    }
  }
  return [...pairs.values()];
}

function rowsOf(
  table: Table,
  pairs: readonly Pair[],
  settings: Settings,
  sector: string,
  year: string,
): readonly ResultRow[] {
  const values = table.regions.map((region) => table.at(region, sector, year));
  const numbers = values.filter(isNumber);
  const refused = refusalOf(values, pairs);
  const found = refused ? undefined : spatialGini(numbers, pairs);
  const write = (value: Value, part?: string) =>
    resultRow(table, definition.id, { region: "", sector, year }, value, part);
  return [
    write(refused ?? shareOf(found)),
    write(refused ?? found?.total ?? 0, "total"),
    write(refused ?? found?.neighbours ?? 0, "neighbours"),
    write(refused ?? found?.others ?? 0, "others"),
    write(refused ?? chanceOf(numbers, pairs, settings), "chance"),
  ];
}

const shareOf = (found: SpatialGini | undefined): Value =>
  found === undefined || found.total === 0 ? hole("degenerate", "all regions are equal") : found.others / found.total;

const chanceOf = (numbers: readonly number[], pairs: readonly Pair[], settings: Settings): Value =>
  chanceOfAlike(
    numbers,
    pairs,
    Math.round(numberOf(settings, "permutations", 19, 99_999)),
    seededRandom(Math.round(numberOf(settings, "seed", 0, 2 ** 31 - 1))),
  );

function refusalOf(values: readonly Value[], pairs: readonly Pair[]): Hole | undefined {
  const inexact = values.find((value) => !isNumber(value));
  if (inexact !== undefined && !isNumber(inexact))
    return isHole(inexact) ? inexact : hole(inexact.reason, "needs exact numbers");
  if (values.length < 3) return hole("too-few", "fewer than three regions");
  if (pairs.length === 0) return hole("not-collected", "no row A>B names a neighbour");
  const total = sum(values.filter(isNumber));
  if (total === 0) return hole("zero-sector", "nothing to spread");
  return Number.isFinite(total * values.length) ? undefined : hole("degenerate", "the sum is too large to be a number");
}
