import { EigenvalueDecomposition, Matrix } from "ml-matrix";

/** One eigenvalue of a matrix and its vector, of length one; the sign of the vector means nothing. */
export interface Eigenpair {
  readonly value: number;
  readonly vector: readonly number[];
}

/** The eigenvalues of a symmetric matrix, largest first, each with its vector. */
export function eigenpairs(symmetric: readonly (readonly number[])[]): readonly Eigenpair[] {
  if (symmetric.length === 0) return [];
  const matrix = new Matrix(symmetric.map((row) => [...row]));
  const found = new EigenvalueDecomposition(matrix, { assumeSymmetric: true });
  return found.realEigenvalues
    .map((value, column) => ({ value, vector: found.eigenvectorMatrix.getColumn(column) }))
    .sort((a, b) => b.value - a.value);
}
