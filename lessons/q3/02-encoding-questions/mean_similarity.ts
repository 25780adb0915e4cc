/**
 * How alike a set of vectors is.
 *
 * @module
 */

import type { Matrix } from "../../kit/matrix.ts";
import { NotSolvedYet } from "../../kit/not_solved_yet.ts";

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
  throw new NotSolvedYet(
    "q3/02 meanSimilarity",
    "the cosine of every row with every later one, and the mean of these",
  );
}
