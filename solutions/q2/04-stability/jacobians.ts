/**
 * What one step does to a small change of the state, and what many steps do.
 *
 * A state is a row, and a change of it a row δ; the step turns δ into δ·J, with
 * J[i][j] = ∂(entry j after the step)/∂(entry i before it). A gradient goes the other way, through Jᵀ.
 *
 * @module
 */

import { tanh } from "../../kit/activations.ts";
import { add, concatCols, hadamard, map, norm, splitCols, sub } from "../../kit/elementwise.ts";
import { assertShape, type Matrix, zeros } from "../../kit/matrix.ts";
import { matmul } from "../../kit/products.ts";
import type { LstmStep } from "../../q1/04-lstm/lstm.ts";
import type { ResetAfterStep } from "../../q1/05-gru/gru_reset_after.ts";

/** W·diag(d): each column times its own factor. `W` is `[m×n]`, `d` is `[1×n]`. */
export function timesColumns(W: Matrix, d: Matrix): Matrix {
  assertShape("the factors of the columns", d, 1, W.cols);
  return { ...W, data: W.data.map((w, k) => w * d.data[k % W.cols]) };
}

/** diag(d), `[n×n]`, for a row `[1×n]`. */
export function diagonal(d: Matrix): Matrix {
  const D = zeros(d.cols, d.cols);
  d.data.forEach((value, k) => D.data[k * (d.cols + 1)] = value);
  return D;
}

/** One matrix above another. */
export function above(top: Matrix, bottom: Matrix): Matrix {
  assertShape("the matrix below", bottom, bottom.rows, top.cols);
  const data = new Float64Array([...top.data, ...bottom.data]);
  return { rows: top.rows + bottom.rows, cols: top.cols, data };
}

/** The slope of σ where it has the value y: y(1 − y). */
export const slopeOfSigma = (y: Matrix): Matrix => map(y, (y) => y * (1 - y));

/** The slope of tanh where it has the value y: 1 − y². */
export const slopeOfTanh = (y: Matrix): Matrix => map(y, (y) => 1 - y * y);

/**
 * The Jacobian of a step of the tanh network: J = Whh·diag(1 − h²) (Pascanu et al. 2013, equation 5,
 * for rows).
 *
 * @param Whh `[H×H]`
 * @param h the state after the step, `[1×H]`
 * @returns `[H×H]`
 * @throws {RangeError} if `h` is not one row of H numbers.
 *
 * @example
 * ```ts
 * import { rnnJacobian } from "./jacobians.ts";
 * import { fromRows, toRows } from "../../kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * // The second unit is near its end: nothing that reaches it moves it much.
 * const J = rnnJacobian(fromRows([[1, 1], [2, 2]]), fromRows([[0, 0.9]]));
 * assert.deepEqual(toRows(J).map((row) => row.map((x) => x.toFixed(2))), [
 *   ["1.00", "0.19"],
 *   ["2.00", "0.38"],
 * ]);
 * ```
 */
export function rnnJacobian(Whh: Matrix, h: Matrix): Matrix {
  assertShape("h", h, 1, Whh.cols);
  // #region exercise: J[i][j] = Whh[i][j]·(1 − h_j²)
  return timesColumns(Whh, slopeOfTanh(h));
  // #endregion
}

/**
 * The Jacobian of a step of the LSTM. Its state is the row (h, c), so there are four blocks:
 *
 * ```text
 *                h after     c after
 *   h before  (  ∂h/∂hPrev   ∂c/∂hPrev  )
 *   c before  (  ∂h/∂cPrev   ∂c/∂cPrev  )
 * ```
 *
 * @param Whh `[H×4H]`, gates in the order i, f, g, o
 * @param step what `lstmStep` returned, for one sequence: rows `[1×H]`
 * @param cPrev the memory before the step, `[1×H]`
 * @returns `[2H×2H]`
 * @throws {RangeError} if the step is not one row, or `cPrev` does not fit.
 *
 * @example
 * ```ts
 * import { lstmJacobian } from "./jacobians.ts";
 * import { fromRows, toRows } from "../../kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * // With weights of zero only the road of the memory is left: f, and what is shown of it.
 * const [half, zero] = [fromRows([[0.5]]), fromRows([[0]])];
 * const step = { i: half, f: half, g: zero, o: half, c: zero, h: zero };
 * const J = lstmJacobian(fromRows([[0, 0, 0, 0]]), step, zero);
 * assert.deepEqual(toRows(J), [[0, 0], [0.25, 0.5]]);
 * ```
 */
