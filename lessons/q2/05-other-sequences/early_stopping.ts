/**
 * Training that keeps the weights of its best epoch, by the validation part.
 *
 * @module
 */

import { ADAM, type Batch, type Engine } from "../../engines/engine.ts";
import type { Model, Weights } from "../../engines/model.ts";
import { beginning } from "../../engines/state.ts";
import { stepsPerEpoch, train } from "../../engines/training.ts";
import { rateOf, type Recipe, weightsOf } from "../02-sequential-mnist/recipe.ts";

/** What is learned, and what says when to stop. Nothing here has seen the test part. */
export interface Task {
  readonly model: Model;
  /** Steps in time, T. */
  readonly steps: number;
  /** Examples to learn from. */
  readonly count: number;
  /** Those with these numbers. */
  examples(indices: readonly number[]): Batch;
  readonly validation: Batch;
}

/** How it is learned. */
export interface Learning {
  readonly recipe: Recipe;
  readonly batch: number;
  readonly epochs: number;
  readonly seed: number;
}

/** What an epoch came to: mean losses, while learning and on the validation part afterwards. */
export interface EpochLosses {
  readonly loss: number;
  readonly validation: number;
}

/** What was learned. */
export interface Learned {
  /** The weights after the best epoch. */
  readonly weights: Weights;
  /** Which one that was, counted from 1. */
  readonly best: number;
  readonly epochs: readonly EpochLosses[];
  /** Seconds on the clock. */
  readonly seconds: number;
}

/**
 * Trains through all epochs and keeps the weights of the one with the lowest validation loss (early
 * stopping, Prechelt 1998; it goes on to the end only so that the whole curve can be drawn).
 *
 * @param onStep called after each step
 * @throws {Error} in one sentence, when the loss is no longer a number.
 */
export async function learn(
  engine: Engine,
  task: Task,
  { recipe, batch, epochs, seed }: Learning,
  onStep: (done: number, total: number, note: string) => void,
): Promise<Learned> {
  const { model, steps, count, validation } = task;
  const total = stepsPerEpoch({ count, batch }) * epochs;
  const rate = (step: number) => rateOf(recipe, step, total);
  const state = beginning(weightsOf(model, recipe, seed));
  const begun = performance.now();
  const trainer = await engine.trainer({
    model,
    steps,
    batch,
    adam: ADAM,
    clip: recipe.clip,
    state,
  });
  const curve: EpochLosses[] = [];
  let best = 0, weights = state.weights, done = 0;
  try {
    const course = { count, batch, epochs, seed, examples: task.examples, rate };
    // #region stopping
    for await (const { position, endsEpoch } of train(trainer, course)) {
      onStep(++done, total, `epoch ${position.epoch + 1} of ${epochs}`);
      if (!endsEpoch) continue;
      const said = await trainer.predict(validation.x, validation.size);
      const now = meanLoss(model, said, validation);
      if (curve.every((before) => now < before.validation)) {
        weights = (await trainer.state()).weights;
        best = position.epoch + 1;
      }
      curve.push({ loss: position.lossSum / position.seen, validation: now });
    }
    // #endregion
  } finally {
    await trainer.end();
  }
  return { weights, best, epochs: curve, seconds: (performance.now() - begun) / 1000 };
}

/**
 * What a model with these weights says of some sequences.
 *
 * @returns `[size×O]`
 */
export async function answers(
  engine: Engine,
  { model, steps }: Pick<Task, "model" | "steps">,
  weights: Weights,
  x: Float32Array,
  size: number,
): Promise<Float32Array> {
  const state = beginning(weights);
  const trainer = await engine.trainer({ model, steps, batch: 64, adam: ADAM, clip: null, state });
  try {
    return await trainer.predict(x, size);
  } finally {
    await trainer.end();
  }
}

/**
 * The loss of what was said, as the engines define it: a mean over the batch, and over the outputs for the squared error.
 *
 * @example
 * ```ts
 * import { meanLoss } from "./early_stopping.ts";
 * import assert from "node:assert/strict";
 *
 * const model = { cell: "gru", inputs: 1, hidden: 1, outputs: 2, loss: "squared error" } as const;
 * const batch = { size: 1, x: Float32Array.of(0), y: Float32Array.of(1, 5) };
 * assert.equal(meanLoss(model, Float32Array.of(1, 3), batch), 2);
 * ```
 */
export function meanLoss({ outputs, loss }: Model, said: Float32Array, { y, size }: Batch): number {
  let sum = 0;
  if (loss === "squared error") {
    said.forEach((value, k) => sum += (value - y[k]) ** 2);
    return sum / (size * outputs);
  }
  for (let b = 0; b < size; b++) {
    const logits = said.subarray(b * outputs, (b + 1) * outputs);
    const most = Math.max(...logits);
    const total = logits.reduce((all, logit) => all + Math.exp(logit - most), 0);
    sum += Math.log(total) + most - logits[y[b]];
  }
  return sum / size;
}
