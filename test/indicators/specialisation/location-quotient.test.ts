import fc from "fast-check";
import { expect, test } from "vitest";
import { definition, locationQuotient } from "../../../src/indicators/specialisation/location-quotient.ts";
import { binaryQuotient } from "../../../src/indicators/specialisation/location-quotient-forms.ts";
import { bounds, highest, hole, isNumber, lowest, type Value } from "../../../src/model/value.ts";
import { find, rowsOf } from "../rows.ts";

test("20 of 100 here against 100 of 1000 there is a quotient of 2", () => {
  expect(locationQuotient(20, 100, 100, 1000)).toBe(2);
});

test("a sector of the same weight in both has a quotient of exactly one", () => {
  expect(locationQuotient(1, 3, 7, 21)).toBe(1);
  expect(locationQuotient(49, 147, 7, 21)).toBe(1);
});

test("where nothing is there to compare, the quotient says what is empty", () => {
  expect(locationQuotient(0, 0, 5, 10)).toMatchObject({ reason: "zero-region" });
  expect(locationQuotient(0, 5, 0, 10)).toMatchObject({ reason: "zero-sector" });
  expect(locationQuotient(0, 0, 0, 0)).toMatchObject({ reason: "zero-reference" });
  expect(locationQuotient(0, 5, 5, 10)).toBe(0);
  expect(locationQuotient(-1, 5, 5, 10)).toMatchObject({ reason: "negative-input" });
});

test("a secret cell gives limits, and the totals that hold it narrow them", () => {
  const secret = bounds(0, 10, "confidential");
  const region = bounds(90, 100, "confidential");
  expect(locationQuotient(secret, 100, 50, 1000)).toMatchObject({ low: 0, high: 2, reason: "confidential" });
  expect(locationQuotient(secret, region, 50, 1000)).toMatchObject({ low: 0, high: (10 * 1000) / (90 * 50) });
  expect(locationQuotient(secret, region, 50, 1000, "region")).toMatchObject({ low: 0, high: 2 });
});

test("in a small region of a large reference the quotient is largest for a middling cell", () => {
  // One other in the region, one other in the sector, a hundred elsewhere: 1 gives 103/4, both 0 and 100 give less.
  const others = bounds(1, 101, "confidential");
  const found = locationQuotient(
    bounds(0, 100, "confidential"),
    others,
    others,
    bounds(102, 202, "confidential"),
    "all",
  );
  expect(lowest(found)).toBe(0);
  expect(highest(found)).toBeGreaterThanOrEqual(103 / 4);
  expect(highest(found)).toBeLessThan(25.76);
});

test("limits on both sides of one leave open whether the sector is above", () => {
  expect(binaryQuotient(bounds(0.9, 1.1, "confidential"))).toMatchObject({ low: 0, high: 1 });
  expect(binaryQuotient(bounds(1, 1.1, "confidential"))).toBe(1);
  expect(binaryQuotient(hole("zero-sector"))).toMatchObject({ reason: "zero-sector" });
});

const table = rowsOf(["A", "film", 20], ["A", "music", 80], ["B", "film", 30], ["B", "music", 70]);

test("a table is compared with the sum of its regions, or with the region that is named", () => {
  expect(find(definition.compute(table, {}), "location-quotient", "A", "film")?.value).toBe(0.8);
  const against = definition.compute(table, { reference: "B" });
  expect(find(against, "location-quotient", "A", "film")?.value).toBeCloseTo(2 / 3, 15);
  expect(against.some((row) => row.region === "B")).toBe(false);
});

test("a missing cell is missing in its own row and in the sums, and zero only where the table is said to be complete", () => {
  const holed = table.slice(1);
  expect(find(definition.compute(holed, {}), "location-quotient", "A", "film")?.value).toMatchObject({
    reason: "not-collected",
  });
  expect(find(definition.compute(holed, { absent: "zero" }), "location-quotient", "A", "film")?.value).toBe(0);
  const named = definition.compute(rowsOf(["A", "_T", 100]).concat(holed), { reference: "B" });
  expect(find(named, "location-quotient", "A", "music")?.value).toBeCloseTo(80 / 70, 15);
});

test("two rows for one cell stop the computation until the reader says that they are to be added up", () => {
  const twice = [...table, ...rowsOf(["A", "film", 5])];
  expect(() => definition.compute(twice, {})).toThrow(
    "A film 2014\nthe table has two rows for this cell\nremove one, or add them up: --set duplicates=sum",
  );
  expect(find(definition.compute(twice, { duplicates: "sum" }), "location-quotient", "A", "film")?.value).toBeCloseTo(
    (25 * 205) / (105 * 55),
    15,
  );
});

test("counts carry an interval and a flag for small cells, other measures carry neither", () => {
  const counted = rowsOf(["A", "film", 2], ["A", "music", 98], ["B", "film", 30], ["B", "music", 70]);
  const row = find(definition.compute(counted, { counts: "yes" }), "location-quotient", "A", "film");
  expect(row?.flags).toEqual(["too-few"]);
  expect(row?.interval?.low).toBeLessThan(0.125);
  expect(row?.interval?.high).toBeGreaterThan(0.125);
  expect(find(definition.compute(counted, {}), "location-quotient", "A", "film")).not.toHaveProperty("interval");
});

const cell = fc.record({ low: fc.nat(50), width: fc.nat(50), at: fc.double({ min: 0, max: 1, noNaN: true }) });

test("whatever secret cells turn out to be, the quotient lies within its limits", () => {
  const property = fc.property(
    fc.array(cell, { minLength: 4, maxLength: 9 }),
    fc.integer({ min: 2, max: 3 }),
    (cells, regions) => {
      const place = (number: number) => [`r${number % regions}`, `s${Math.floor(number / regions)}`] as const;
      const known = cells.map(
        ({ low, width }, number) => [...place(number), bounds(low, low + width, "confidential")] as const,
      );
      const truth = cells.map(
        ({ low, width, at }, number) => [...place(number), low + Math.round(width * at)] as const,
      );
      const limits = definition.compute(rowsOf(...known), { absent: "zero" });
      const exact = definition.compute(rowsOf(...truth), { absent: "zero" });
      exact.forEach((row, number) => {
        const found: Value = limits[number]?.value ?? hole("degenerate");
        if (!isNumber(row.value) || lowest(found) === undefined) return;
        expect(row.value).toBeGreaterThanOrEqual((lowest(found) ?? 0) * (1 - 1e-9) - 1e-9);
        expect(row.value).toBeLessThanOrEqual((highest(found) ?? 0) * (1 + 1e-9) + 1e-9);
      });
    },
  );
  fc.assert(property, { seed: 1, numRuns: 500 });
});

const counts = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 6, maxLength: 6 });
const lines = (values: readonly number[], scale = 1) =>
  rowsOf(...values.map((value, number) => [`r${number % 2}`, `s${number >> 1}`, value * scale] as const));

test("neither the order of the rows nor the unit changes a quotient", () => {
  const property = fc.property(counts, (values) => {
    const rows = definition.compute(lines(values), {});
    const turned = definition.compute([...lines(values)].reverse(), {});
    const scaled = definition.compute(lines(values, 1024), {});
    for (const [number, row] of rows.entries()) {
      expect(find(turned, row.indicator, row.region, row.sector)?.value).toEqual(row.value);
      expect(scaled[number]?.value).toEqual(row.value);
    }
  });
  fc.assert(property, { seed: 2, numRuns: 300 });
});
