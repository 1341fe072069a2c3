import { sum } from "../../base/sum.ts";
import { add, divide, subtract } from "../../model/arithmetic.ts";
import type { Indicator, Option } from "../../model/indicator.ts";
import { oneOf, withStandards } from "../../model/settings.ts";
import { bounds, highest, hole, isHole, isNumber, lowest, type Reason, type Value } from "../../model/value.ts";
import { mayBeZero, refusal } from "../refusal.ts";
import { share } from "../specialisation/share.ts";
import { byOption, resultRow, type Table, tableOf, tableOptions } from "../table.ts";

/** Concentration of one total on its parts, in five forms. */
export interface Concentration {
  /** Sum of squared shares: 1/n when spread evenly, 1 when all is in one part. */
  readonly hhi: Value;
  /** The same from 0 to 1 whatever the number of parts. */
  readonly normalised: Value;
  /** How many parts of equal size would be as concentrated; also called inverse Simpson. */
  readonly effectiveNumber: Value;
  /** Chance that two taken at random are of different parts. */
  readonly giniSimpson: Value;
  /** Like the sum of squares, but weighted by rank, so that small parts count more. */
  readonly rosenbluth: Value;
}

/** How concentrated a total is on its parts; parts of zero count as parts that exist. */
export function herfindahl(parts: readonly Value[], whenZero: Reason = "zero-region"): Concentration {
  const total = add(parts);
  const refused =
    refusal(parts) ?? (parts.length === 0 || mayBeZero(total) ? hole(whenZero, "nothing to spread") : undefined);
  if (refused) {
    return { hhi: refused, normalised: refused, effectiveNumber: refused, giniSimpson: refused, rosenbluth: refused };
  }
  const shares = parts.map((part) => share(part, total, "added-up"));
  const hhi = sumOfSquares(shares);
  const even = 1 / parts.length;
  return {
    hhi,
    normalised:
      parts.length === 1 ? hole("degenerate", "only one part") : divide(subtract(hhi, even), 1 - even, "degenerate"),
    effectiveNumber: divide(1, hhi, "degenerate"),
    giniSimpson: subtract(1, hhi),
    rosenbluth: rosenbluthOf(shares),
  };
}

function sumOfSquares(shares: readonly Value[]): Value {
  const soft = shares.find((value) => !isNumber(value));
  const squares = (end: (value: Value) => number | undefined) => sum(shares.map((value) => (end(value) ?? 0) ** 2));
  if (soft === undefined || isNumber(soft)) return squares(lowest);
  if (isHole(soft)) return soft;
  // The limits of single shares cannot all be met at once, but no spread is flatter than even or steeper than one.
  const low = Math.max(squares(lowest), 1 / shares.length);
  return bounds(low, Math.max(low, Math.min(squares(highest), 1)), soft.reason, soft.note);
}

function rosenbluthOf(shares: readonly Value[]): Value {
  const soft = shares.find((value) => !isNumber(value));
  if (soft !== undefined && !isNumber(soft)) return hole(soft.reason, "ranks need exact shares");
  const falling = shares.filter(isNumber).sort((a, b) => b - a);
  return 1 / (2 * sum(falling.map((value, place) => (place + 1) * value)) - 1);
}

const options: readonly Option[] = [...tableOptions, byOption];

/** The record of the Herfindahl-Hirschman index, and the function from a table to rows. */
export const definition: Indicator = {
  id: "herfindahl",
  abbreviation: "hhi",
  title: "Herfindahl-Hirschman index",
  unit: "index",
  formula:
    "H = sum (x_i / x)^2; normalised: (H - 1/n) / (1 - 1/n); effective-number: 1 / H; gini-simpson: 1 - H; rosenbluth: 1 / (2 sum i x_i / x - 1), largest first",
  range: "1/n to 1",
  reading: "Near 1: nearly all in one sector. 1/H tells how many sectors of equal size would be as concentrated.",
  citation: "Hirschman, A. O. (1964), The Paternity of an Index, American Economic Review 54(5)",
  needs:
    "region, sector, value; every sector that exists has a row, also one with zero; a row of sector _T is not used",
  options,
  compute: (rows, chosen) => {
    const settings = withStandards(options, chosen);
    const bySector = oneOf(settings, "by", ["region", "sector"]) === "sector";
    const table = tableOf(rows, settings, "refused");
    return table.years.flatMap((year) =>
      (bySector ? table.sectors : table.regions).flatMap((name) => {
        const parts = bySector
          ? table.regions.map((region) => table.at(region, name, year))
          : table.sectors.map((sector) => table.at(name, sector, year));
        const place = bySector ? { region: "", sector: name, year } : { region: name, sector: "", year };
        return rowsOf(table, place, herfindahl(parts, bySector ? "zero-sector" : "zero-region"));
      }),
    );
  },
};

const rowsOf = (table: Table, place: Parameters<typeof resultRow>[2], found: Concentration) => [
  resultRow(table, definition.id, place, found.hhi),
  resultRow(table, definition.id, place, found.normalised, "normalised"),
  resultRow(table, definition.id, place, found.effectiveNumber, "effective-number"),
  resultRow(table, definition.id, place, found.giniSimpson, "gini-simpson"),
  resultRow(table, definition.id, place, found.rosenbluth, "rosenbluth"),
];
