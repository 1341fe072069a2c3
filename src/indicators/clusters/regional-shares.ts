import { sum } from "../../base/sum.ts";
import { add } from "../../model/arithmetic.ts";
import { type Hole, hole, isHole, isNumber, type Reason, type Value } from "../../model/value.ts";
import type { Table } from "../table.ts";

/** How regions share something among them: numbers that add up to one, in the order of the regions. */
export type Shares = readonly number[] | Hole;

/** Whether the shares are a reason instead. */
export const isNotShared = (shares: Shares): shares is Hole => "kind" in shares;

/** Whether there are shares. */
export const isShared = (shares: Shares): shares is readonly number[] => !isNotShared(shares);

/** The shares of values in their sum; limits give none, since squares of them would be too wide to use. */
export function sharesOf(values: readonly Value[], whenZero: Reason): Shares {
  const inexact = values.find((value) => !isNumber(value));
  if (inexact !== undefined && !isNumber(inexact)) {
    return isHole(inexact) ? inexact : hole(inexact.reason, "needs exact numbers");
  }
  const total = add(values);
  if (!isNumber(total)) return isHole(total) ? total : hole(total.reason);
  if (total <= 0) return hole(whenZero, "nothing to spread");
  return values.filter(isNumber).map((value) => value / total);
}

/** How each sector, and everything together, is spread over the regions in one year. */
export interface Spread {
  readonly all: Shares;
  readonly bySector: ReadonlyMap<string, Shares>;
}

/** The regional shares of a year; the totals of regions are the published ones where the table has them. */
export const spreadOf = (table: Table, year: string): Spread => ({
  all: sharesOf(
    table.regions.map((region) => table.total(region, year).value),
    "zero-reference",
  ),
  bySector: new Map(
    table.sectors.map((sector) => [
      sector,
      sharesOf(
        table.regions.map((region) => table.at(region, sector, year)),
        "zero-sector",
      ),
    ]),
  ),
});

/** The sum of the products of two deviations from the shares of everything. */
export const coDeviation = (a: readonly number[], b: readonly number[], all: readonly number[]): number =>
  sum(all.map((whole, place) => ((a[place] ?? 0) - whole) * ((b[place] ?? 0) - whole)));

/** One minus the sum of squared shares; zero where one region has everything. */
export function unevenness(shares: readonly number[]): number {
  const rest = 1 - sum(shares.map((share) => share * share));
  // What is left of a subtraction from one below this is rounding.
  return rest < 1e-12 ? 0 : rest;
}
