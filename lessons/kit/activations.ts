/**
 * The two squashing functions of recurrent networks, for matrices and for numbers.
 *
 * @module
 */

import { map } from "./elementwise.ts";
import type { Matrix } from "./matrix.ts";

/**
 * The logistic function σ(x) = 1 / (1 + e⁻ˣ), without overflow: e^x is only taken of x ≤ 0.
 *
 * @example
 * ```ts
 * import { logistic } from "./activations.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(logistic(0), 0.5);
 * assert.equal(logistic(-1000), 0);
 * ```
 */
export function logistic(x: number): number {
  if (x >= 0) return 1 / (1 + Math.exp(-x));
  const e = Math.exp(x);
  return e / (1 + e);
}

/** σ of every entry, same shape. */
export function sigmoid(a: Matrix): Matrix {
  return map(a, logistic);
}

/** tanh of every entry, same shape. */
export function tanh(a: Matrix): Matrix {
  return map(a, Math.tanh);
}
