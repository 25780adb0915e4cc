/**
 * The gated recurrent unit as libraries compute it (cuDNN, PyTorch, Keras): the reset gate acts after
 * the matrix product, and z keeps the *old* state.
 *
 * One product hPrev·Whh serves all three gates; that is why the libraries prefer it. The price is a
 * second bias, inside the reset.
 *
 * @module
 */

import { sigmoid, tanh } from "../../kit/activations.ts";
import {
  add,
  addRow,
  addSumOfRows,
  addTo,
  concatCols,
  hadamard,
  map,
  splitCols,
} from "../../kit/elementwise.ts";
import { assertSequence, assertShape, type Matrix, zeros } from "../../kit/matrix.ts";
import { addMatmulTA, addMatmulTB, matmul, matmulTB } from "../../kit/products.ts";
import type { CellParams } from "../02-the-forward-pass/rnn_forward.ts";
import type { CellGradients, Upstream } from "../03-backpropagation-through-time/rnn_backward.ts";
import type { GruStep } from "./gru.ts";
import { NotSolvedYet } from "../../kit/not_solved_yet.ts";

/** The parameters of a GRU with the reset gate after the product. */
export interface ResetAfterParams extends CellParams {
  /** The bias of the candidate's share of the state, inside the reset, `[1×H]`. */
  bhn: Matrix;
}

/** One step; `a` is what the reset gate acts on. */
export interface ResetAfterStep extends GruStep {
  /** a = hPrev·Whn + bhn, `[B×H]`. */
  a: Matrix;
}

/** The gradients of all parameters. */
export interface ResetAfterGradients extends CellGradients {
  /** `[1×H]`. */
  dbhn: Matrix;
}

/**
 * One step, reset after the product: a = hPrev·Whn + bhn, n = tanh(x·Wxn + bn + r ⊙ a),
 * h = (1 − z) ⊙ n + z ⊙ hPrev.
 *
 * @param x `[B×I]`
 * @param hPrev `[B×H]`
 *
 * @example
 * ```ts
 * import { gruResetAfterStep } from "./gru_reset_after.ts";
 * import { fromRows, zeros } from "../../kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * const params = { Wxh: zeros(1, 3), Whh: zeros(1, 3), bh: zeros(1, 3), bhn: fromRows([[2]]) };
 * const { n } = gruResetAfterStep(params, fromRows([[1]]), fromRows([[0.8]]));
 * assert.equal(n.data[0], Math.tanh(0.5 * 2));
 * ```
 */
export function gruResetAfterStep(
  params: ResetAfterParams,
  x: Matrix,
  hPrev: Matrix,
): ResetAfterStep {
  const { Wxh, Whh, bh, bhn } = params;
  throw new NotSolvedYet(
    "q1/05 gruResetAfterStep",
    "one product hPrev·Whh for all gates; the reset multiplies its third part and bhn",
  );
}

/**
 * The whole sequence, reset after the product.
 *
 * @param xs T matrices `[B×I]`
 * @param h0 `[B×H]`
 * @throws {RangeError} if the sequence is empty, or `h0` does not fit.
 */
export function gruResetAfterForward(
  params: ResetAfterParams,
  xs: readonly Matrix[],
  h0: Matrix,
): ResetAfterStep[] {
  assertSequence("gruResetAfterForward", xs);
  assertShape("h0", h0, xs[0].rows, params.Whh.rows);
  const steps: ResetAfterStep[] = [];
  for (const x of xs) steps.push(gruResetAfterStep(params, x, steps.at(-1)?.h ?? h0));
  return steps;
}

/**
 * Backpropagation through time for the GRU with the reset gate after the product.
 *
 * @param steps what {@linkcode gruResetAfterForward} returned
 * @param dhs what the loss says about each state directly; `null` where it does not look
 */
export function gruResetAfterBackward(
  params: ResetAfterParams,
  xs: readonly Matrix[],
  h0: Matrix,
  steps: readonly ResetAfterStep[],
  dhs: Upstream,
): ResetAfterGradients {
  assertSequence("gruResetAfterBackward", xs);
  const { Wxh, Whh, bh, bhn } = params;
  throw new NotSolvedYet(
    "q1/05 gruResetAfterBackward",
    "as gruBackward, but one product leads back to hPrev: [dzr dzz da]·Whhᵀ",
  );
}
