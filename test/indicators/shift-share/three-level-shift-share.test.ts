import fc from "fast-check";
import { expect, test } from "vitest";
import { threeLevelShiftShare } from "../../../src/indicators/shift-share/three-level.ts";
import { definition } from "../../../src/indicators/shift-share/three-level-shift-share.ts";
import { bounds, hole, isNumber } from "../../../src/model/value.ts";
import { find, rowsOf } from "../rows.ts";

/** Music grows by a half in Europe and by a quarter in the nation, all of Europe by a tenth; the region gains 30 on 200. */
const music = {
  name: "music",
  first: 200,
  last: 230,
  nationFirst: 400,
  nationLast: 500,
  europeFirst: 1000,
  europeLast: 1500,
};
const europe = { first: 10_000, last: 11_000 };

test("a change is split by hand-worked rates into Europe, sector, nation and local, and they add up", () => {
  const { sectors, total, residual } = threeLevelShiftShare([music], europe);
  expect(sectors[0]).toMatchObject({ name: "music", europe: 20, sector: 80, nation: -50, local: -20, change: 30 });
  expect(total).toMatchObject({ europe: 20, sector: 80, nation: -50, local: -20, change: 30 });
  expect(residual).toBe(0);
});

test("a sector that begins at zero is all local and flagged", () => {
  const { sectors } = threeLevelShiftShare([{ ...music, first: 0, last: 7 }], europe);
  expect(sectors[0]).toEqual({
    name: "music",
    europe: 0,
    sector: 0,
    nation: 0,
    local: 7,
    change: 7,
    flags: ["new-sector"],
  });
});

test("a level without a number takes only the parts that need it", () => {
  const secret = { ...music, nationLast: hole("confidential") };
  expect(threeLevelShiftShare([secret], europe).sectors[0]).toMatchObject({
    europe: 20,
    sector: 80,
    nation: { reason: "confidential" },
    local: { reason: "confidential" },
    change: 30,
  });
  const unheard = { ...music, nationFirst: 0 };
  expect(threeLevelShiftShare([unheard], europe).sectors[0]).toMatchObject({ local: { reason: "zero-reference" } });
  const two = threeLevelShiftShare([music, secret], europe);
  expect(two.total).toMatchObject({ europe: 40, local: { note: "1 of 2 have no number" } });
});

test("limits of a secret cell travel into the parts", () => {
  const { sectors } = threeLevelShiftShare([{ ...music, last: bounds(220, 240, "confidential") }], europe);
  expect(sectors[0]).toMatchObject({ local: { low: -30, high: -10 }, change: { low: 20, high: 40 } });
});

const amount = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 100_000 }),
  fc.double({ min: 0.001, max: 1e9, noNaN: true }),
);
const pair = fc.record({ first: amount, last: amount });

test("the four parts add up to the change in ten thousand tables, zero bases among them", () => {
  const changes = fc.array(fc.record({ own: pair, nation: pair, europe: pair }), { minLength: 1, maxLength: 6 });
  const property = fc.property(changes, (rows) => {
    const sectors = rows.map(({ own, nation, europe: wide }, place) => ({
      name: String(place),
      ...own,
      nationFirst: own.first + nation.first,
      nationLast: own.last + nation.last,
      europeFirst: own.first + nation.first + wide.first,
      europeLast: own.last + nation.last + wide.last,
    }));
    const split = threeLevelShiftShare(sectors);
    expect(split.residual).toBeLessThan(1e-9);
    for (const parts of [...split.sectors, split.total]) {
      const numbers = [parts.europe, parts.sector, parts.nation, parts.local, parts.change].filter(isNumber);
      expect(numbers.length).toBe(5);
      const [a = 0, b = 0, c = 0, d = 0, change = 0] = numbers;
      const size = Math.max(...numbers.map(Math.abs), ...sectors.flatMap(({ first, last }) => [first, last]));
      expect(Math.abs(a + b + c + d - change)).toBeLessThanOrEqual(1e-9 * size);
    }
  });
  fc.assert(property, { seed: 61, numRuns: 10_000 });
});

const table = rowsOf(
  ["ruhr", "music", 200, "2010"],
  ["ruhr", "music", 210, "2012"],
  ["ruhr", "music", 230, "2013"],
  ["DE", "music", 400, "2010"],
  ["DE", "music", 440, "2012"],
  ["DE", "music", 500, "2013"],
  ["EU", "music", 1000, "2010"],
  ["EU", "music", 1200, "2012"],
  ["EU", "music", 1500, "2013"],
  ["EU", "_T", 10_000, "2010"],
  ["EU", "_T", 10_500, "2012"],
  ["EU", "_T", 11_000, "2013"],
);

test("nation and Europe are named in the table and get no rows", () => {
  const rows = definition.compute(table, { nation: "ruhr:DE", europe: "EU" });
  expect(rows.every(({ region }) => region === "ruhr")).toBe(true);
  expect(find(rows, "three-level-shift-share.nation", "ruhr", "music", "2010-2013")?.value).toBe(-50);
  expect(find(rows, "three-level-shift-share.local", "ruhr", "", "2010-2013")?.value).toBe(-20);
});

test("a level that was not named is a hole that says what to type", () => {
  const rows = definition.compute(table, { nation: "DE" });
  expect(find(rows, "three-level-shift-share.local", "ruhr", "music", "2010-2013")?.value).toBe(-20);
  expect(find(rows, "three-level-shift-share.europe", "ruhr", "music", "2010-2013")?.value).toMatchObject({
    reason: "not-collected",
    note: "no europe was named: --set europe=…",
  });
});

test("a nation that the table does not have is refused", () => {
  expect(() => definition.compute(table, { nation: "ruhr:NL" })).toThrow('--set nation\nthe table has no "NL"\n');
});

test("the dynamic form adds up the steps and marks the one that bridges a missing year", () => {
  const rows = definition.compute(table, { nation: "DE", europe: "EU", dynamic: "yes" });
  const local = (year: string) => Number(find(rows, "three-level-shift-share.local", "ruhr", "", year)?.value);
  expect(local("2010-2013")).toBeCloseTo(local("2010-2012") + local("2012-2013"), 12);
  expect(find(rows, "three-level-shift-share.local", "ruhr", "", "2010-2012")?.flags).toEqual(["long-step"]);
});
