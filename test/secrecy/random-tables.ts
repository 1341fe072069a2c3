import fc from "fast-check";
import { bounds, hole, type Value } from "../../src/model/value.ts";
import { keyOf, type Place, type Sum, type TableCell, type TotalsTable } from "../../src/secrecy/totals.ts";

/** A table as an office publishes it, and the truth it has hidden. */
export interface Hidden {
  readonly table: TotalsTable;
  readonly truth: ReadonlyMap<string, number>;
}

const add = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

type How = "shown" | "secret" | "rounded";

const shown = (value: number, how: How): Value => {
  if (how === "secret") return hole("confidential");
  return how === "rounded" ? bounds(Math.floor(value / 5) * 5, Math.floor(value / 5) * 5 + 4, "confidential") : value;
};

/** The sums of a table of regions by classes: nation over regions, section over classes, and a part of the nation. */
function sumsOf(rows: readonly string[], columns: readonly string[], open: boolean): readonly Sum[] {
  const at = (row: string, column: string): Place => ({ row, column });
  // Where the last class stays out of the table, the section is more than its classes.
  const holds = open ? "some parts" : "all parts";
  const listed = open ? columns.slice(0, -1) : columns;
  const across = [...rows, "all"].map(
    (row): Sum => ({ name: row, total: at(row, "T"), parts: listed.map((column) => at(row, column)), holds }),
  );
  const down = [...listed, "T"].flatMap((column): Sum[] => [
    { name: column, total: at("all", column), parts: rows.map((row) => at(row, column)), holds: "all parts" },
    // A part of the nation that overlaps with the whole: its first two regions.
    {
      name: `west ${column}`,
      total: at("west", column),
      parts: rows.slice(0, 2).map((row) => at(row, column)),
      holds: "all parts",
    },
  ]);
  return [...across, ...down];
}

interface Draw {
  readonly numbers: readonly (readonly number[])[];
  readonly how: readonly (readonly How[])[];
  readonly open: boolean;
}

/** Works out the totals of drawn numbers and hides the cells that were drawn to be hidden. */
function hide({ numbers, how, open }: Draw): Hidden {
  const rows = numbers.map((_, row) => `r${row}`);
  const columns = (numbers[0] ?? []).map((_, column) => `c${column}`);
  const whole = [...numbers, columns.map((_, at) => add(numbers.map((row) => row[at] ?? 0)))];
  whole.push(columns.map((_, at) => add(numbers.slice(0, 2).map((row) => row[at] ?? 0))));
  const truth = new Map<string, number>();
  const cells: TableCell[] = [];
  for (const [at, row] of [...rows, "all", "west"].entries()) {
    const figures = [...(whole[at] ?? []), add(whole[at] ?? [])];
    for (const [place, column] of [...columns, "T"].entries()) {
      if (open && place === columns.length - 1) continue;
      const value = figures[place] ?? 0;
      truth.set(keyOf({ row, column }), value);
      cells.push({ row, column, value: shown(value, how[at]?.[place] ?? "shown") });
    }
  }
  return { table: { cells, sums: sumsOf(rows, columns, open), step: 1 }, truth };
}

const hows = fc.oneof(
  { weight: 5, arbitrary: fc.constant<How>("shown") },
  { weight: 4, arbitrary: fc.constant<How>("secret") },
  { weight: 1, arbitrary: fc.constant<How>("rounded") },
);

/** Random tables of regions by classes with hidden cells, hidden totals and rounded figures. */
export const hiddenTable = (largest: number): fc.Arbitrary<Hidden> =>
  fc
    .record({ rows: fc.integer({ min: 2, max: 4 }), columns: fc.integer({ min: 2, max: 4 }), open: fc.boolean() })
    .chain(({ rows, columns, open }) =>
      fc.record({
        numbers: fc.array(fc.array(fc.integer({ min: 0, max: largest }), { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
        how: fc.array(fc.array(hows, { minLength: columns + 1, maxLength: columns + 1 }), {
          minLength: rows + 2,
          maxLength: rows + 2,
        }),
        open: fc.constant(open),
      }),
    )
    .map(hide);
