/**
 * Which states are alike, and what that depends on.
 *
 * @module
 */

import { type Matrix, zeros } from "../../kit/matrix.ts";
import { matmulTB } from "../../kit/products.ts";
import { NotSolvedYet } from "../../kit/not_solved_yet.ts";

/**
 * The cosine of every row of one matrix with every row of another. A row of zeros has no direction; its cosine with any
 * other is taken as 0.
 *
 * @param a `[n×H]`
 * @param b `[m×H]`
 * @returns `[n×m]`
 *
 * @example
 * ```ts
 * import { similarityMatrix } from "./similarities.ts";
 * import { fromRows, toRows } from "../../kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * const a = fromRows([[2, 0], [0, 0]]);
 * const b = fromRows([[5, 0], [0, 1], [-3, 0]]);
 * assert.deepEqual(toRows(similarityMatrix(a, b)), [[1, 0, -1], [0, 0, 0]]);
 * ```
 */
export function similarityMatrix(a: Matrix, b: Matrix): Matrix {
  throw new NotSolvedYet(
    "q3/03 similarityMatrix",
    "scale every row to length 1, then a product with the transpose",
  );
}

/**
 * How much of the variance of some numbers their groups explain: the sum of squares between the groups over the whole sum of
 * squares, η² (Fisher 1925). 0: all groups have the same mean; 1: within each group all numbers are equal. Numbers that are
 * all equal leave nothing to explain: 0.
 *
 * @param groups the group of each number
 *
 * @example
 * ```ts
 * import { explainedBy } from "./similarities.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(explainedBy([1, 1, 5, 5], ["a", "a", "b", "b"]), 1);
 * assert.equal(explainedBy([1, 5, 1, 5], ["a", "a", "b", "b"]), 0);
 * ```
 */
export function explainedBy(
  values: ArrayLike<number>,
  groups: readonly (string | number)[],
): number {
  throw new NotSolvedYet(
    "q3/03 explainedBy",
    "sums and counts of each group, then squares between the groups over all squares",
  );
}
