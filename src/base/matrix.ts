import { sum } from "./sum.ts";

/** Numbers in rows of equal length. */
export type Rows = readonly (readonly number[])[];

/** The sum of each row. */
export const rowSums = (matrix: Rows): readonly number[] => matrix.map((row) => sum(row));

/** The same cells with rows and columns exchanged. */
export function transposed<Cell>(matrix: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  const columns: Cell[][] = (matrix[0] ?? []).map(() => []);
  for (const row of matrix) for (const [place, cell] of row.entries()) columns[place]?.push(cell);
  return columns;
}

/** The sum of two rows' products, cell by cell. */
export function dot(a: readonly number[], b: readonly number[]): number {
  let total = 0;
  for (let place = 0; place < a.length; place++) total += (a[place] ?? 0) * (b[place] ?? 0);
  return total;
}

/** The inner products of all pairs of rows: a matrix times its own transpose. */
export const products = (matrix: Rows): Rows => matrix.map((row) => matrix.map((other) => dot(row, other)));

/** Each row's inner product with a vector. */
export const times = (matrix: Rows, vector: readonly number[]): readonly number[] =>
  matrix.map((row) => dot(row, vector));
