/**
 * The forward pass of a tanh network, in batches: states, logits, probabilities, loss.
 *
 * Shapes: a batch of B rows, I inputs, H hidden units, V outputs. `x` is `[B×I]`, `h` is `[B×H]`.
 *
 * @module
 */

import { tanh } from "../../kit/activations.ts";
import { addRow } from "../../kit/elementwise.ts";
import { assertSequence, assertShape, type Matrix, zeros } from "../../kit/matrix.ts";
import { addMatmul, matmul } from "../../kit/products.ts";
import { normalMatrix, orthogonal, type Random, uniformMatrix } from "../../kit/random.ts";
import { NotSolvedYet } from "../../kit/not_solved_yet.ts";

// #region params
/** The parameters of a recurrent cell with G gates side by side (G = 1 here; 4 for LSTM, 3 for GRU). */
export interface CellParams {
  /** From the input, `[I×GH]`. */
  Wxh: Matrix;
  /** From the state before, `[H×GH]`. */
  Whh: Matrix;
  /** Bias, `[1×GH]`. */
  bh: Matrix;
}

/** The parameters of the layer that reads the state. */
export interface Readout {
  /** `[H×V]`. */
  Why: Matrix;
  /** `[1×V]`. */
  by: Matrix;
}
// #endregion

/**
 * Parameters to start from: uniform within ±1/√I for the input, orthogonal for the recurrence
 * (Saxe et al. 2014), biases 0.
 *
 * @param I number of inputs
 * @param H number of hidden units
 */
export function initRnn(rng: Random, I: number, H: number): CellParams {
  return {
    Wxh: uniformMatrix(rng, I, H, 1 / Math.sqrt(I)),
    Whh: orthogonal(rng, H),
    bh: zeros(1, H),
  };
}

/** A readout to start from: small normal weights (deviation 1/√H), bias 0. */
export function initReadout(rng: Random, H: number, V: number): Readout {
  return { Why: normalMatrix(rng, H, V, 1 / Math.sqrt(H)), by: zeros(1, V) };
}

// #region readout
/**
 * The logits y = h·Why + by.
 *
 * @param h `[B×H]`
 * @returns `[B×V]`
 */
export function readout({ Why, by }: Readout, h: Matrix): Matrix {
  return addRow(matmul(h, Why), by);
}
// #endregion

/**
 * One step of a tanh network: h = tanh(x·Wxh + hPrev·Whh + bh) (Elman 1990).
 *
 * @param x `[B×I]`
 * @param hPrev `[B×H]`
 * @returns the new state, `[B×H]`
 *
 * @example
 * ```ts
 * import { rnnStep } from "./rnn_forward.ts";
 * import { fromRows } from "../../kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * const params = { Wxh: fromRows([[2]]), Whh: fromRows([[3]]), bh: fromRows([[1]]) };
 * const h = rnnStep(params, fromRows([[0.1]]), fromRows([[0.2]]));
 * assert(Math.abs(h.data[0] - Math.tanh(1.8)) < 1e-15);
 * ```
 */
export function rnnStep({ Wxh, Whh, bh }: CellParams, x: Matrix, hPrev: Matrix): Matrix {
  throw new NotSolvedYet("q1/02 rnnStep", "h = tanh(x·Wxh + hPrev·Whh + bh)");
}

/**
 * The whole sequence: each state feeds the next.
 *
 * @param xs T matrices `[B×I]`
 * @param h0 `[B×H]`
 * @returns the states h_1 … h_T, T matrices `[B×H]`
 * @throws {RangeError} if the sequence is empty, its steps differ in shape, or `h0` does not fit.
 *
 * @example
 * ```ts
 * import { initRnn, rnnForward } from "./rnn_forward.ts";
 * import { zeros } from "../../kit/matrix.ts";
 * import { random } from "../../kit/random.ts";
 * import assert from "node:assert/strict";
 *
 * const params = initRnn(random(1), 3, 4);
 * const hs = rnnForward(params, [zeros(2, 3), zeros(2, 3)], zeros(2, 4));
 * assert.deepEqual(hs.map((h) => [h.rows, h.cols]), [[2, 4], [2, 4]]);
 * ```
 */
export function rnnForward(params: CellParams, xs: readonly Matrix[], h0: Matrix): Matrix[] {
  assertSequence("rnnForward", xs);
  assertShape("h0", h0, xs[0].rows, params.Whh.rows);
  throw new NotSolvedYet(
    "q1/02 rnnForward",
    "one rnnStep per input, each from the state before; return them all",
  );
}

/**
 * Probabilities from logits, row by row: p_v = e^{y_v} / Σ e^{y}.
 *
 * The largest logit of each row is subtracted first. That changes nothing in the result and keeps
 * e^y from overflowing (Blanchard, Higham & Higham 2021).
 *
 * @param logits `[B×V]`
 * @returns `[B×V]`, each row adds up to 1
 *
 * @example
 * ```ts
 * import { softmax } from "./rnn_forward.ts";
 * import { fromRows, toRows } from "../../kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(toRows(softmax(fromRows([[1000, 1000]]))), [[0.5, 0.5]]);
 * ```
 */
export function softmax(logits: Matrix): Matrix {
  throw new NotSolvedYet("q1/02 softmax", "e^(y − max of the row), divided by the sum of the row");
}

/**
 * How surprised the logits are by the right answers: Σ over the batch of −ln p[target], in nats.
 *
 * Computed as ln Σ e^{y} − y_target, so that a probability too small for a number still has a
 * logarithm. Summed over the batch, not averaged.
 *
 * @param logits `[B×V]`
 * @param targets B class numbers
 * @throws {RangeError} if the targets do not fit the logits.
 *
 * @example
 * ```ts
 * import { crossEntropy } from "./rnn_forward.ts";
 * import { fromRows } from "../../kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(crossEntropy(fromRows([[0, 0]]), [1]), Math.log(2));
 * assert.equal(crossEntropy(fromRows([[1000, 0]]), [1]), 1000);
 * ```
 */
export function crossEntropy(logits: Matrix, targets: readonly number[]): number {
  assertTargets(logits, targets);
  throw new NotSolvedYet(
    "q1/02 crossEntropy",
    "Σ over the rows of ln Σ e^y − y[target], with the row's maximum taken out",
  );
}

/** Row `r` of a matrix as a view: writing to it writes to the matrix. */
export function row(a: Matrix, r: number): Float64Array {
  return a.data.subarray(r * a.cols, (r + 1) * a.cols);
}

/**
 * Checks that there is one target for each row, and that each is the number of a column.
 *
 * @throws {RangeError} naming the first target that does not fit.
 */
export function assertTargets(logits: Matrix, targets: readonly number[]): void {
  if (targets.length !== logits.rows) {
    throw new RangeError(
      `There are ${targets.length} targets for a batch of ${logits.rows} rows; one is needed per row.`,
    );
  }
  targets.forEach((target, r) => {
    if (!Number.isInteger(target) || target < 0 || target >= logits.cols) {
      throw new RangeError(
        `Target ${r} is ${target}; it must be a class number from 0 to ${logits.cols - 1}.`,
      );
    }
  });
}
