/**
 * A singular value decomposition. Not an exercise: a library does this better than a course would.
 *
 * @module
 */

import { Matrix as Dense, SingularValueDecomposition } from "ml-matrix";
import type { Matrix } from "../../kit/matrix.ts";
import type { Decomposition } from "./components.ts";

/**
 * The singular values of A, the largest first, and their right directions (Golub & Kahan 1965, as in JAMA).
 *
 * @param A `[n×H]`
 *
 * @example
 * ```ts
 * import { svd } from "./svd.ts";
 * import { fromRows } from "../../kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * const { s, V } = svd(fromRows([[0, 2], [0, 0], [1, 0]]));
 * assert.deepEqual(s, [2, 1]);
 * assert.deepEqual([...V.data].map(Math.abs), [0, 1, 1, 0]);
 * ```
 */
export function svd({ rows, cols, data }: Matrix): Decomposition {
  const { diagonal, rightSingularVectors } = new SingularValueDecomposition(
    Dense.from1DArray(rows, cols, data),
    { computeLeftSingularVectors: rows < cols, autoTranspose: true },
  );
  const r = Math.min(rows, cols);
  const V = { rows: cols, cols: r, data: new Float64Array(cols * r) };
  for (let j = 0; j < cols; j++) {
    for (let k = 0; k < r; k++) V.data[j * r + k] = rightSingularVectors.get(j, k);
  }
  return { s: diagonal.slice(0, r), V };
}
