import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bounds, hole, isBounds, isNumber } from "../../src/model/value.ts";
import { tableWithMargins } from "../../src/secrecy/margins.ts";
import { cheapestPattern } from "../../src/secrecy/pattern.ts";
import { suppress } from "../../src/secrecy/suppress.ts";
import type { Place, TotalsTable } from "../../src/secrecy/totals.ts";

/** Rows of numbers with their totals worked out: `_T` is the last row and the last column. */
function tableOf(...rows: readonly (readonly number[])[]): TotalsTable {
  const add = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
  const whole = [...rows, (rows[0] ?? []).map((_, at) => add(rows.map((row) => row[at] ?? 0)))];
  const cells = whole.flatMap((row, at) =>
    [...row, add(row)].map((value, place) => ({
      row: at === rows.length ? "_T" : "ABCDEF".charAt(at),
      column: place === row.length ? "_T" : "abcdef".charAt(place),
      value,
    })),
  );
  return tableWithMargins(cells, "_T", "t.csv");
}

const at = (name: string): Place => ({ row: name.slice(0, -1), column: name.slice(-1) });
const nameOf = ({ row, column }: Place) => `${row}${column}`;

const actions = (table: TotalsTable, names: readonly string[], protection = 10) =>
  Object.fromEntries(
    suppress(table, names.map(at), protection)
      .filter(({ action }) => action !== "keep")
      .map(({ cell, action, protects }) => [nameOf(cell), [action, ...protects.map(nameOf)].join(" ")]),
  );

describe("the classic table of three by three", () => {
  /*
   *        a    b    c    T
   *   A   20   50   10   80
   *   B    2   19   22   43
   *   C   17   32   12   61
   *   T   39  101   44  184
   */
  const classic = tableOf([20, 50, 10], [2, 19, 22], [17, 32, 12]);

  test("needs three more cells for one: the rectangle that holds least", () => {
    // Ab Bb Aa 89, Ac Bc Aa 52, Cb Bb Ca 68, Cc Bc Ca 51: the last is the cheapest.
    expect(actions(classic, ["Ba"])).toEqual({
      Ba: "primary",
      Bc: "secondary Ba",
      Ca: "secondary Ba",
      Cc: "secondary Ba",
    });
  });

  test("leaves the reader the interval that is worked out by hand", () => {
    // Ba + Bc = 24, Ca + Cc = 29, Ba + Ca = 19, Bc + Cc = 34: Ba is anything from 0 to 19.
    const found = new Map(suppress(classic, [at("Ba")], 10).map(({ cell, readers }) => [nameOf(cell), readers]));
    expect(found.get("Ba")).toEqual(bounds(0, 19, "confidential"));
    expect(found.get("Bc")).toEqual(bounds(5, 24, "confidential"));
    expect(found.get("Ca")).toEqual(bounds(0, 19, "confidential"));
    expect(found.get("Cc")).toEqual(bounds(10, 29, "confidential"));
    expect(found.get("Aa")).toBe(20);
  });

  test("suppresses nothing where nothing is sensitive", () => {
    expect(actions(classic, [])).toEqual({});
  });

  test("uses cells that are suppressed anyway", () => {
    const block = { Ba: "primary", Bb: "primary", Ca: "primary", Cb: "primary" };
    expect(actions(classic, Object.keys(block), 5)).toEqual(block);
    // At 10 percent Cb needs 4 downwards, but falls only with Ba, which holds 2.
    expect(actions(classic, Object.keys(block), 10)).toEqual({ ...block, Bc: "secondary Cb", Cc: "secondary Cb" });
  });

  test("takes a dearer pattern where the cheapest would let the value be worked out too closely", () => {
    // Bc is 22 and wants 22 to either side: with Ac and Cc, 22 can leave column c only through cells that hold so much.
    const wide = suppress(classic, [at("Bc")], 100);
    const { readers } = wide.find(({ cell }) => nameOf(cell) === "Bc") ?? { readers: 0 };
    expect(isBounds(readers) && readers.low <= 0 && readers.high >= 44).toBe(true);
  });
});

test("an empty cell is printed, and does not serve to hide another", () => {
  const verdicts = actions(tableOf([0, 5, 9], [2, 7, 8], [6, 4, 3]), ["Ba"]);
  expect(Object.keys(verdicts)).not.toContain("Aa");
  expect(verdicts).toMatchObject({ Ba: "primary", Ca: "secondary Ba" });
  // Through the empty Aa it would cost 5 + 7; without it the cheapest way is 6 + 3 + 8 or 6 + 4 + 7.
  const way = cheapestPattern(tableOf([0, 5, 9], [2, 7, 8], [6, 4, 3]), new Set(), {
    place: at("Ba"),
    by: 1,
    way: "down",
  });
  expect(way?.map((key) => key.replace("\u001f", ""))).toEqual(expect.arrayContaining(["Ba", "Ca"]));
  expect(way).not.toContain("A\u001fa");
});

test("where nothing else can move, the totals go", () => {
  expect(actions(tableOf([2, 0], [0, 7]), ["Aa"])).toMatchObject({ Aa: "primary", A_T: "secondary Aa" });
});

test("without totals one suppressed cell is enough", () => {
  const table = {
    cells: [
      { ...at("Aa"), value: 2 },
      { ...at("Ab"), value: 9 },
    ],
    sums: [],
    step: 1,
  };
  expect(actions(table, ["Aa"])).toEqual({ Aa: "primary" });
});

test("a cell that came without a number is left so, with what a reader knows of it", () => {
  const cells = [
    { ...at("Aa"), value: hole("confidential") },
    { ...at("Ab"), value: hole("confidential") },
    { row: "A", column: "_T", value: 9 },
  ];
  const verdicts = suppress(tableWithMargins(cells, "_T", "t.csv"), [], 10);
  expect(verdicts.map(({ action, readers }) => [action, readers])).toEqual([
    ["withheld", bounds(0, 9, "confidential")],
    ["withheld", bounds(0, 9, "confidential")],
    ["keep", 9],
  ]);
});

const side = fc.integer({ min: 2, max: 4 });
const tables = fc
  .tuple(side, side)
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.nat(30), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );

test("on random tables every sensitive cell keeps its distance, and no other cell goes without need", () => {
  fc.assert(
    fc.property(tables, fc.constantFrom(1, 10, 50), (rows, protection) => {
      const table = tableOf(...rows);
      const sensitive = table.cells.filter(({ value }) => value === 1 || value === 2);
      for (const { cell, action, protects, readers } of suppress(table, sensitive, protection)) {
        const truth = isNumber(cell.value) ? cell.value : Number.NaN;
        if (action === "keep") expect(sensitive).not.toContain(cell);
        if (action === "secondary") expect(protects.length).toBeGreaterThan(0);
        if (action !== "primary") continue;
        const need = Math.max(1, Math.ceil((truth * protection) / 100));
        if (isBounds(readers)) {
          expect(readers.low).toBeLessThanOrEqual(truth - need);
          expect(readers.high).toBeGreaterThanOrEqual(truth + need);
        } else expect(readers).toEqual(hole("confidential", "no published total limits it"));
      }
    }),
    { seed: 85, numRuns: 150 },
  );
});
