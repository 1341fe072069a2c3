import { sum } from "../base/sum.ts";
import { UserError } from "../model/finding.ts";
import { isNumber } from "../model/value.ts";
import { keyOf, type Place, type Sum, type TableCell, type TotalsTable } from "./totals.ts";

/** Builds a table of regions by sectors with the totals in its margins, as a reader of the published table will see it. */
export function tableWithMargins(cells: readonly TableCell[], total: string, name: string): TotalsTable {
  const step = stepOf(cells);
  const table = new Map(cells.map((cell) => [keyOf(cell), cell]));
  const lines = (key: "row" | "column") =>
    cells
      .filter((cell) => cell[key] === total)
      .map((margin) => ({
        margin,
        parts: cells.filter((cell) => cell[key] !== total && cell[other(key)] === margin[other(key)]),
      }));
  const sums = [...lines("column"), ...lines("row")]
    .filter(({ parts }) => parts.length > 0)
    .map(({ margin, parts }) => sumOf(margin, parts, step ?? 0, name));
  return { cells: [...table.values()], sums, ...(step === undefined ? {} : { step }) };
}

const other = (key: "row" | "column") => (key === "row" ? "column" : "row");

/** 1 where all figures are whole, a tenth where they have one decimal; undefined where they have more than three. */
function stepOf(cells: readonly TableCell[]): number | undefined {
  const numbers = cells.flatMap(({ value }) => (isNumber(value) ? [value] : []));
  const fits = (step: number) => numbers.every((number) => Math.abs(number / step - Math.round(number / step)) < 1e-6);
  return [1, 0.1, 0.01, 0.001].find(fits);
}

function sumOf(margin: TableCell, parts: readonly TableCell[], step: number, name: string): Sum {
  const own = { name: `${margin.row} ${margin.column}`, total: placeOf(margin), parts: parts.map(placeOf) };
  const open = parts.flatMap(({ value }) => (isNumber(value) ? [value] : []));
  if (!isNumber(margin.value)) return { ...own, holds: "all parts" };
  const gap = sum([margin.value, ...open.map((value) => -value)]);
  const room = (Math.floor((parts.length + 1) / 2) + 1e-9) * step + Math.abs(margin.value) * 1e-12;
  if (gap < -room) {
    const where = `${name}, ${margin.row} ${margin.column}`;
    const what = `the total ${margin.value} is less than its parts, which add up to ${sum(open)}`;
    throw new UserError(where, what, "correct the table: secrecy cannot be checked on totals that do not hold");
  }
  // A reader takes a total that holds but for rounding as the sum of its parts; so the check must, too.
  if (open.length < parts.length) return { ...own, holds: "all parts", slack: Math.max(0, -gap) };
  return gap <= room ? { ...own, holds: "all parts", slack: Math.abs(gap) } : { ...own, holds: "some parts" };
}

const placeOf = ({ row, column }: Place): Place => ({ row, column });
