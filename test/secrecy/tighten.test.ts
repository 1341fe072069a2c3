import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bounds, highest, hole, isHole, lowest, type Value } from "../../src/model/value.ts";
import { boundsOfSum, tighten } from "../../src/secrecy/tighten.ts";
import { keyOf, type Place, type Sum, type TotalsTable } from "../../src/secrecy/totals.ts";
import { type Hidden, hiddenTable } from "./random-tables.ts";

const secret = hole("confidential");
const at = (row: string, column: string): Place => ({ row, column });
const cell = (row: string, column: string, value: Value) => ({ row, column, value });
const whole = (name: string, total: Place, parts: readonly Place[]): Sum => ({
  name,
  total,
  parts,
  holds: "all parts",
});

/**
 *          film  radio  both
 *   A         ?      ?    10
 *   B         ?      ?     7
 *   nation   12      5    17
 */
const square: TotalsTable = {
  step: 1,
  cells: [
    cell("A", "film", secret),
    cell("A", "radio", secret),
    cell("A", "both", 10),
    cell("B", "film", secret),
    cell("B", "radio", secret),
    cell("B", "both", 7),
    cell("nation", "film", 12),
    cell("nation", "radio", 5),
    cell("nation", "both", 17),
  ],
  sums: [
    whole("A", at("A", "both"), [at("A", "film"), at("A", "radio")]),
    whole("B", at("B", "both"), [at("B", "film"), at("B", "radio")]),
    whole("film", at("nation", "film"), [at("A", "film"), at("B", "film")]),
    whole("radio", at("nation", "radio"), [at("A", "radio"), at("B", "radio")]),
  ],
};

const known = (table: TotalsTable, place: Place): Value =>
  tighten(table).find((one) => keyOf(one) === keyOf(place))?.value ?? secret;

const limits = (value: Value) => [lowest(value), highest(value)];

const changed = (table: TotalsTable, place: Place, value: Value): TotalsTable => ({
  ...table,
  cells: table.cells.map((one) => (keyOf(one) === keyOf(place) ? { ...one, value } : one)),
});

describe("tighten", () => {
  test("holds every row and column against a secret cell at once", () => {
    // Film in A: at most 10 by its row, and at least 12 - 7, because B has no more than 7 of the nation's 12.
    expect(known(square, at("A", "film"))).toEqual(bounds(5, 10, "confidential"));
    expect(known(square, at("A", "radio"))).toEqual(bounds(0, 5, "confidential"));
    expect(known(square, at("B", "film"))).toEqual(bounds(2, 7, "confidential"));
    expect(known(square, at("B", "radio"))).toEqual(bounds(0, 5, "confidential"));
  });

  test("names the totals that prove the bounds, and no others", () => {
    const { because } = boundsOfSum(square, [at("A", "film")]);
    expect(because.map(({ name }) => name).sort()).toEqual(["A", "B", "film"]);
  });

  test("works out a cell that the totals leave no room for", () => {
    expect(known(changed(square, at("B", "radio"), 1), at("A", "film"))).toBe(6);
  });

  test("knows only an upper limit where some part of a total is not in the table", () => {
    const table: TotalsTable = {
      cells: [cell("A", "J", 10), cell("A", "J58", 4), cell("A", "J59", secret)],
      sums: [{ ...whole("J", at("A", "J"), [at("A", "J58"), at("A", "J59")]), holds: "some parts" }],
      step: 1,
    };
    expect(known(table, at("A", "J59"))).toEqual(bounds(0, 6, "confidential"));
  });

  test("takes a total that was rounded for what it is, and works it out where the others allow", () => {
    const rounded = changed(square, at("A", "both"), bounds(8, 12, "confidential"));
    // Film and radio are 17 in all, and 7 of them are in B.
    expect(known(rounded, at("A", "both"))).toBe(10);
    expect(limits(known(rounded, at("A", "film")))).toEqual([5, 10]);
  });

  test("narrows a rounded cell and leaves it its own reason", () => {
    const rounded = changed(square, at("A", "film"), bounds(4, 8, "confidential", "rounded to fours"));
    expect(known(rounded, at("A", "film"))).toEqual(bounds(5, 8, "confidential", "rounded to fours"));
  });

  test("allows for figures that were rounded one by one", () => {
    const slack = { ...square, sums: square.sums.map((one) => ({ ...one, slack: 1 })) };
    // 12 - 1 in the nation, less 7 + 1 in B; and 10 + 1 in A.
    expect(limits(known(slack, at("A", "film")))).toEqual([3, 11]);
  });

  test("gives the reason alone where nothing limits a cell from above", () => {
    const table: TotalsTable = { cells: [cell("A", "J59", secret)], sums: [] };
    expect(known(table, at("A", "J59"))).toEqual(hole("confidential", "no published total limits it"));
  });

  test("names the totals that contradict each other, and not the others", () => {
    // A has 3 in both, B at most 7: the nation cannot have 12 + 5.
    const wrong = changed(square, at("A", "both"), 3);
    const value = known(wrong, at("A", "film"));
    expect(isHole(value) && value.reason).toBe("confidential");
    expect(isHole(value) && value.note).toBe("published figures contradict each other: A, B, film, radio");
    const far = { ...wrong, cells: [...wrong.cells, cell("C", "film", secret), cell("C", "both", 4)] };
    const apart = { ...far, sums: [...far.sums, whole("C", at("C", "both"), [at("C", "film")])] };
    expect(known(apart, at("C", "film"))).toBe(4);
  });

  test("leaves a figure that nobody collected without a number", () => {
    const missing = hole("not-collected");
    expect(known(changed(square, at("A", "film"), missing), at("A", "film"))).toEqual(missing);
  });

  test("does not let a figure that nobody collected count as nothing", () => {
    const table = changed(square, at("A", "radio"), hole("not-collected"));
    expect(limits(known(table, at("A", "film")))).toEqual([5, 10]);
  });
});

