import fc from "fast-check";
import { expect, test } from "vitest";
import { dunn } from "../../../src/indicators/shift-share/dunn.ts";
import { definition, shiftShare } from "../../../src/indicators/shift-share/shift-share.ts";
import { bounds, highest, hole, isNumber, lowest } from "../../../src/model/value.ts";
import { find, rowsOf } from "../rows.ts";

/** One region in a nation of two sectors: film grows by a half, music shrinks by a tenth, all together by a fifth. */
const film = { sector: "film", first: 100, last: 170, referenceFirst: 1000, referenceLast: 1500 };
const music = { sector: "music", first: 200, last: 160, referenceFirst: 1000, referenceLast: 900 };

test("each sector's change is split by hand-worked rates, and the parts add up", () => {
  const { sectors, total, residual } = shiftShare([film, music]);
  expect(sectors).toMatchObject([
    { national: 20, mix: 30, local: 20, change: 70 },
    { national: 40, mix: expect.closeTo(-60, 12), local: -20, change: -40 },
  ]);
  expect(total).toMatchObject({ national: 60, mix: expect.closeTo(-30, 12), local: 0, change: 30 });
  expect(residual).toBeLessThan(1e-15);
});

test("a sector that begins at zero is all local and flagged, where a ratio to its base would lose the region", () => {
  const games = { sector: "games", first: 0, last: 12, referenceFirst: 500, referenceLast: 600 };
  const { sectors, total } = shiftShare([film, games]);
  expect(sectors[1]).toEqual({ sector: "games", national: 0, mix: 0, local: 12, change: 12, flags: ["new-sector"] });
  expect(isNumber(total.local)).toBe(true);
});

test("a sector that the reference area did not have cannot be compared with it", () => {
  const odd = { sector: "odd", first: 5, last: 6, referenceFirst: 0, referenceLast: 10 };
  expect(shiftShare([film, odd]).sectors[1]).toMatchObject({
    change: 1,
    mix: { reason: "zero-reference" },
    local: { reason: "zero-reference" },
  });
});

test("a missing cell takes only its own parts, and the region's total says how many are missing", () => {
  const { sectors, total } = shiftShare([film, { ...music, last: hole("confidential") }]);
  expect(sectors[1]).toMatchObject({ national: 40, local: { reason: "confidential" } });
  expect(total).toMatchObject({ national: 60, local: { reason: "confidential", note: "1 of 2 have no number" } });
});

test("limits of a secret cell travel into the parts", () => {
  const totals = { regionFirst: 300, referenceFirst: 2000, referenceLast: 2400 };
  const parts = dunn({ ...film, last: bounds(160, 180, "confidential") }, totals);
  expect(parts).toMatchObject({ local: { low: 10, high: 30 }, change: { low: 60, high: 80 } });
});

test("after Esteban-Marquillas the local part splits into competition and allocation", () => {
  const { sectors } = shiftShare([film, music], undefined, "esteban");
  // Expected as in the nation 150 of 300 in each: film's advantage of 0.2 gives 30, and −10 for being small in it.
  expect(sectors[0]).toMatchObject({ local: 30, allocation: -10, change: 70 });
});

const table = rowsOf(
  ["R", "film", 100, "2010"],
  ["R", "music", 200, "2010"],
  ["R", "film", 170, "2012"],
  ["R", "music", 160, "2012"],
  ["R", "film", 180, "2013"],
  ["R", "music", 170, "2013"],
  ["N", "film", 1000, "2010"],
  ["N", "music", 1000, "2010"],
  ["N", "film", 1500, "2012"],
  ["N", "music", 900, "2012"],
  ["N", "film", 1600, "2013"],
  ["N", "music", 950, "2013"],
);

test("years and reference are chosen in the table; the nation itself gets no rows", () => {
  const rows = definition.compute(table, { reference: "N", end: "2012" });
  expect(find(rows, "shift-share.local", "R", "film", "2010-2012")?.value).toBe(20);
  expect(find(rows, "shift-share.change", "R", "", "2010-2012")?.value).toBe(30);
  expect(rows.every((row) => row.region === "R")).toBe(true);
});

test("the dynamic form adds up the steps and marks the one that bridges a missing year", () => {
  const rows = definition.compute(table, { reference: "N", dynamic: "yes" });
  const local = (year: string) => Number(find(rows, "shift-share.local", "R", "", year)?.value);
  expect(local("2010-2013")).toBeCloseTo(local("2010-2012") + local("2012-2013"), 12);
  expect(find(rows, "shift-share.local", "R", "", "2010-2012")?.flags).toEqual(["long-step"]);
  expect(find(rows, "shift-share.change", "R", "", "2010-2013")?.value).toBe(50);
});

test("one year has no change", () => {
  const rows = definition.compute(table.slice(0, 2), {});
  expect(find(rows, "shift-share.change", "R", "film", "2010-2010")?.value).toMatchObject({ reason: "too-few" });
});

const amount = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 100_000 }),
  fc.double({ min: 0.001, max: 1e9, noNaN: true }),
);
const elsewhere = fc.record({ first: amount, last: amount });
const change = fc.record({ first: amount, last: amount, elsewhere });

test("the parts add up to the change in ten thousand tables, zero bases among them", () => {
  const property = fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), fc.boolean(), (changes, isEsteban) => {
    const sectors = changes.map(({ first, last, elsewhere: other }, number) => ({
      sector: String(number),
      first,
      last,
      referenceFirst: first + other.first,
      referenceLast: last + other.last,
    }));
    const split = shiftShare(sectors, undefined, isEsteban ? "esteban" : "dunn");
    expect(split.residual).toBeLessThan(1e-9);
    if (!isEsteban) expect([split.total, ...split.sectors].every(({ local }) => isNumber(local))).toBe(true);
    for (const { national, mix, local, allocation = 0, change: sum } of [...split.sectors, split.total]) {
      const parts = [national, mix, local, allocation].filter(isNumber);
      const size = Math.max(...parts.map(Math.abs), ...changes.flatMap(({ first, last }) => [first, last]));
      if (parts.length === 4)
        expect(Math.abs(parts.reduce((a, b) => a + b) - Number(sum))).toBeLessThanOrEqual(1e-9 * size);
    }
  });
  fc.assert(property, { seed: 6, numRuns: 10_000 });
});

test("whatever a secret cell turns out to be, each part lies within its limits", () => {
  const property = fc.property(fc.nat(50), fc.nat(50), fc.double({ min: 0, max: 1, noNaN: true }), (low, width, at) => {
    const known = { ...film, first: bounds(low + 1, low + 1 + width, "confidential") };
    const exact = shiftShare([{ ...film, first: low + 1 + width * at }, music]).sectors[0];
    const limits = shiftShare([known, music]).sectors[0];
    for (const part of ["national", "mix", "local", "change"] as const) {
      expect(exact?.[part]).toBeGreaterThanOrEqual((lowest(limits?.[part] ?? 0) ?? 0) - 1e-9);
      expect(exact?.[part]).toBeLessThanOrEqual((highest(limits?.[part] ?? 0) ?? 0) + 1e-9);
    }
  });
  fc.assert(property, { seed: 7, numRuns: 300 });
});
