/**
 * Weights gate by gate, and how far they have moved.
 *
 * @module
 */

import type { Matrix } from "../../kit/matrix.ts";

/**
 * The blocks of a matrix whose gates stand one below the other.
 *
 * @param weights `[G·H×n]`
 * @param gates G
 * @returns G matrices `[H×n]`
 *
 * @example
 * ```ts
 * import { gatesOf } from "./gates.ts";
 * import { fromRows, toRows } from "../../kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * const [first, second] = gatesOf(fromRows([[1, 2], [3, 4]]), 2);
 * assert.deepEqual([toRows(first), toRows(second)], [[[1, 2]], [[3, 4]]]);
 * ```
 */
export function gatesOf({ rows, cols, data }: Matrix, gates: number): Matrix[] {
  // #region exercise: H rows for each gate, in their order
  const H = rows / gates;
  return Array.from({ length: gates }, (_, k) => ({
    rows: H,
    cols,
    data: data.slice(k * H * cols, (k + 1) * H * cols),
  }));
  // #endregion
}

/**
 * The Wasserstein distance between two samples of equal size: how far numbers must be moved, on
 * average, to turn one distribution into the other. In one dimension the cheapest way moves the smallest to
 * the smallest: W₁ = 1/n · Σ |a_(i) − b_(i)| over the sorted numbers.
 *
 * Source: Vallender 1974.
 *
 * @throws {RangeError} if the samples are not of one size.
 *
 * @example
 * ```ts
 * import { wasserstein } from "./gates.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(wasserstein([0, 1], [1, 0]), 0);
 * assert.equal(wasserstein([0, 1], [2, 3]), 2);
 * ```
 */
export function wasserstein(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) {
    throw new RangeError(
      `The samples have ${a.length} and ${b.length} numbers; one size is needed.`,
    );
  }
  // #region exercise: sort both, then the mean distance of neighbours in rank
  const x = Float64Array.from(a).sort(), y = Float64Array.from(b).sort();
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += Math.abs(x[i] - y[i]);
  return sum / x.length;
  // #endregion
}

/**
 * How far weights are from where they began, as a share of where they began: ‖W − W₀‖ / ‖W₀‖, with
 * Frobenius norms.
 *
 * @example
 * ```ts
 * import { relativeDrift } from "./gates.ts";
 * import { fromRows } from "../../kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(relativeDrift(fromRows([[3, 4]]), fromRows([[3, 14]])), 2);
 * ```
 */
export function relativeDrift(start: Matrix, now: Matrix): number {
  // #region exercise: the length of the difference over the length of the start
  let moved = 0, length = 0;
  for (let i = 0; i < start.data.length; i++) {
    moved += (now.data[i] - start.data[i]) ** 2;
    length += start.data[i] ** 2;
  }
  return Math.sqrt(moved / length);
  // #endregion
}
