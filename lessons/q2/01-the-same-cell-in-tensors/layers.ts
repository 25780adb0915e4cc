/**
 * The three cells of Q1 as TensorFlow.js operations: a whole batch of sequences, from the first step to
 * the last state.
 *
 * Weights and gate orders are Q1's: `Wxh` is `[I×G·H]`, `Whh` is `[H×G·H]`, `bh` is `[1×G·H]`, with the
 * gates i, f, g, o of the LSTM and r, z, n of the GRU side by side.
 *
 * @module
 */

import * as tf from "@tensorflow/tfjs";
import { NotSolvedYet } from "../../kit/not_solved_yet.ts";

// #region parameters
/** The parameters of a cell. */
export interface CellTensors {
  /** `[I×G·H]` */
  Wxh: tf.Tensor2D;
  /** `[H×G·H]` */
  Whh: tf.Tensor2D;
  /** `[1×G·H]` */
  bh: tf.Tensor2D;
}

/** The parameters of the GRU with the reset gate after the product; see lesson q1/05. */
export interface ResetAfterTensors extends CellTensors {
  /** The bias inside the reset, `[1×H]`. */
  bhn: tf.Tensor2D;
}
// #endregion

/**
 * What every step gets from its input, x_t·Wxh + bh. No step waits for the one before it here, so one
 * product does it for all of them.
 *
 * @param x `[B×T×I]`
 * @returns T tensors `[B×G·H]`
 *
 * @example
 * ```ts
 * import { inputsByStep } from "./layers.ts";
 * import * as tf from "@tensorflow/tfjs";
 * import assert from "node:assert/strict";
 *
 * tf.setBackend("cpu");
 * const x = tf.tensor3d([[[1], [2]], [[3], [4]]]); // two sequences of two steps
 * const params = { Wxh: tf.tensor2d([[10]]), Whh: tf.tensor2d([[0]]), bh: tf.tensor2d([[1]]) };
 * const [first, second] = inputsByStep(x, params);
 * assert.deepEqual([...first.dataSync(), ...second.dataSync()], [11, 31, 21, 41]);
 * ```
 */
export function inputsByStep(x: tf.Tensor3D, { Wxh, bh }: CellTensors): tf.Tensor2D[] {
  throw new NotSolvedYet(
    "q2/01 inputsByStep",
    "all steps as rows of one matrix, one product, and then step by step again",
  );
}

/**
 * The last state of a tanh network that begins with zeros: h = tanh(x·Wxh + bh + h·Whh).
 *
 * @param x `[B×T×I]`
 * @returns `[B×H]`, the only tensor that is left
 *
 * @example
 * ```ts
 * import { rnnLayer } from "./layers.ts";
 * import * as tf from "@tensorflow/tfjs";
 * import assert from "node:assert/strict";
 *
 * tf.setBackend("cpu");
 * const params = { Wxh: tf.tensor2d([[1]]), Whh: tf.tensor2d([[0.5]]), bh: tf.tensor2d([[0]]) };
 * const [h] = rnnLayer(tf.tensor3d([[[1], [0]]]), params).dataSync();
 * assert(Math.abs(h - Math.tanh(0.5 * Math.tanh(1))) < 1e-6);
 * ```
 */
export function rnnLayer(x: tf.Tensor3D, params: CellTensors): tf.Tensor2D {
  throw new NotSolvedYet(
    "q2/01 rnnLayer",
    "one small product a step, and everything tidied up but the last state",
  );
}

/**
 * The last state of an LSTM that begins with zeros; gates i, f, g, o in one product a step.
 *
 * @param x `[B×T×I]`
 * @returns `[B×H]`, the only tensor that is left
 *
 * @example
 * ```ts
 * import { lstmLayer } from "./layers.ts";
 * import * as tf from "@tensorflow/tfjs";
 * import assert from "node:assert/strict";
 *
 * tf.setBackend("cpu");
 * // Gates wide open and a candidate of tanh(1): c = tanh(1), h = tanh(c).
 * const params = { Wxh: tf.zeros([1, 4]), Whh: tf.zeros([1, 4]), bh: tf.tensor2d([[99, 99, 1, 99]]) };
 * const [h] = lstmLayer(tf.zeros([1, 1, 1]), params as never).dataSync();
 * assert(Math.abs(h - Math.tanh(Math.tanh(1))) < 1e-6);
 * ```
 */
export function lstmLayer(x: tf.Tensor3D, params: CellTensors): tf.Tensor2D {
  throw new NotSolvedYet(
    "q2/01 lstmLayer",
    "split one sum into four gates, then the memory c, then the state h",
  );
}

/**
 * The last state of a GRU that begins with zeros, with the reset gate after the product:
 * n = tanh(x·Wxn + bn + r ⊙ (h·Whn + bhn)), h = (1 − z) ⊙ n + z ⊙ h. All of h·Whh is one product.
 *
 * @param x `[B×T×I]`
 * @returns `[B×H]`, the only tensor that is left
 *
 * @example
 * ```ts
 * import { gruLayer } from "./layers.ts";
 * import * as tf from "@tensorflow/tfjs";
 * import assert from "node:assert/strict";
 *
 * tf.setBackend("cpu");
 * // r = 1, z = 1/2 and a candidate of tanh(2): half of it arrives.
 * const params = {
 *   Wxh: tf.zeros([1, 3]),
 *   Whh: tf.zeros([1, 3]),
 *   bh: tf.tensor2d([[99, 0, 0]]),
 *   bhn: tf.tensor2d([[2]]),
 * };
 * const [h] = gruLayer(tf.zeros([1, 1, 1]), params as never).dataSync();
 * assert(Math.abs(h - 0.5 * Math.tanh(2)) < 1e-6);
 * ```
 */
export function gruLayer(x: tf.Tensor3D, params: ResetAfterTensors): tf.Tensor2D {
  throw new NotSolvedYet(
    "q2/01 gruLayer",
    "split both sums into r, z, n; the reset acts on the state's part of n only",
  );
}
