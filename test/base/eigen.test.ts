import { expect, test } from "vitest";
import { eigenpairs } from "../../src/base/eigen.ts";

test("eigenvalues come largest first, each with its vector of length one", () => {
  const [first, second] = eigenpairs([
    [2, 1],
    [1, 2],
  ]);
  expect(first?.value).toBeCloseTo(3, 14);
  expect(second?.value).toBeCloseTo(1, 14);
  const [a = 0, b = 0] = first?.vector ?? [];
  expect(a / b).toBeCloseTo(1, 14);
  expect(Math.hypot(a, b)).toBeCloseTo(1, 14);
});

test("a matrix times an eigenvector is the vector times the eigenvalue", () => {
  const matrix = [
    [4, 1, 0, 2],
    [1, 3, 1, 0],
    [0, 1, 2, 1],
    [2, 0, 1, 1],
  ];
  const pairs = eigenpairs(matrix);
  expect(pairs.map(({ value }) => value)).toEqual(pairs.map(({ value }) => value).sort((a, b) => b - a));
  for (const { value, vector } of pairs) {
    matrix.forEach((row, i) => {
      const product = row.reduce((sum, cell, j) => sum + cell * (vector[j] ?? 0), 0);
      expect(product).toBeCloseTo(value * (vector[i] ?? 0), 12);
    });
  }
});

test("an empty matrix has no eigenvalues", () => {
  expect(eigenpairs([])).toEqual([]);
});
