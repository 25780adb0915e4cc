/**
 * The long short-term memory cell (Hochreiter & Schmidhuber 1997, with the forget gate of Gers,
 * Schmidhuber & Cummins 2000): forward, backward, and the bias that decides what it remembers.
 *
 * The four gates stand side by side in every parameter, in the order i, f, g, o:
 * `Wxh` is `[I×4H]`, `Whh` is `[H×4H]`, `bh` is `[1×4H]`.
 *
 * @module
 */

import { logistic, sigmoid, tanh } from "../../kit/activations.ts";
import {
  add,
  addRow,
  addSumOfRows,
  addTo,
  concatCols,
  hadamard,
  splitCols,
} from "../../kit/elementwise.ts";
import { assertSequence, assertShape, type Matrix, zeros } from "../../kit/matrix.ts";
import { addMatmul, addMatmulTA, matmul, matmulTB } from "../../kit/products.ts";
import { orthogonal, type Random, uniformMatrix } from "../../kit/random.ts";
import type { CellParams } from "../02-the-forward-pass/rnn_forward.ts";
import type { CellGradients, Upstream } from "../03-backpropagation-through-time/rnn_backward.ts";
import { NotSolvedYet } from "../../kit/not_solved_yet.ts";

// #region step
/** Everything one step computed; the backward pass needs it again. All `[B×H]`. */
export interface LstmStep {
  /** Input gate: how much of the candidate enters the memory. */
  i: Matrix;
  /** Forget gate: how much of the memory stays. */
  f: Matrix;
  /** Candidate: what could enter. */
  g: Matrix;
  /** Output gate: how much of the memory is shown. */
  o: Matrix;
  /** The memory, c = f ⊙ cPrev + i ⊙ g. */
  c: Matrix;
  /** The state, h = o ⊙ tanh(c). */
  h: Matrix;
}
// #endregion

/**
 * Parameters to start from: as {@linkcode initRnn} for each gate, and a forget bias.
 *
 * @param forgetBias see {@linkcode setForgetBias}; 0 leaves half of the memory at every step
 */
export function initLstm(rng: Random, I: number, H: number, forgetBias = 0): CellParams {
  const params = {
    Wxh: uniformMatrix(rng, I, 4 * H, 1 / Math.sqrt(I)),
    Whh: concatCols(Array.from({ length: 4 }, () => orthogonal(rng, H))),
    bh: zeros(1, 4 * H),
  };
  return forgetBias === 0 ? params : { ...params, bh: setForgetBias(params.bh, forgetBias) };
}

/**
 * The bias with its forget part set to one value (Gers et al. 2000; Jozefowicz et al. 2015).
 *
 * @param bh `[1×4H]`, order i, f, g, o
 * @returns a new bias; everything but the forget part is as it was
 *
 * @example
 * ```ts
 * import { setForgetBias } from "./lstm.ts";
 * import { toRows, zeros } from "../../kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(toRows(setForgetBias(zeros(1, 4), 2)), [[0, 2, 0, 0]]);
 * ```
 */
export function setForgetBias(bh: Matrix, value: number): Matrix {
  throw new NotSolvedYet(
    "q1/04 setForgetBias",
    "a copy of bh with the second quarter set to value",
  );
}

/**
 * One step of the cell.
 *
 * @param x `[B×I]`
 * @param hPrev `[B×H]`
 * @param cPrev `[B×H]`
 *
 * @example
 * ```ts
 * import { lstmStep } from "./lstm.ts";
 * import { fromRows, zeros } from "../../kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * // With all parameters 0, every gate is σ(0) = 0.5 and half of the memory stays.
 * const params = { Wxh: zeros(1, 4), Whh: zeros(1, 4), bh: zeros(1, 4) };
 * const { c, h } = lstmStep(params, fromRows([[1]]), fromRows([[0]]), fromRows([[2]]));
 * assert.equal(c.data[0], 1);
 * assert.equal(h.data[0], 0.5 * Math.tanh(1));
 * ```
 */
export function lstmStep(params: CellParams, x: Matrix, hPrev: Matrix, cPrev: Matrix): LstmStep {
  const { Wxh, Whh, bh } = params;
  throw new NotSolvedYet(
    "q1/04 lstmStep",
    "the four gates from one sum of products, then the memory c, then the state h",
  );
}

/**
 * The whole sequence.
 *
 * @param xs T matrices `[B×I]`
 * @param h0 `[B×H]`
 * @param c0 `[B×H]`
 * @returns T steps; `steps[t].h` is the state, `steps[t].c` the memory
 * @throws {RangeError} if the sequence is empty, or a state does not fit.
 */
export function lstmForward(
  params: CellParams,
  xs: readonly Matrix[],
  h0: Matrix,
  c0: Matrix,
): LstmStep[] {
  assertSequence("lstmForward", xs);
  assertShape("h0", h0, xs[0].rows, params.Whh.rows);
  assertShape("c0", c0, xs[0].rows, params.Whh.rows);
  throw new NotSolvedYet(
    "q1/04 lstmForward",
    "one lstmStep per input; both h and c go on to the next",
  );
}

/** The gradients of an LSTM: those of any cell, and that of the first memory. */
export interface LstmGradients extends CellGradients {
  /** `[B×H]`. */
  dc0: Matrix;
}

/**
 * One step back: from the gradients of h and c to those of the four sums before the gates, and of
 * the memory before (Greff et al. 2017, appendix).
 *
 * @param step what {@linkcode lstmStep} returned
 * @param cPrev the memory before the step, `[B×H]`
 * @param dh ∂L/∂h, everything that reaches this state, `[B×H]`
 * @param dcNext what reaches this memory from the step after it, `[B×H]`
 * @returns `dz` `[B×4H]` in the order i, f, g, o, and `dcPrev` `[B×H]`
 */
export function lstmStepBackward(
  step: LstmStep,
  cPrev: Matrix,
  dh: Matrix,
  dcNext: Matrix,
): { dz: Matrix; dcPrev: Matrix } {
  const { i, f, g, o, c } = step;
  throw new NotSolvedYet(
    "q1/04 lstmStepBackward",
    "dc first (from dcNext and through h), then the four gates, then dcPrev = dc ⊙ f",
  );
}

/**
 * Backpropagation through time for the LSTM.
 *
 * @param steps what {@linkcode lstmForward} returned
 * @param dhs what the loss says about each state directly; `null` where it does not look
 */
export function lstmBackward(
  params: CellParams,
  xs: readonly Matrix[],
  h0: Matrix,
  c0: Matrix,
  steps: readonly LstmStep[],
  dhs: Upstream,
): LstmGradients {
  assertSequence("lstmBackward", xs);
  const { Wxh, Whh, bh } = params;
  throw new NotSolvedYet(
    "q1/04 lstmBackward",
    "as in rnnBackward, with lstmStepBackward; two gradients walk back, dh and dc",
  );
}

/**
 * How much of a memory is left after T steps if the forget gate stays where its bias puts it: σ(b)^T.
 *
 * @example
 * ```ts
 * import { memoryLeft } from "./lstm.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(memoryLeft(0, 3), 0.125);
 * ```
 */
export function memoryLeft(forgetBias: number, T: number): number {
  throw new NotSolvedYet("q1/04 memoryLeft", "σ(forgetBias) to the power T");
}
