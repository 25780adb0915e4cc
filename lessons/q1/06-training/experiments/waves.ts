/**
 * The other task of the original lab: see twenty points of a sine, say the next.
 *
 * @module
 */

import { type Matrix, zeros } from "../../../kit/matrix.ts";
import { random } from "../../../kit/random.ts";
import { type SineBatch, type SineOptions, sineWaves } from "../../../kit/sine.ts";
import { readout } from "../../02-the-forward-pass/rnn_forward.ts";
import { readoutBackward } from "../../03-backpropagation-through-time/rnn_backward.ts";
import { meanSquaredError, minibatches } from "../data.ts";
import { type Model, unroll, zeroState } from "../model.ts";
import type { Lesson, Task } from "./task.ts";

/** Which waves, and how many. */
export interface WaveOptions extends SineOptions {
  /** Waves to learn from. */
  readonly waves: number;
  /** Other waves, on which the loss is measured. */
  readonly unseen: number;
  /** Waves in a batch. */
  readonly batch: number;
}

/** The seed of the data is the same for every model: they differ in weights and order only. */
const DATA_SEED = 2006;

/**
 * Waves whose next point is to be predicted at the last step. The loss is the mean squared error;
 * what is reported is measured on waves that are not learned from.
 *
 * @example
 * ```ts
 * import { waveTask } from "./waves.ts";
 * import assert from "node:assert/strict";
 *
 * const task = waveTask({ waves: 100, unseen: 10, batch: 20 });
 * assert.deepEqual([task.I, task.V, task.updates], [1, 1, 5]);
 * ```
 */
export function waveTask(options: WaveOptions): Task {
  const rng = random(DATA_SEED);
  const learned = sineWaves(rng, options.waves, options);
  const unseen = sineWaves(rng, options.unseen, options);
  return {
    I: 1,
    V: 1,
    updates: Math.ceil(options.waves / options.batch),
    batches: (order) =>
      minibatches(order, options.waves, options.batch)
        .map((chosen) => (model) => lesson(model, choose(learned, chosen))),
    lossOf: (model) => meanSquaredError(predict(model, unseen.xs).y, unseen.targets).loss,
  };
}

/** The mean squared error of simply repeating the last point: what every model should beat. */
export function repeatLastPoint(options: WaveOptions): number {
  const { xs, targets } = sineWaves(random(DATA_SEED), options.waves + options.unseen, options);
  return meanSquaredError(xs[xs.length - 1], targets).loss;
}

function predict(model: Model, xs: readonly Matrix[]) {
  const { states, backward } = unroll(model, xs, zeroState(model, xs[0].rows));
  const hs = states.map((state) => state.h);
  return { y: readout(model.readout, hs[hs.length - 1]), hs, backward };
}

function lesson(model: Model, { xs, targets }: SineBatch): Lesson {
  const { y, hs, backward } = predict(model, xs);
  const { loss, dy } = meanSquaredError(y, targets);
  const dys = hs.map((_, t) => t === hs.length - 1 ? dy : null);
  const { dWhy, dby, dhs } = readoutBackward(model.readout, hs, dys);
  const { dWxh, dWhh, dbh } = backward(dhs);
  return { loss, grads: [dWxh, dWhh, dbh, dWhy, dby] };
}

function choose({ xs, targets }: SineBatch, chosen: readonly number[]): SineBatch {
  const rows = (all: Matrix) => {
    const some = zeros(chosen.length, 1);
    chosen.forEach((wave, row) => some.data[row] = all.data[wave]);
    return some;
  };
  return { xs: xs.map(rows), targets: rows(targets) };
}
