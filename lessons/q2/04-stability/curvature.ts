/**
 * How fast the slope of a loss changes: second derivatives from two gradients.
 *
 * @module
 */

import { NotSolvedYet } from "../../kit/not_solved_yet.ts";

/** ∂L/∂θ at θ: a list of all parameters in, a list of as many slopes out. */
export type Gradient = (at: Float64Array) => Float64Array;

/** Σ a·b. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k] * b[k];
  return sum;
}

/** θ + s·v, as a new list. */
export function moved(at: Float64Array, v: Float64Array, s: number): Float64Array {
  return at.map((x, k) => x + s * v[k]);
}

/** How far the two gradients of a second derivative stand from where it is asked for. */
export const DISTANCE = 1e-4;

/**
 * The product H·v with the matrix of second derivatives, which is never written down: the change of
 * the gradient along v, (∇L(θ + εv) − ∇L(θ − εv)) / 2ε (Pearlmutter 1994, equation 1, made central).
 *
 * ε is `distance`/‖v‖, so that the point moves by `distance`, however long v is.
 *
 * @returns as many numbers as v has; zeros for v = 0
 *
 * @example
 * ```ts
 * import { hessianTimes } from "./curvature.ts";
 * import assert from "node:assert/strict";
 *
 * // L = x² + 3xy, so the second derivatives are 2, 3, 3 and 0.
 * const gradient = ([x, y]: Float64Array) => Float64Array.of(2 * x + 3 * y, 3 * x);
 * const Hv = hessianTimes(gradient, Float64Array.of(1, 2), Float64Array.of(0, 10));
 * assert.deepEqual([...Hv].map((x) => x.toFixed(6)), ["30.000000", "0.000000"]);
 * ```
 */
export function hessianTimes(
  gradient: Gradient,
  at: Float64Array,
  v: Float64Array,
  distance = DISTANCE,
): Float64Array {
  throw new NotSolvedYet(
    "q2/04 hessianTimes",
    "two gradients, ahead and behind; their difference over 2ε, with ε = distance/‖v‖",
  );
}

/**
 * The curvature of the loss along a direction, dᵀHd / dᵀd: the second derivative for a step of length 1.
 *
 * @param d any direction but 0; its length does not matter
 *
 * @example
 * ```ts
 * import { curvatureAlong } from "./curvature.ts";
 * import assert from "node:assert/strict";
 *
 * const gradient = ([x, y]: Float64Array) => Float64Array.of(2 * x, -6 * y); // L = x² − 3y²
 * const along = (...d: number[]) =>
 *   curvatureAlong(gradient, Float64Array.of(1, 1), Float64Array.from(d)).toFixed(6);
 * assert.deepEqual([along(5, 0), along(0, 5), along(1, 1)], ["2.000000", "-6.000000", "-2.000000"]);
 * ```
 */
export function curvatureAlong(
  gradient: Gradient,
  at: Float64Array,
  d: Float64Array,
  distance = DISTANCE,
): number {
  throw new NotSolvedYet("q2/04 curvatureAlong", "dᵀ(Hd), divided by dᵀd");
}

/**
 * The direction in which the loss is most curved, by power iteration: multiply by H and make the
 * length 1, again and again (von Mises & Pollaczek-Geiringer 1929). H is symmetric, so its
 * eigenvalues are real and no pair of them can turn the direction for ever.
 *
 * The curvature along it is the *sharpness* (Cohen et al. 2021).
 *
 * @param start any direction but 0
 * @param times how often it is multiplied
 * @returns a direction of length 1; where H times it is 0, the direction before
 *
 * @example
 * ```ts
 * import { curvatureAlong, sharpestDirection } from "./curvature.ts";
 * import assert from "node:assert/strict";
 *
 * const gradient = ([x, y]: Float64Array) => Float64Array.of(2 * x + y, x + 2 * y);
 * const origin = new Float64Array(2);
 * const d = sharpestDirection(gradient, origin, Float64Array.of(1, 0), 30);
 * assert(Math.abs(curvatureAlong(gradient, origin, d) - 3) < 1e-8);
 * ```
 */
export function sharpestDirection(
  gradient: Gradient,
  at: Float64Array,
  start: Float64Array,
  times: number,
  distance = DISTANCE,
): Float64Array {
  throw new NotSolvedYet("q2/04 sharpestDirection", "d becomes Hd, made 1 long; so many times");
}

/** v/‖v‖. */
export function scaledToOne(v: Float64Array): Float64Array {
  const length = Math.sqrt(dot(v, v));
  return v.map((x) => x / length);
}
