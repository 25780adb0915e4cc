/**
 * The largest curvature of a loss, by the exercises of `curvature.ts`.
 *
 * @module
 */

import { curvatureAlong, type Gradient, moved, sharpestDirection } from "./curvature.ts";

/** The largest second derivative, and the direction of length 1 that has it. */
export interface Sharpness {
  readonly value: number;
  readonly direction: Float64Array;
}

/**
 * The sharpness of a loss, the largest eigenvalue of its second derivatives (Cohen et al. 2021).
 *
 * Power iteration finds the eigenvalue with the largest *absolute* value. Where that one is negative
 * it asks again for L − ½λ·‖θ − at‖², whose eigenvalues are all larger by −λ: then the largest of all
 * has the largest absolute value too.
 *
 * @param start any direction but 0; the sharpest one at a place nearby saves most of the work
 * @param times products with the matrix of second derivatives
 *
 * @example
 * ```ts
 * import { sharpness } from "./sharpness.ts";
 * import assert from "node:assert/strict";
 *
 * const gradient = ([x, y]: Float64Array) => Float64Array.of(-5 * x, 2 * y); // L = y² − 5x²/2
 * const { value } = sharpness(gradient, new Float64Array(2), Float64Array.of(1, 1), 40);
 * assert(Math.abs(value - 2) < 1e-6);
 * ```
 */
export function sharpness(
  gradient: Gradient,
  at: Float64Array,
  start: Float64Array,
  times: number,
): Sharpness {
  const direction = sharpestDirection(gradient, at, start, times);
  const value = curvatureAlong(gradient, at, direction);
  if (value >= 0) return { value, direction };
  const lifted: Gradient = (there) => moved(gradient(there), moved(there, at, -1), -value);
  const sharpest = sharpestDirection(lifted, at, start, times);
  return { value: curvatureAlong(gradient, at, sharpest), direction: sharpest };
}
