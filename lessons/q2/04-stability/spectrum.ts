/**
 * Eigenvalues and singular values. Not an exercise: a library does this better than a course would.
 *
 * @module
 */

import { EigenvalueDecomposition, Matrix as Dense, SingularValueDecomposition } from "ml-matrix";
import type { Matrix } from "../../kit/matrix.ts";

/** A complex number. */
export interface Complex {
  readonly re: number;
  readonly im: number;
}

/**
 * All eigenvalues of a square matrix, in no order (Hessenberg form and QR steps, as in EISPACK).
 *
 * @example
 * ```ts
 * import { eigenvalues, radiusOf } from "./spectrum.ts";
 * import { fromRows } from "../../kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * const turn = eigenvalues(fromRows([[0, -2], [2, 0]])); // a quarter turn, twice as long
 * assert.deepEqual(turn.map(({ re, im }) => [re, Math.abs(im)]), [[0, 2], [0, 2]]);
 * assert.equal(radiusOf(turn), 2);
 * ```
 */
export function eigenvalues(W: Matrix): Complex[] {
  const { realEigenvalues, imaginaryEigenvalues } = new EigenvalueDecomposition(dense(W), {
    assumeSymmetric: false,
  });
  return realEigenvalues.map((re, k) => ({ re, im: imaginaryEigenvalues[k] }));
}

/** The spectral radius: the largest absolute value of an eigenvalue. */
export function radiusOf(values: readonly Complex[]): number {
  return Math.max(...values.map(({ re, im }) => Math.hypot(re, im)));
}

/** The largest singular value: by how much a matrix can make a vector longer. */
export function largestSingularValue(W: Matrix): number {
  const { diagonal } = new SingularValueDecomposition(dense(W), {
    computeLeftSingularVectors: false,
    computeRightSingularVectors: false,
  });
  return Math.max(...diagonal);
}

function dense({ rows, cols, data }: Matrix): Dense {
  return Dense.from1DArray(rows, cols, data);
}