describe("boundsOfSum", () => {
  test("is tighter than the sum of the cells' own bounds", () => {
    // A film 5–10 and A radio 0–5 are 5–15 one by one, but their sum is published.
    expect(boundsOfSum(square, [at("A", "film"), at("A", "radio")]).value).toBe(10);
  });

  test("adds published cells and counts a cell as often as it is weighed", () => {
    const terms = [{ ...at("A", "film"), weight: 0.5 }, at("B", "both")];
    expect(limits(boundsOfSum(square, terms).value).map((limit) => limit?.toFixed(6))).toEqual([
      "9.500000",
      "12.000000",
    ]);
  });

  test("adds up what hangs together and what does not", () => {
    const table: TotalsTable = {
      step: 1,
      cells: [cell("A", "x", secret), cell("A", "T", 3), cell("B", "x", secret), cell("B", "T", 4)],
      sums: ["A", "B"].map((row) => ({ ...whole(row, at(row, "T"), [at(row, "x")]), holds: "some parts" as const })),
    };
    expect(limits(boundsOfSum(table, [at("A", "x"), at("B", "x")]).value)).toEqual([0, 7]);
  });
});

/** What a single total leaves for a cell: the residual, with every other secret cell of that total at its own extreme. */
function residual(table: TotalsTable, place: Place): readonly [number, number] {
  const values = new Map(table.cells.map((one) => [keyOf(one), one.value]));
  const low = (one: Place) => lowest(values.get(keyOf(one)) ?? secret) ?? 0;
  const high = (one: Place) => highest(values.get(keyOf(one)) ?? secret) ?? Number.POSITIVE_INFINITY;
  const sums = table.sums.filter(({ parts }) => parts.some((part) => keyOf(part) === keyOf(place)));
  const others = (one: Sum) => one.parts.filter((part) => keyOf(part) !== keyOf(place));
  const most = sums.map((one) => high(one.total) - others(one).reduce((total, part) => total + low(part), 0));
  const least = sums
    .filter(({ holds }) => holds === "all parts")
    .map((one) => low(one.total) - others(one).reduce((total, part) => total + high(part), 0));
  return [Math.max(low(place), ...least), Math.min(high(place), ...most)];
}

