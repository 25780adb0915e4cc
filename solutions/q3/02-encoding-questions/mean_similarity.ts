/**
 * How alike a set of vectors is.
 *
 * @module
 */

import type { Matrix } from "../../kit/matrix.ts";

/**
 * The mean cosine over all pairs of different rows: 2/(n(n−1)) · Σ_{i<j} cos(a_i, a_j). A row of zeros has no direction; its cosine
 * with any other is taken as 0.
 *
 * @param a `[n×H]`, two rows at least
 * @throws {RangeError} if there is no pair.
 *
 * @example
 * ```ts
 * import { meanSimilarity } from "./mean_similarity.ts";
 * import { fromRows } from "../../kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(meanSimilarity(fromRows([[1, 0], [0, 2], [0, 5]])), 1 / 3);
 * ```
 */
export function meanSimilarity(a: Matrix): number {
  const [n, H] = [a.rows, a.cols];
  if (n < 2) throw new RangeError(`There is no pair among ${n} rows; two are needed at least.`);
  // #region exercise: the cosine of every row with every later one, and the mean of these
  const row = (i: number) => a.data.subarray(i * H, (i + 1) * H);
  const dot = (i: number, j: number) => row(i).reduce((sum, v, k) => sum + v * row(j)[k], 0);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const lengths = Math.sqrt(dot(i, i) * dot(j, j));
      if (lengths > 0) sum += dot(i, j) / lengths;
    }
  }
  return 2 * sum / (n * (n - 1));
  // #endregion
}
