import { expect, test } from "vitest";
import { dot, products, rowSums, times, transposed } from "../../src/base/matrix.ts";

const matrix = [
  [1, 2, 3],
  [4, 5, 6],
];

test("rows and columns are exchanged, summed and multiplied", () => {
  expect(transposed(matrix)).toEqual([
    [1, 4],
    [2, 5],
    [3, 6],
  ]);
  expect(rowSums(matrix)).toEqual([6, 15]);
  expect(dot([1, 2], [3, 4])).toBe(11);
  expect(times(matrix, [1, 0, 2])).toEqual([7, 16]);
  expect(products(matrix)).toEqual([
    [14, 32],
    [32, 77],
  ]);
  expect(transposed([])).toEqual([]);
});
