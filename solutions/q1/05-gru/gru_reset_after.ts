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
  // #region exercise: one product hPrev·Whh for all gates; the reset multiplies its third part and bhn
  const [xr, xz, xn] = splitCols(addRow(matmul(x, Wxh), bh), 3);
  const [hr, hz, hn] = splitCols(matmul(hPrev, Whh), 3);
  const r = sigmoid(add(xr, hr));
  const z = sigmoid(add(xz, hz));
  const a = addRow(hn, bhn);
  const n = tanh(add(xn, hadamard(r, a)));
  const h = add(hadamard(map(z, (v) => 1 - v), n), hadamard(z, hPrev));
  return { r, z, n, a, h };
  // #endregion
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
  // #region exercise: as gruBackward, but one product leads back to hPrev: [dzr dzz da]·Whhᵀ
  const dWxh = zeros(Wxh.rows, Wxh.cols);
  const dWhh = zeros(Whh.rows, Whh.cols);
  const dbh = zeros(bh.rows, bh.cols);
  const dbhn = zeros(bhn.rows, bhn.cols);
  const dxs: Matrix[] = [];
  let dhNext = zeros(h0.rows, h0.cols);
  for (let t = xs.length - 1; t >= 0; t--) {
    const { r, z, n, a } = steps[t];
    const hPrev = t > 0 ? steps[t - 1].h : h0;
    const dh = dhNext;
    if (dhs[t]) addTo(dh, dhs[t]!);

    const [dzr, dzz, dzn, da, dhPrev] = [r, z, n, a, hPrev].map((m) => zeros(m.rows, m.cols));
    for (let k = 0; k < dh.data.length; k++) {
      const [d, rk, zk, nk] = [dh.data[k], r.data[k], z.data[k], n.data[k]];
      const dn = d * (1 - zk) * (1 - nk * nk);
      dzn.data[k] = dn;
      dzz.data[k] = d * (hPrev.data[k] - nk) * zk * (1 - zk);
      dzr.data[k] = dn * a.data[k] * rk * (1 - rk);
      da.data[k] = dn * rk;
      dhPrev.data[k] = d * zk;
    }
    const dz = concatCols([dzr, dzz, dzn]); // what reaches x·Wxh + bh
    const dzh = concatCols([dzr, dzz, da]); // what reaches hPrev·Whh
    addMatmulTA(dWxh, xs[t], dz);
    addMatmulTA(dWhh, hPrev, dzh);
    addSumOfRows(dbh, dz);
    addSumOfRows(dbhn, da);
    dxs[t] = matmulTB(dz, Wxh);
    addMatmulTB(dhPrev, dzh, Whh);
    dhNext = dhPrev;
  }
  return { dWxh, dWhh, dbh, dbhn, dh0: dhNext, dxs };
  // #endregion
}
