/**
 * What can be learned: batches to learn from, and a loss to report.
 *
 * @module
 */

import type { Matrix } from "../../../kit/matrix.ts";
import type { Random } from "../../../kit/random.ts";
import type { Model } from "../model.ts";

/** What one batch says about a model. */
export interface Lesson {
  /** The mean loss over the predictions of the batch. */
  readonly loss: number;
  /** Its gradients, in the order of `parameters`. */
  readonly grads: readonly Matrix[];
}

/** A batch, ready to be shown to a model. */
export type Batch = (model: Model) => Lesson;

/** Data, cut into batches, for models of one input and output size. */
export interface Task {
  /** Inputs of the model. */
  readonly I: number;
  /** Outputs of the model. */
  readonly V: number;
  /** Number of batches in an epoch. */
  readonly updates: number;
  /** The batches of one epoch, in an order that `rng` decides. */
  batches(rng: Random): Iterable<Batch>;
  /** The mean loss on everything that is reported, without learning from it. */
  lossOf(model: Model): number;
}
