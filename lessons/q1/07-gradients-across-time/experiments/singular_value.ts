/**
 * The largest singular value of a matrix: how much it can stretch a vector in one step.
 *
 * @module
 */

import { norm, scale } from "../../../kit/elementwise.ts";
import type { Matrix } from "../../../kit/matrix.ts";
import { matmul, matmulTB } from "../../../kit/products.ts";
import { normalMatrix, random } from "../../../kit/random.ts";

/**
 * The largest singular value, by the power method on W·Wᵀ: a vector that is sent through it again
 * and again turns to where it is stretched most.
 *
 * @param W any matrix but zeros
 * @param steps the error shrinks by (σ₂/σ₁)² in each
 *
 * @example
 * ```ts
 * import { largestSingularValue } from "./singular_value.ts";
 * import { fromRows } from "../../../kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * // Both eigenvalues are 0; still (0, 1) is stretched threefold.
 * assert(Math.abs(largestSingularValue(fromRows([[0, 0], [3, 0]])) - 3) < 1e-12);
 * ```
 */
export function largestSingularValue(W: Matrix, steps = 2000): number {
  let v = normalMatrix(random(1), 1, W.rows, 1);
  for (let n = 0; n < steps; n++) {
    v = scale(v, 1 / norm(v));
    v = matmulTB(matmul(v, W), W);
  }
  return Math.sqrt(norm(v));
}
