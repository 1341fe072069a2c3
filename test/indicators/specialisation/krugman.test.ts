import fc from "fast-check";
import { expect, test } from "vitest";
import { definition } from "../../../src/indicators/specialisation/krugman.ts";
import { profile } from "../../../src/indicators/specialisation/profile.ts";
import { distance } from "../../../src/indicators/specialisation/profile-distance.ts";
import { bounds, hole } from "../../../src/model/value.ts";
import { find, rowsOf } from "../rows.ts";
import { countTrueValuesInside } from "../secret-cells.ts";

/** A is half film, B a quarter and twice as large, C all music; together 10 of 25 are film. */
const table = rowsOf(
  ["A", "film", 5],
  ["A", "music", 5],
  ["B", "film", 5],
  ["B", "music", 5],
  ["C", "film", 0],
  ["C", "music", 5],
);

test("against the total, against the mean of the others and pair by pair are three numbers", () => {
  const found = definition.compute(table, {});
  // 0.5 of 0.4 and 0.5 of 0.6; C has none where the total has 0.4.
  expect(find(found, "krugman.vs-total", "A")?.value).toBeCloseTo(0.2, 15);
  expect(find(found, "krugman.coefficient", "A")?.value).toBeCloseTo(0.1, 15);
  expect(find(found, "krugman.vs-total", "C")?.value).toBeCloseTo(0.8, 15);
  // The mean of B's half and C's nothing is a quarter.
  expect(find(found, "krugman.vs-others", "A")?.value).toBeCloseTo(0.5, 15);
  expect(find(found, "krugman.pair", "A|B")?.value).toBe(0);
  expect(find(found, "krugman.pair", "A|C")?.value).toBe(1);
});

test("pairs can be left away, and a region can be the reference", () => {
  const found = definition.compute(table, { pairs: "no", reference: "C" });
  expect(found.map(({ indicator, region }) => `${indicator} ${region}`)).toEqual([
    "krugman.vs-total A",
    "krugman.coefficient A",
    "krugman.vs-others A",
    "krugman.vs-total B",
    "krugman.coefficient B",
    "krugman.vs-others B",
  ]);
  expect(find(found, "krugman.vs-total", "A")?.value).toBe(1);
  expect(find(found, "krugman.vs-others", "A")?.value).toBe(0);
});

test("an empty region has no number, and the others say that it was left out of their mean", () => {
  const found = definition.compute(rowsOf(["D", "film", 0], ["D", "music", 0]).concat(table), {});
  expect(find(found, "krugman.vs-total", "D")?.value).toMatchObject({ reason: "zero-region" });
  expect(find(found, "krugman.vs-others", "A")).toMatchObject({
    value: expect.closeTo(0.5, 15),
    flags: ["1-empty-left-out"],
  });
});

test("a missing cell takes its region and what is compared with it, not the pairs of others", () => {
  const found = definition.compute([...table.slice(1), ...rowsOf(["A", "film", hole("confidential")])], {});
  expect(find(found, "krugman.vs-total", "B")?.value).toMatchObject({ reason: "confidential" });
  expect(find(found, "krugman.vs-others", "B")?.value).toMatchObject({ reason: "confidential" });
  expect(find(found, "krugman.pair", "B|C")?.value).toBe(1);
});

test("a region alone has no others, and a negative cell no share", () => {
  const alone = definition.compute(table.slice(0, 2), {});
  expect(find(alone, "krugman.vs-total", "A")?.value).toBe(0);
  expect(find(alone, "krugman.vs-others", "A")?.value).toMatchObject({ reason: "too-few" });
  const negative = definition.compute(rowsOf(["A", "film", -1], ["A", "music", 5]), {});
  expect(find(negative, "krugman.vs-total", "A")?.value).toMatchObject({ reason: "negative-input" });
});

test("two regions without a sector in common are 2 apart", () => {
  const strangers = [profile("A", [5, 0], "zero-region"), profile("B", [0, 7], "zero-region")] as const;
  expect(distance(...strangers)).toBe(2);
});

test("a secret cell gives limits", () => {
  const secret = profile("A", [bounds(0, 5, "confidential"), 5], "zero-region");
  // Film is nothing to a half of A, and a half of the other.
  expect(distance(secret, profile("B", [5, 5], "zero-region"))).toMatchObject({
    low: 0,
    high: 1,
    reason: "confidential",
  });
});

test("whatever secret cells turn out to be, the index lies within its limits", () => {
  expect(countTrueValuesInside(definition)).toBeGreaterThan(1000);
});

test("the distance is the same both ways, at most 2, and does not depend on the unit", () => {
  const counts = fc.array(fc.nat(50), { minLength: 3, maxLength: 3 });
  const property = fc.property(counts, counts, fc.integer({ min: 1, max: 1000 }), (a, b, scale) => {
    fc.pre(a.some((count) => count > 0) && b.some((count) => count > 0));
    const of = (parts: readonly number[]) => profile("", parts, "zero-region");
    const found = distance(of(a), of(b));
    expect(distance(of(b), of(a))).toBe(found);
    expect(found).toBeLessThanOrEqual(2);
    expect(distance(of(a.map((count) => count * scale)), of(b))).toBeCloseTo(Number(found), 12);
  });
  fc.assert(property, { seed: 4, numRuns: 500 });
});