/** Smallest and largest value of every cell over all whole tables that agree with what is published, by trying them all. */
function tried({ cells, sums }: TotalsTable, largest: number): ReadonlyMap<string, readonly [number, number]> {
  const open = cells.filter(({ value }) => typeof value !== "number").map(keyOf);
  const numbers = new Map(cells.map((one) => [keyOf(one), lowest(one.value) ?? 0]));
  const has = (place: Place) => numbers.get(keyOf(place)) ?? 0;
  const agrees = ({ total, parts, holds }: Sum) => {
    const rest = has(total) - parts.reduce((sum, place) => sum + has(place), 0);
    return holds === "all parts" ? rest === 0 : rest >= 0;
  };
  const seen = new Map<string, [number, number]>();
  const step = (depth: number): void => {
    const key = open[depth];
    if (key === undefined) {
      if (!sums.every(agrees)) return;
      for (const one of open) {
        const [low, high] = seen.get(one) ?? [Number.POSITIVE_INFINITY, 0];
        seen.set(one, [Math.min(low, numbers.get(one) ?? 0), Math.max(high, numbers.get(one) ?? 0)]);
      }
      return;
    }
    for (let value = 0; value <= largest; value += 1) {
      numbers.set(key, value);
      step(depth + 1);
    }
  };
  step(0);
  return seen;
}

const runs = { seed: 59, numRuns: 400 };

describe("on random tables with hidden cells, hidden totals and rounded figures", () => {
  test("the true value lies inside the bounds", () => {
    fc.assert(
      fc.property(hiddenTable(40), ({ table, truth }) => {
        for (const one of tighten(table)) {
          const value = truth.get(keyOf(one)) ?? 0;
          if (isHole(one.value)) expect(one.value.note).toBe("no published total limits it");
          else expect([(lowest(one.value) ?? 0) <= value, value <= (highest(one.value) ?? 0)]).toEqual([true, true]);
        }
      }),
      runs,
    );
  });

  test("the bounds are never wider than what a single row or column leaves", () => {
    fc.assert(
      fc.property(hiddenTable(40), ({ table }) => {
        for (const one of tighten(table)) {
          const [low, high] = residual(table, one);
          if (isHole(one.value)) expect(high).toBe(Number.POSITIVE_INFINITY);
          else expect([(lowest(one.value) ?? 0) >= low, (highest(one.value) ?? 0) <= high]).toEqual([true, true]);
        }
      }),
      runs,
    );
  });

  test("the bounds of a sum hold the true sum and are never wider than the bounds of its cells added up", () => {
    fc.assert(
      fc.property(hiddenTable(40), fc.integer({ min: 1, max: 4 }), ({ table, truth }, every) => {
        const chosen = tighten(table).filter((one, place) => place % every === 0 && !isHole(one.value));
        const { value } = boundsOfSum(table, chosen);
        const sumOf = (number: (index: number) => number) =>
          chosen.reduce((total, _, index) => total + number(index), 0);
        const sum = sumOf((index) => truth.get(keyOf(chosen[index] ?? at("", ""))) ?? 0);
        const [low, high] = [lowest(value) ?? Number.NaN, highest(value) ?? Number.NaN];
        expect([low <= sum, sum <= high]).toEqual([true, true]);
        expect(low).toBeGreaterThanOrEqual(sumOf((index) => lowest(chosen[index]?.value ?? secret) ?? 0));
        expect(high).toBeLessThanOrEqual(sumOf((index) => highest(chosen[index]?.value ?? secret) ?? 0));
      }),
      runs,
    );
  });

  test("the bounds are those found by trying all whole tables", () => {
    // Four cells inside the table, each at most its total of 3 times 4: 13 to the power of four tables to try.
    const isSmall = ({ table: { cells } }: Hidden) => {
      const open = cells.filter(({ value }) => typeof value !== "number");
      return (
        open.length <= 4 && open.every(({ row, column, value }) => isHole(value) && /^r/.test(row) && column !== "T")
      );
    };
    fc.assert(
      fc.property(hiddenTable(3).filter(isSmall), ({ table }) => {
        const found = tried(table, 12);
        for (const one of tighten(table)) {
          if (typeof one.value !== "number" || found.has(keyOf(one)))
            expect(limits(one.value)).toEqual(found.get(keyOf(one)));
        }
      }),
      { seed: 59, numRuns: 60 },
    );
  });

  test("the same table gives the same bounds and the same proof, whatever was asked before", () => {
    fc.assert(
      fc.property(hiddenTable(40), ({ table }) => {
        const copy = { ...table, cells: [...table.cells] };
        const first = tighten(table);
        for (const one of [...copy.cells].reverse()) boundsOfSum(copy, [one]);
        expect(tighten(copy)).toEqual(first);
      }),
      { seed: 59, numRuns: 50 },
    );
  });
});
