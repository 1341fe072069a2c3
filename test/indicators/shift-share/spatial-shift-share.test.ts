import fc from "fast-check";
import { expect, test } from "vitest";
import { neighbourhood, spatialParts } from "../../../src/indicators/shift-share/spatial.ts";
import { definition } from "../../../src/indicators/shift-share/spatial-shift-share.ts";
import { hole, isHole, isNumber, type Value } from "../../../src/model/value.ts";
import { find, rowsOf } from "../rows.ts";

const standard = { lag: "sum", missing: "stop" } as const;

test("neighbours count by weight: the growth of their sum, or the mean of their growth", () => {
  const around = [
    { weight: 3, first: 100, last: 150 },
    { weight: 1, first: 20, last: 20 },
  ];
  // (3 · 150 + 20) / (3 · 100 + 20) against three quarters of a half.
  expect(neighbourhood(around, standard)).toMatchObject({ base: 80, growth: 0.46875 });
  expect(neighbourhood(around, { ...standard, lag: "mean" }).growth).toBe(0.375);
});

test("the parts are worked by hand and add up", () => {
  const beside = neighbourhood([{ weight: 1, first: 50, last: 60 }], standard);
  // The whole grows by a half, the neighbour by a fifth, the region from 100 to 90.
  expect(spatialParts(100, 90, 0.5, beside)).toEqual({
    national: 50,
    neighbours: expect.closeTo(-30, 12),
    local: expect.closeTo(-30, 12),
    change: -10,
  });
});

test("without neighbours, or with one that begins with nothing, there is no growth beside", () => {
  expect(neighbourhood([], standard).growth).toMatchObject({ reason: "degenerate" });
  expect(neighbourhood([{ weight: 1, first: 0, last: 4 }], standard).growth).toMatchObject({ reason: "zero-base" });
  expect(spatialParts(0, 4, 0.1, neighbourhood([], standard))).toMatchObject({ local: 4, neighbours: 0 });
});

const table = rowsOf(
  ["A", "film", 100, "2010"],
  ["A", "film", 90, "2012"],
  ["B", "film", 50, "2010"],
  ["B", "film", 60, "2012"],
  ["C", "film", 10, "2010"],
  ["C", "film", hole("confidential"), "2012"],
  ["A>B", "", 1, ""],
  ["A>C", "", 1, ""],
);

test("a neighbour without data stops the parts that need it, or is left out and counted", () => {
  const stopped = definition.compute(table, {});
  expect(find(stopped, "spatial-shift-share.local", "A", "film", "2010-2012")?.value).toMatchObject({
    reason: "confidential",
  });
  const rest = definition.compute(table, { missing: "leave-out" });
  expect(find(rest, "spatial-shift-share.local", "A", "film", "2010-2012")).toMatchObject({
    value: expect.closeTo(-30, 12),
    flags: ["1-of-2-neighbours"],
  });
  expect(find(rest, "spatial-shift-share.neighbour-base", "A", "film", "2010")?.value).toBe(50);
});

test("a weight that is no number or stands twice is refused", () => {
  const minus = rowsOf(["A>B", "", -1, ""]);
  expect(() => definition.compute(minus, {})).toThrow("A>B\nthe weight of a neighbour is a number of zero or more");
  expect(() => definition.compute([...table, ...rowsOf(["A>B", "", 2, ""])], {})).toThrow("A>B\ntwo weights");
});

const cell: fc.Arbitrary<Value> = fc.oneof(
  { arbitrary: fc.nat(500), weight: 8 },
  { arbitrary: fc.constant(hole("not-collected")), weight: 1 },
);

test("in random neighbourhoods the parts add up to the change, and no value is without number or reason", () => {
  const names = ["A", "B", "C"];
  const cells = fc.array(cell, { minLength: 6, maxLength: 6 });
  const weights = fc.array(fc.nat(3), { minLength: 6, maxLength: 6 });
  const form = fc.record({
    lag: fc.constantFrom("sum", "mean"),
    missing: fc.constantFrom("stop", "leave-out"),
  });
  const property = fc.property(cells, weights, form, (values, counts, settings) => {
    const pairs = names.flatMap((from) => names.filter((to) => to !== from).map((to) => `${from}>${to}`));
    const rows = rowsOf(
      ...names.flatMap((name, place) => [
        [name, "film", values[place] ?? 0, "2010"] as const,
        [name, "film", values[place + 3] ?? 0, "2012"] as const,
      ]),
      ...pairs.map((pair, place) => [pair, "", counts[place] ?? 0, ""] as const),
    );
    const answers = definition.compute(rows, settings);
    for (const { value } of answers) expect(isHole(value) || (isNumber(value) && Number.isFinite(value))).toBe(true);
    for (const name of names) {
      const part = (which: string) => find(answers, `spatial-shift-share.${which}`, name, "film", "2010-2012")?.value;
      const numbers = [part("national"), part("neighbours"), part("local"), part("change")].map((value) =>
        typeof value === "number" ? value : Number.NaN,
      );
      const [a = 0, b = 0, c = 0, sum = 0] = numbers;
      if (numbers.every(Number.isFinite)) expect(Math.abs(a + b + c - sum)).toBeLessThan(1e-6);
    }
  });
  fc.assert(property, { seed: 62, numRuns: 300 });
});
