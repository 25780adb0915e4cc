/**
 * Learning in tensors: the library walks back, you clip, move, and leave nothing behind.
 *
 * @module
 */

import * as tf from "@tensorflow/tfjs";
import type { CellTensors } from "./layers.ts";
import { NotSolvedYet } from "../../kit/not_solved_yet.ts";

/**
 * The mean over a batch of −log p(label): the cross-entropy of lesson q1/02, from logits.
 *
 * @param logits `[B×V]`
 * @param labels `[B]`, whole numbers from 0 to V − 1
 * @returns the only tensor that is left
 *
 * @example
 * ```ts
 * import { meanCrossEntropy } from "./learning.ts";
 * import * as tf from "@tensorflow/tfjs";
 * import assert from "node:assert/strict";
 *
 * tf.setBackend("cpu");
 * const [loss] = meanCrossEntropy(tf.tensor2d([[0, 0], [900, -900]]), tf.tensor1d([0, 0], "int32")).dataSync();
 * assert(Math.abs(loss - Math.log(2) / 2) < 1e-6);
 * ```
 */
export function meanCrossEntropy(logits: tf.Tensor2D, labels: tf.Tensor1D): tf.Scalar {
  throw new NotSolvedYet(
    "q2/01 meanCrossEntropy",
    "the log-softmax, the label's entry of every row, and the mean with a minus",
  );
}

/** From a batch of sequences and parameters to the last state. */
export type Layer = (x: tf.Tensor3D, params: CellTensors) => tf.Tensor2D;

/**
 * The gradients of a layer's parameters, given the gradient of its last state: what `rnnBackward` of
 * lesson q1/03 is by hand, the library does for any layer.
 *
 * @param x `[B×T×I]`
 * @param dh ∂loss/∂h_T, `[B×H]`
 * @returns tensors of the parameters' shapes
 *
 * @example
 * ```ts
 * import { layerGradients } from "./learning.ts";
 * import { rnnLayer } from "./layers.ts";
 * import * as tf from "@tensorflow/tfjs";
 * import assert from "node:assert/strict";
 *
 * tf.setBackend("cpu");
 * const params = { Wxh: tf.tensor2d([[0]]), Whh: tf.tensor2d([[0]]), bh: tf.tensor2d([[0]]) };
 * const { Wxh } = layerGradients(rnnLayer, tf.tensor3d([[[7], [3]]]), params, tf.tensor2d([[2]]));
 * assert.equal(Wxh.dataSync()[0], 6); // dh · (1 − h²) · x at the last step; Whh = 0 lets no more through
 * ```
 */
export function layerGradients(
  layer: Layer,
  x: tf.Tensor3D,
  params: CellTensors,
  dh: tf.Tensor2D,
): CellTensors {
  throw new NotSolvedYet(
    "q2/01 layerGradients",
    "tf.grads of a function of the three parameters, called with them and with dh",
  );
}

/**
 * Gradients scaled down together until their common norm is at most the limit, as in lesson q1/03.
 *
 * Source: Pascanu, Mikolov & Bengio 2013, algorithm 1.
 *
 * @returns new tensors, the only ones that are left; and the norm before, a number
 *
 * @example
 * ```ts
 * import { clipByGlobalNorm } from "./learning.ts";
 * import * as tf from "@tensorflow/tfjs";
 * import assert from "node:assert/strict";
 *
 * tf.setBackend("cpu");
 * const { clipped, norm } = clipByGlobalNorm([tf.tensor([3]), tf.tensor([4])], 1);
 * assert.equal(norm, 5);
 * assert(Math.abs(clipped[1].dataSync()[0] - 0.8) < 1e-6);
 * ```
 */
export function clipByGlobalNorm(
  gradients: readonly tf.Tensor[],
  limit: number,
): { clipped: tf.Tensor[]; norm: number } {
  throw new NotSolvedYet(
    "q2/01 clipByGlobalNorm",
    "one norm over all gradients, one factor of at most 1 for all of them",
  );
}

/**
 * One step of gradient descent with clipping, in place.
 *
 * @param loss computes the loss from the weights as they are
 * @param weights what is moved
 * @param rate the learning rate
 * @param limit of the gradient's norm
 * @returns the loss and the gradient's norm before the step, as numbers; no tensor is left
 *
 * @example
 * ```ts
 * import { trainStep } from "./learning.ts";
 * import * as tf from "@tensorflow/tfjs";
 * import assert from "node:assert/strict";
 *
 * tf.setBackend("cpu");
 * const w = tf.variable(tf.scalar(3));
 * const before = tf.memory().numTensors;
 * const { loss, norm } = trainStep(() => tf.square(w), [w], 0.5, 2); // 2w = 6 is clipped to 2
 * assert.deepEqual([loss, norm, w.dataSync()[0]], [9, 6, 2]);
 * assert.equal(tf.memory().numTensors, before);
 * ```
 */
export function trainStep(
  loss: () => tf.Scalar,
  weights: readonly tf.Variable[],
  rate: number,
  limit: number,
): { loss: number; norm: number } {
  throw new NotSolvedYet(
    "q2/01 trainStep",
    "tf.variableGrads, clipByGlobalNorm, assign; and nothing that is not tidied up",
  );
}
