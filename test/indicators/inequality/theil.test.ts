import fc from "fast-check";
import { expect, test } from "vitest";
import { decompose, entropy } from "../../../src/indicators/inequality/entropy.ts";
import { definition } from "../../../src/indicators/inequality/theil.ts";
import { unitsOf } from "../../../src/indicators/inequality/units.ts";
import { hole } from "../../../src/model/value.ts";
import { find, rowsOf } from "../rows.ts";

/** Two regions of one land with 1 and 3, two of another with 2 each: all of the inequality is inside the first. */
const table = rowsOf(["A", "_T", 1], ["B", "_T", 3], ["C", "_T", 2], ["D", "_T", 2]).map((row) => ({
  ...row,
  group: row.region < "C" ? "NL" : "DE",
}));
const of = (part: string, region = "", rows = table, settings = {}) =>
  find(definition.compute(rows, settings), `theil${part}`, region, "_T")?.value;

// Of one and three: (ln 0.5 · 0.5 + ln 1.5 · 1.5) / 2 and −(ln 0.5 + ln 1.5) / 2.
const [t, l] = [(0.5 * Math.log(0.5) + 1.5 * Math.log(1.5)) / 2, -(Math.log(0.5) + Math.log(1.5)) / 2];

test("T and L of one and three are worked by hand, and the even group halves them", () => {
  expect(entropy(unitsOf([1, 3]), 1)).toBeCloseTo(t, 15);
  expect(entropy(unitsOf([1, 3]), 0)).toBeCloseTo(l, 15);
  expect(of("")).toBeCloseTo(t / 2, 15);
  expect(of(".l")).toBeCloseTo(l / 2, 15);
});

test("with groups the parts are named: within, between, and each group with its contribution", () => {
  expect(of(".within")).toBeCloseTo(t / 2, 15);
  expect(of(".between")).toBe(0);
  expect(of(".group", "NL")).toBeCloseTo(t, 15);
  expect(of(".contribution", "NL")).toBeCloseTo(t / 2, 15);
  expect(of(".l-contribution", "DE")).toBe(0);
});

test("without groups only the totals are given", () => {
  const plain = definition.compute(
    table.map((row) => ({ ...row, group: "" })),
    {},
  );
  expect(plain.map(({ indicator }) => indicator)).toEqual(["theil", "theil.l"]);
});

test("one that has nothing stays among the n in T and leaves no number in L", () => {
  expect(entropy(unitsOf([0, 0, 0, 9]), 1)).toBeCloseTo(Math.log(4), 15);
  expect(entropy(unitsOf([0, 9]), 0)).toMatchObject({
    reason: "degenerate",
    note: "one has nothing, and this order takes the logarithm or the inverse of it",
  });
});

test("a group that has nothing has no index and contributes nothing to T", () => {
  const { total, within, between, groups } = decompose(unitsOf([0, 0, 1, 3]), ["a", "a", "b", "b"], 1);
  expect(groups[0]).toMatchObject({ index: { reason: "zero-region" }, contribution: 0 });
  expect(between).toBeCloseTo(Math.log(2), 15);
  expect(Number(within) + Number(between)).toBeCloseTo(Number(total), 14);
});

test("a region without a group, and one in two groups, leave the parts without a number but not the total", () => {
  const loose = table.map((row) => (row.region === "A" ? { ...row, group: "" } : row));
  expect(of(".within", "", loose)).toMatchObject({ reason: "not-collected", note: "A stands in no group" });
  expect(of("", "", loose)).toBeCloseTo(t / 2, 15);
  const twice = [...table, ...rowsOf(["A", "film", 1]).map((row) => ({ ...row, group: "BE" }))];
  expect(of(".between", "", twice)).toMatchObject({ reason: "not-applicable" });
});

test("a missing value is missing, and left out with its group on request", () => {
  const holed = [...table, ...rowsOf(["E", "_T", hole("not-collected")]).map((row) => ({ ...row, group: "BE" }))];
  expect(of(".within", "", holed)).toMatchObject({ reason: "not-collected" });
  expect(of(".within", "", holed, { missing: "leave-out" })).toBeCloseTo(t / 2, 15);
});

const unit = fc.record({
  value: fc.integer({ min: 1, max: 500 }),
  weight: fc.integer({ min: 0, max: 50 }),
  group: fc.constantFrom("a", "b", "c"),
});

test("within and between add up to the total, none is negative, and a replicated population changes nothing", () => {
  const property = fc.property(
    fc.array(unit, { minLength: 3, maxLength: 9 }),
    fc.constantFrom(-1, 0, 0.5, 1, 2),
    (all, alpha) => {
      fc.pre(all.filter(({ weight }) => weight > 0).length > 1);
      const [values, weights] = [all.map(({ value }) => value), all.map(({ weight }) => weight)];
      const groups = all.map(({ group }) => group);
      const { total, within, between, residual } = decompose(unitsOf(values, weights), groups, alpha);
      expect(residual).toBeLessThanOrEqual(1e-12 * Math.max(1, Number(total)));
      expect(Number(within) + Number(between)).toBeCloseTo(Number(total), 10);
      expect(Math.min(Number(total), Number(within), Number(between))).toBeGreaterThanOrEqual(0);
      const twice = unitsOf([...values, ...values], [...weights, ...weights]);
      expect(entropy(twice, alpha)).toBeCloseTo(Number(total), 10);
    },
  );
  fc.assert(property, { seed: 2, numRuns: 1000 });
});
