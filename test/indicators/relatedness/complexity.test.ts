import fc from "fast-check";
import { expect, test } from "vitest";
import { rowSums, times, transposed } from "../../../src/base/matrix.ts";
import { definition } from "../../../src/indicators/relatedness/complexity.ts";
import { definition as outlook } from "../../../src/indicators/relatedness/complexity-outlook.ts";
import { complexityVectors, isRefused } from "../../../src/indicators/relatedness/complexity-vectors.ts";
import { fitness, reflections } from "../../../src/indicators/relatedness/iterated-complexity.ts";
import { isHole, isNumber } from "../../../src/model/value.ts";
import { find, rowsOf } from "../rows.ts";

const stairs = [
  [1, 1, 1],
  [1, 1, 0],
  [1, 0, 0],
];
const tableOf = (marks: readonly (readonly number[])[]) =>
  rowsOf(...marks.flatMap((row, i) => row.map((mark, j) => [`r${i}`, `s${j}`, mark] as const)));
const given = { presence: "positive" };

test("of three regions on a stair the most diverse is the most complex: the eigenvector worked by hand", () => {
  // The matrix has the eigenvalues 1, 1/4 and 1/9; the vector of 1/4 is (2, -1, -4).
  const rows = definition.compute(tableOf(stairs), given);
  const scores = ["r0", "r1", "r2"].map((region) => find(rows, "complexity", region)?.value);
  [Math.sqrt(1.5), 0, -Math.sqrt(1.5)].forEach((byHand, place) => {
    expect(scores[place]).toBeCloseTo(byHand, 12);
  });
  const sectors = ["s0", "s1", "s2"].map((sector) => find(rows, "complexity.sector", "", sector)?.value);
  [-Math.sqrt(1.5), 0, Math.sqrt(1.5)].forEach((byHand, place) => {
    expect(sectors[place]).toBeCloseTo(byHand, 12);
  });
});

test("fitness and reflections take their first steps as worked by hand", () => {
  const first = fitness(stairs, 2);
  expect(first.regions).toEqual([1.5, 1, 0.5]);
  [6 / 11, 9 / 11, 18 / 11].forEach((byHand, place) => {
    expect(first.sectors[place]).toBeCloseTo(byHand, 14);
  });
  expect(reflections(stairs, 2)).toEqual({ regions: [3, 2, 1], sectors: [2, 2.5, 3] });
});

test("without an order there is a reason and no number", () => {
  const pairs = [
    [1, 1],
    [1, 0],
    [0, 1],
  ];
  const blocks = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ];
  const ring = [
    [1, 1, 0],
    [0, 1, 1],
    [1, 0, 1],
  ];
  const because = (marks: readonly (readonly number[])[], note: string) =>
    expect(complexityVectors(marks)).toMatchObject({ reason: "degenerate", note: expect.stringContaining(note) });
  because(pairs, "fewer than 3");
  because(blocks, "not simple");
  because(ring, "not simple");
  // Two sectors each, in a chain: one order, but nobody is more diverse than another.
  because(
    [
      [1, 1, 0, 0],
      [0, 1, 1, 0],
      [0, 0, 1, 1],
    ],
    "diversity",
  );
});

test("a region without anything is left out with its reason, and the others keep their scores", () => {
  const rows = definition.compute(tableOf([...stairs, [0, 0, 0]]), given);
  expect(find(rows, "complexity", "r3")?.value).toMatchObject({ reason: "zero-region" });
  expect(find(rows, "complexity", "r0")?.value).toBeCloseTo(Math.sqrt(1.5), 12);
  expect(find(rows, "complexity.fitness", "r3")?.value).toMatchObject({ reason: "zero-region" });
});

test("the outlook has no gain from sectors that are there, and points to the complex ones that are not", () => {
  const rows = outlook.compute(tableOf(stairs), given);
  expect(find(rows, "complexity-outlook.gain", "r0", "s2")?.value).toBe(0);
  const gain = find(rows, "complexity-outlook.gain", "r1", "s2")?.value;
  expect(gain !== undefined && isNumber(gain) && gain > 0).toBe(true);
});

const random = fc.tuple(fc.integer({ min: 3, max: 8 }), fc.integer({ min: 3, max: 8 })).chain(([regions, sectors]) =>
  fc.array(fc.array(fc.constantFrom(0, 1, 1), { minLength: sectors, maxLength: sectors }), {
    minLength: regions,
    maxLength: regions,
  }),
);

test("a region is as complex as its sectors on average, whichever side is the larger", () => {
  let tried = 0;
  const property = fc.property(random, (marks) => {
    const columns = transposed(marks);
    if ([...marks, ...columns].some((row) => !row.includes(1))) return;
    const found = complexityVectors(marks);
    if (isRefused(found)) return;
    tried += 1;
    const [diversity, ubiquity] = [rowSums(marks), rowSums(columns)];
    const means = times(marks, found.sectors).map((total, place) => total / (diversity[place] ?? 1));
    const back = times(columns, found.regions).map((total, place) => total / (ubiquity[place] ?? 1));
    const size = Math.max(...found.regions.map(Math.abs));
    means.forEach((mean, place) => {
      expect(Math.abs(mean - (found.regions[place] ?? 0))).toBeLessThan(1e-9 * size);
    });
    // And a sector, but for one factor, as its regions.
    const largest = found.sectors.map(Math.abs).indexOf(Math.max(...found.sectors.map(Math.abs)));
    const factor = (back[largest] ?? 0) / (found.sectors[largest] ?? 1);
    back.forEach((mean, place) => {
      expect(Math.abs(mean - factor * (found.sectors[place] ?? 0))).toBeLessThan(1e-8 * size);
    });
  });
  fc.assert(property, { seed: 4, numRuns: 300 });
  expect(tried).toBeGreaterThan(150);
});

test("large random tables with holes have finite numbers or reasons throughout", () => {
  const property = fc.property(random, fc.nat(63), (marks, gap) => {
    const table = tableOf(marks).filter((_, place) => place !== gap);
    for (const row of [
      ...definition.compute(table, { ...given, iterations: "200" }),
      ...outlook.compute(table, given),
    ]) {
      expect(isHole(row.value) || (isNumber(row.value) && Number.isFinite(row.value))).toBe(true);
    }
  });
  fc.assert(property, { seed: 5, numRuns: 100 });
});