export function lstmJacobian(Whh: Matrix, step: LstmStep, cPrev: Matrix): Matrix {
  const { i, f, g, o, c } = step;
  const H = Whh.rows;
  assertShape("c of the step", c, 1, H);
  assertShape("cPrev", cPrev, 1, H);
  // #region exercise: the block ∂c/∂hPrev first, through the gates i, f and g; the other three follow
  const [Wi, Wf, Wg, Wo] = splitCols(Whh, 4);
  const throughI = timesColumns(Wi, hadamard(g, slopeOfSigma(i)));
  const throughF = timesColumns(Wf, hadamard(cPrev, slopeOfSigma(f)));
  const throughG = timesColumns(Wg, hadamard(i, slopeOfTanh(g)));
  const dcdh = add(add(throughI, throughF), throughG);

  const shown = hadamard(o, slopeOfTanh(tanh(c))); // how much of a change of c is seen in h
  const throughO = timesColumns(Wo, hadamard(tanh(c), slopeOfSigma(o)));
  const dhdh = add(timesColumns(dcdh, shown), throughO);
  const dhdc = diagonal(hadamard(f, shown));
  return above(concatCols([dhdh, dcdh]), concatCols([dhdc, diagonal(f)]));
  // #endregion
}

/**
 * The Jacobian of a step of the GRU with the reset gate after the product, as in PyTorch. Written for
 * you: it has the same form.
 *
 * @param Whh `[H×3H]`, gates in the order r, z, n
 * @param step what `gruResetAfterStep` returned, for one sequence: rows `[1×H]`
 * @param hPrev the state before the step, `[1×H]`
 * @returns `[H×H]`
 */
export function gruJacobian(Whh: Matrix, { r, z, n, a }: ResetAfterStep, hPrev: Matrix): Matrix {
  assertShape("hPrev", hPrev, 1, Whh.rows);
  // #region gru
  const [Wr, Wz, Wn] = splitCols(Whh, 3);
  const throughR = timesColumns(Wr, hadamard(a, slopeOfSigma(r)));
  const intoN = add(timesColumns(Wn, r), throughR);
  const fresh = map(z, (z) => 1 - z);
  const throughN = timesColumns(intoN, hadamard(fresh, slopeOfTanh(n)));
  const throughZ = timesColumns(Wz, hadamard(sub(hPrev, n), slopeOfSigma(z)));
  return add(add(diagonal(z), throughZ), throughN);
  // #endregion
}

/**
 * How much of a small change of the state at step t is left at the end, for t = 0 … T:
 * ‖J_{t+1}·…·J_T‖ / √n, the root of the mean square over all directions.
 *
 * @param jacobians J_1 … J_T, all `[n×n]`
 * @returns T + 1 numbers; the last one is 1
 *
 * @example
 * ```ts
 * import { reach } from "./jacobians.ts";
 * import { fromRows } from "../../kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(reach([fromRows([[3]]), fromRows([[0.5]])]), [1.5, 0.5, 1]);
 * ```
 */
export function reach(jacobians: readonly Matrix[]): number[] {
  // #region exercise: go back from the end, with one more Jacobian on the left at each step
  const left = [1];
  let product: Matrix | undefined;
  for (const J of jacobians.toReversed()) {
    product = product ? matmul(J, product) : J;
    left.unshift(norm(product) / Math.sqrt(J.rows));
  }
  return left;
  // #endregion
}
