/**
 * How alike two lists of numbers are.
 *
 * @module
 */

import { mean } from "../../../../assets/statistics.ts";

/**
 * Pearson's correlation.
 *
 * @example
 * ```ts
 * import { correlation } from "./correlation.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(correlation([1, 2, 3], [2, 4, 6]), 1);
 * ```
 */
export function correlation(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  let ab = 0, aa = 0, bb = 0;
  a.forEach((x, k) => {
    ab += (x - meanA) * (b[k] - meanB);
    aa += (x - meanA) ** 2;
    bb += (b[k] - meanB) ** 2;
  });
  return ab / Math.sqrt(aa * bb);
}
