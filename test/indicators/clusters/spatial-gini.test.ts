import { expect, test } from "vitest";
import { seededRandom } from "../../../src/base/random.ts";
import { chanceOfAlike, definition, spatialGini } from "../../../src/indicators/clusters/spatial-gini.ts";
import { hole, type Value } from "../../../src/model/value.ts";
import { find, rowsOf } from "../rows.ts";

const chain = [
  [0, 1],
  [1, 2],
  [2, 3],
] as const;

test("of 1, 2, 3 and 6 in a row the differences between neighbours are 5 of 16", () => {
  const found = spatialGini([1, 2, 3, 6], chain);
  expect(found.total).toBeCloseTo(1 / 3, 15);
  expect(found.neighbours).toBeCloseTo(5 / 48, 15);
  expect(found.others).toBeCloseTo(11 / 48, 15);
});

test("values that rise along the row are more alike than any deal, those that jump are not", () => {
  const pairs = Array.from({ length: 11 }, (_, place) => [place, place + 1] as const);
  const rising = pairs.map(([place]) => place + 1).concat(12);
  const jumping = [1, 12, 2, 11, 3, 10, 4, 9, 5, 8, 6, 7];
  expect(chanceOfAlike(rising, pairs, 99, seededRandom(1))).toBe(1 / 100);
  expect(chanceOfAlike(jumping, pairs, 99, seededRandom(1))).toBeGreaterThan(0.95);
});

const neighbours = (["A>B", "B>A", "C>B", "C>D"] as const).map((pair) => [pair, "", 1] as const);
const regions = (values: readonly Value[]) =>
  values.map((value, place) => ["ABCD".charAt(place), "film", value] as const);
const compute = (values: readonly Value[], extra: readonly (readonly [string, string, Value])[] = neighbours) =>
  definition.compute(rowsOf(...regions(values), ...extra), { permutations: "19" });

test("neighbours are named by rows, in one direction or both", () => {
  const rows = compute([1, 2, 3, 6]);
  expect(find(rows, "spatial-gini", "", "film")?.value).toBeCloseTo(11 / 16, 14);
  expect(find(rows, "spatial-gini.neighbours", "", "film")?.value).toBeCloseTo(5 / 48, 14);
  expect(find(rows, "spatial-gini.chance", "", "film")?.value).toEqual(
    find(compute([1, 2, 3, 6]), "spatial-gini.chance", "", "film")?.value,
  );
});

test("equal, empty, missing and lonely regions have their reasons", () => {
  const reason = (rows: ReturnType<typeof compute>) => find(rows, "spatial-gini", "", "film")?.value;
  expect(reason(compute([2, 2, 2, 2]))).toMatchObject({ reason: "degenerate" });
  expect(reason(compute([0, 0, 0, 0]))).toMatchObject({ reason: "zero-sector" });
  expect(reason(compute([1, 2, 3, hole("confidential")]))).toMatchObject({ reason: "confidential" });
  expect(reason(compute([1, 2, 3, 6], []))).toMatchObject({ reason: "not-collected" });
  expect(reason(compute([1, 2]))).toMatchObject({ reason: "too-few" });
});
