/**
 * Three ways to use a gradient. Each changes the parameters in place.
 *
 * @module
 */

import type { Matrix } from "../../kit/matrix.ts";
import { zeros } from "../../kit/matrix.ts";
import { NotSolvedYet } from "../../kit/not_solved_yet.ts";

/** Zeros in the shape of each parameter: where an optimiser starts its memory. */
export function zerosLike(params: readonly Matrix[]): Matrix[] {
  return params.map((p) => zeros(p.rows, p.cols));
}

/**
 * Gradient descent: θ ← θ − η·g (Robbins & Monro 1951).
 *
 * @param params changed in place
 * @param grads one gradient per parameter, same shapes
 * @param rate the learning rate η
 *
 * @example
 * ```ts
 * import { sgd } from "./optimisers.ts";
 * import { fromRows, toRows } from "../../kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * const params = [fromRows([[1, 2]])];
 * sgd(params, [fromRows([[10, -10]])], 0.1);
 * assert.deepEqual(toRows(params[0]), [[0, 3]]);
 * ```
 */
export function sgd(params: readonly Matrix[], grads: readonly Matrix[], rate: number): void {
  throw new NotSolvedYet("q1/06 sgd", "θ ← θ − η·g, for every entry of every parameter");
}

/**
 * Adagrad: s ← s + g², θ ← θ − η·g / (√s + ε) (Duchi, Hazan & Singer 2011).
 *
 * @param params changed in place
 * @param sums the sums of squares so far, changed in place; start with {@linkcode zerosLike}
 * @param epsilon keeps the first step from dividing by zero
 *
 * @example
 * ```ts
 * import { adagrad } from "./optimisers.ts";
 * import { fromRows, toRows, zeros } from "../../kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * const params = [fromRows([[1]])];
 * adagrad(params, [fromRows([[4]])], [zeros(1, 1)], 0.5, 0);
 * assert.deepEqual(toRows(params[0]), [[0.5]]); // the first step is η long, whatever g is
 * ```
 */
export function adagrad(
  params: readonly Matrix[],
  grads: readonly Matrix[],
  sums: readonly Matrix[],
  rate: number,
  epsilon = 1e-8,
): void {
  throw new NotSolvedYet("q1/06 adagrad", "add the square first; then divide the step by √s + ε");
}

/** What Adam remembers. */
export interface AdamState {
  /** Running mean of the gradients, one for each parameter. */
  readonly m: readonly Matrix[];
  /** Running mean of their squares. */
  readonly v: readonly Matrix[];
  /** Number of steps taken. */
  t: number;
}

/** Adam before its first step. */
export function adamState(params: readonly Matrix[]): AdamState {
  return { m: zerosLike(params), v: zerosLike(params), t: 0 };
}

/**
 * Adam (Kingma & Ba 2015, algorithm 1): m ← β₁m + (1−β₁)g, v ← β₂v + (1−β₂)g²,
 * θ ← θ − η·m̂ / (√v̂ + ε) with m̂ = m/(1−β₁ᵗ) and v̂ = v/(1−β₂ᵗ).
 *
 * @param params changed in place
 * @param state changed in place; `t` counts the steps and is 1 in the first
 *
 * @example
 * ```ts
 * import { adam, adamState } from "./optimisers.ts";
 * import { fromRows } from "../../kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * const params = [fromRows([[1]])];
 * const state = adamState(params);
 * adam(params, [fromRows([[1000]])], state, 0.01);
 * assert.equal(state.t, 1);
 * assert(Math.abs(params[0].data[0] - 0.99) < 1e-9); // the first step is η long
 * ```
 */
export function adam(
  params: readonly Matrix[],
  grads: readonly Matrix[],
  state: AdamState,
  rate: number,
  beta1 = 0.9,
  beta2 = 0.999,
  epsilon = 1e-8,
): void {
  throw new NotSolvedYet(
    "q1/06 adam",
    "t + 1; both running means; both corrected for their start at zero; the step",
  );
}
