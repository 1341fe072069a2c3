import type { Region } from "../model/territory.ts";
import type { Quantity } from "./quantity.ts";
import { completeTotal, type Find, inRegion, labelOf, type Scope } from "./scope.ts";
import { yearsBetween } from "./settings.ts";

/** The measure that change is counted in: company counts jump with their register. */
export const measure = "persons_employed";

/** The total of the complete classes of a region in one year. */
export const totalIn = (scope: Scope, region: Region, year: string): Quantity =>
  completeTotal(scope, region.name, inRegion(scope, region), { measure, year });

/** All totals of the span, so that a break in a year between first and last is seen too. */
export const totalsOver = (scope: Scope, region: Region, from: string, to: string): readonly Quantity[] =>
  yearsBetween(from, to).map((year) => totalIn(scope, region, year));

/** One class at the first and the last year of a span, somewhere. */
export function endsOf(
  find: Find,
  name: string,
  sector: string,
  span: readonly [string, string],
): readonly [Quantity, Quantity] {
  const at = (year: string) => ({ ...find({ measure, sector, year }), label: labelOf(measure, sector, name, year) });
  return [at(span[0]), at(span[1])];
}
