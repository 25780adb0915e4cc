/**
 * Training: epochs of updates, and the loss after each.
 *
 * @module
 */

import { random } from "../../../kit/random.ts";
import { type CellKind, initModel, type Model } from "../model.ts";
import type { Task } from "./task.ts";
import { updater, type UpdateRule } from "./update.ts";

/** What is trained, and how. */
export interface Training extends UpdateRule {
  readonly kind: CellKind;
  /** Hidden units. */
  readonly H: number;
  readonly epochs: number;
  /** Forget bias of an LSTM, less the update bias of a GRU. */
  readonly keepBias: number;
}

/**
 * Called after each epoch; 0 is before the first update. `learned` is the mean loss of the batches of
 * the epoch, each before its update.
 */
export type AfterEpoch = (epoch: number, model: Model, learned: number) => void;

/** Keeps the stream that orders the batches apart from the one that draws the weights. */
const ORDER = 1_000_000;

/**
 * Trains a model from one seed. The seed decides the first weights and, by itself, the order of the
 * batches, so that with one seed every cell sees the same batches in the same order.
 *
 * @param start makes the first model; default `initModel`
 *
 * @example
 * ```ts
 * import { train } from "./train.ts";
 * import { windowTask } from "./windows.ts";
 * import assert from "node:assert/strict";
 *
 * const task = windowTask({ text: "abcabcabc", length: 2, windows: 6, batch: 2 });
 * const rule = { optimiser: "adam", rate: 0.1, clip: 5 } as const;
 * const losses: number[] = [];
 * train(task, { kind: "lstm", H: 4, epochs: 20, keepBias: 0, ...rule }, 1, (_, model) => {
 *   losses.push(task.lossOf(model));
 * });
 * assert.equal(losses.length, 21);
 * assert(losses[20] < losses[0] / 10);
 * ```
 */
export function train(
  task: Task,
  training: Training,
  seed: number,
  after: AfterEpoch,
  start: typeof initModel = initModel,
): Model {
  const { kind, H, epochs, keepBias } = training;
  const model = start(random(seed), kind, { I: task.I, H, V: task.V }, keepBias);
  const update = updater(model, training);
  const order = random(seed + ORDER);
  after(0, model, NaN);
  for (let epoch = 1; epoch <= epochs; epoch++) {
    let sum = 0;
    for (const batch of task.batches(order)) sum += update(batch);
    after(epoch, model, sum / task.updates);
  }
  return model;
}
