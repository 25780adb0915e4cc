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
  // #region exercise: a copy of bh with the second quarter set to value
  const H = bh.cols / 4;
  const data = bh.data.slice();
  data.fill(value, H, 2 * H);
  return { ...bh, data };
  // #endregion
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
  // #region exercise: the four gates from one sum of products, then the memory c, then the state h
  const z = addRow(matmul(x, Wxh), bh);
  addMatmul(z, hPrev, Whh);
  const [zi, zf, zg, zo] = splitCols(z, 4);
  const i = sigmoid(zi);
  const f = sigmoid(zf);
  const g = tanh(zg);
  const o = sigmoid(zo);
  const c = add(hadamard(f, cPrev), hadamard(i, g));
  const h = hadamard(o, tanh(c));
  return { i, f, g, o, c, h };
  // #endregion
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
  // #region exercise: one lstmStep per input; both h and c go on to the next
  const steps: LstmStep[] = [];
  let [h, c] = [h0, c0];
  for (const x of xs) {
    const step = lstmStep(params, x, h, c);
    steps.push(step);
    ({ h, c } = step);
  }
  return steps;
  // #endregion
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
  // #region exercise: dc first (from dcNext and through h), then the four gates, then dcPrev = dc ⊙ f
  const [B, H] = [c.rows, c.cols];
  const dz = zeros(B, 4 * H);
  const dcPrev = zeros(B, H);
  for (let b = 0, n = 0; b < B; b++) {
    for (let j = 0, at = b * 4 * H; j < H; j++, n++, at++) {
      const [it, ft, gt, ot] = [i.data[n], f.data[n], g.data[n], o.data[n]];
      const tanhC = Math.tanh(c.data[n]);
      const dc = dcNext.data[n] + dh.data[n] * ot * (1 - tanhC * tanhC);
      dz.data[at] = dc * gt * it * (1 - it);
      dz.data[at + H] = dc * cPrev.data[n] * ft * (1 - ft);
      dz.data[at + 2 * H] = dc * it * (1 - gt * gt);
      dz.data[at + 3 * H] = dh.data[n] * tanhC * ot * (1 - ot);
      dcPrev.data[n] = dc * ft;
    }
  }
  return { dz, dcPrev };
  // #endregion
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
  // #region exercise: as in rnnBackward, with lstmStepBackward; two gradients walk back, dh and dc
  const dWxh = zeros(Wxh.rows, Wxh.cols);
  const dWhh = zeros(Whh.rows, Whh.cols);
  const dbh = zeros(bh.rows, bh.cols);
  const dxs: Matrix[] = [];
  let dhNext = zeros(h0.rows, h0.cols);
  let dcNext = zeros(c0.rows, c0.cols);
  for (let t = xs.length - 1; t >= 0; t--) {
    const hPrev = t > 0 ? steps[t - 1].h : h0;
    const cPrev = t > 0 ? steps[t - 1].c : c0;
    const dh = dhNext;
    if (dhs[t]) addTo(dh, dhs[t]!);
    const { dz, dcPrev } = lstmStepBackward(steps[t], cPrev, dh, dcNext);
    addMatmulTA(dWxh, xs[t], dz);
    addMatmulTA(dWhh, hPrev, dz);
    addSumOfRows(dbh, dz);
    dxs[t] = matmulTB(dz, Wxh);
    dhNext = matmulTB(dz, Whh);
    dcNext = dcPrev;
  }
  return { dWxh, dWhh, dbh, dh0: dhNext, dc0: dcNext, dxs };
  // #endregion
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
  // #region exercise: σ(forgetBias) to the power T
  return logistic(forgetBias) ** T;
  // #endregion
}
