/**
 * Backpropagation through time for the tanh network, and what keeps its gradients in bounds.
 *
 * Names: `dX` is ∂L/∂X and has the shape of X. The loss is a sum, so gradients add up.
 *
 * @module
 */

import { addSumOfRows, addTo, norm, scale } from "../../kit/elementwise.ts";
import { assertSequence, type Matrix, zeros } from "../../kit/matrix.ts";
import { addMatmulTA, matmulTB } from "../../kit/products.ts";
import {
  assertTargets,
  type CellParams,
  type Readout,
  softmax,
} from "../02-the-forward-pass/rnn_forward.ts";
import { NotSolvedYet } from "../../kit/not_solved_yet.ts";

/** The gradients of a cell: one for each parameter, for each input, and for the state before the first. */
export interface CellGradients {
  /** `[I×GH]`. */
  dWxh: Matrix;
  /** `[H×GH]`. */
  dWhh: Matrix;
  /** `[1×GH]`. */
  dbh: Matrix;
  /** `[B×H]`. */
  dh0: Matrix;
  /** T matrices `[B×I]`. */
  dxs: Matrix[];
}

/**
 * What the loss says about each state directly: ∂L/∂h_t with the later states held fixed.
 * `null` where the loss does not look at that state.
 */
export type Upstream = readonly (Matrix | null)[];

// #region readout
/**
 * The backward pass of the readout y = h·Why + by over all steps. This one is written for you:
 * read it beside the equations, the others have the same form.
 *
 * @param hs T matrices `[B×H]`
 * @param dys T matrices `[B×V]`; `null` where there is no loss
 * @returns the gradients of both parameters, summed over the steps, and ∂L/∂h for each step
 */
export function readoutBackward({ Why, by }: Readout, hs: readonly Matrix[], dys: Upstream) {
  const dWhy = zeros(Why.rows, Why.cols);
  const dby = zeros(by.rows, by.cols);
  const dhs = dys.map((dy, t) => {
    if (dy === null) return null;
    addMatmulTA(dWhy, hs[t], dy); // dWhy += hᵀ·dy
    addSumOfRows(dby, dy); //        dby  += Σ rows of dy
    return matmulTB(dy, Why); //     dh   = dy·Whyᵀ
  });
  return { dWhy, dby, dhs };
}
// #endregion

/**
 * The derivative of softmax and cross-entropy together: dy = p − 1[target].
 *
 * @param logits `[B×V]`
 * @param targets B class numbers
 * @returns `[B×V]`, the gradient of the *sum* over the batch
 *
 * @example
 * ```ts
 * import { crossEntropyBackward } from "./rnn_backward.ts";
 * import { fromRows, toRows } from "../../kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(toRows(crossEntropyBackward(fromRows([[0, 0]]), [1])), [[0.5, -0.5]]);
 * ```
 */
export function crossEntropyBackward(logits: Matrix, targets: readonly number[]): Matrix {
  assertTargets(logits, targets);
  throw new NotSolvedYet(
    "q1/03 crossEntropyBackward",
    "the probabilities, less 1 at the target of each row",
  );
}

/**
 * The gradient before a tanh, from the gradient after it: dz = dh ⊙ (1 − h²).
 *
 * @param h what tanh returned, `[B×H]`
 * @param dh `[B×H]`
 */
export function throughTanh(h: Matrix, dh: Matrix): Matrix {
  throw new NotSolvedYet("q1/03 throughTanh", "dz = dh ⊙ (1 − h²)");
}

/**
 * Backpropagation through time (Werbos 1990; Rumelhart, Hinton & Williams 1986).
 *
 * @param xs T matrices `[B×I]`
 * @param h0 `[B×H]`
 * @param hs the states of `rnnForward`, T matrices `[B×H]`
 * @param dhs see {@linkcode Upstream}: a matrix or `null` for each step
 *
 * @example
 * ```ts
 * import { rnnBackward } from "./rnn_backward.ts";
 * import { fromRows } from "../../kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * const one = fromRows([[1]]);
 * const params = { Wxh: one, Whh: one, bh: fromRows([[0]]) };
 * const h = fromRows([[Math.tanh(1)]]);
 * const { dbh } = rnnBackward(params, [one], fromRows([[0]]), [h], [one]);
 * assert.equal(dbh.data[0], 1 - Math.tanh(1) ** 2);
 * ```
 */
export function rnnBackward(
  params: CellParams,
  xs: readonly Matrix[],
  h0: Matrix,
  hs: readonly Matrix[],
  dhs: Upstream,
): CellGradients {
  assertSequence("rnnBackward", xs);
  const { Wxh, Whh, bh } = params;
  throw new NotSolvedYet(
    "q1/03 rnnBackward",
    "from the last step to the first: through tanh, into the weights, on to h[t−1]",
  );
}

/**
 * Every entry of every gradient, cut off at ±limit (Mikolov 2012). Changes the direction.
 *
 * @param limit a positive number
 * @returns new matrices; the old ones are not touched
 *
 * @example
 * ```ts
 * import { clipByValue } from "./rnn_backward.ts";
 * import { fromRows, toRows } from "../../kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(toRows(clipByValue([fromRows([[3, -9]])], 5)[0]), [[3, -5]]);
 * ```
 */
export function clipByValue(grads: readonly Matrix[], limit: number): Matrix[] {
  throw new NotSolvedYet("q1/03 clipByValue", "no entry above limit, none below −limit");
}

/**
 * All gradients together made shorter, if their common norm is above the limit
 * (Pascanu, Mikolov & Bengio 2013, algorithm 1). Keeps the direction.
 *
 * @param limit a positive number
 * @returns new matrices, and the norm before clipping
 *
 * @example
 * ```ts
 * import { clipByNorm } from "./rnn_backward.ts";
 * import { fromRows, toRows } from "../../kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * const { clipped, norm } = clipByNorm([fromRows([[3]]), fromRows([[4]])], 2.5);
 * assert.equal(norm, 5);
 * assert.deepEqual(clipped.map(toRows), [[[1.5]], [[2]]]);
 * ```
 */
export function clipByNorm(
  grads: readonly Matrix[],
  limit: number,
): { clipped: Matrix[]; norm: number } {
  throw new NotSolvedYet(
    "q1/03 clipByNorm",
    "one norm over all gradients; scale them all by limit/norm where it is above limit",
  );
}

/**
 * Truncated backpropagation through time: the states run on, the gradients stop after `k` steps
 * (Williams & Peng 1990). The sequence is cut into pieces of k steps, the last one may be shorter;
 * a piece starts from the state that the one before it left, taken as given.
 *
 * @param k steps in a piece, at least 1
 * @returns gradients of the parameters summed over the pieces; `dh0` is that of the first piece
 * @throws {RangeError} if k is not a positive whole number.
 */
export function truncatedBackward(
  params: CellParams,
  xs: readonly Matrix[],
  h0: Matrix,
  hs: readonly Matrix[],
  dhs: Upstream,
  k: number,
): CellGradients {
  assertSequence("truncatedBackward", xs);
  if (!Number.isInteger(k) || k < 1) {
    throw new RangeError(`truncatedBackward: k is ${k}; it must be a whole number, 1 or more.`);
  }
  throw new NotSolvedYet(
    "q1/03 truncatedBackward",
    "rnnBackward on each piece of k steps; add up the parameters, put the inputs in a row",
  );
}
