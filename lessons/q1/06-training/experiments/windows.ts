/**
 * The task of the original lab: read a few characters, say which one follows.
 *
 * @module
 */

import { encode, oneHot, type Vocabulary, vocabulary, windows } from "../../../kit/text.ts";
import { crossEntropy, readout } from "../../02-the-forward-pass/rnn_forward.ts";
import { minibatches } from "../data.ts";
import { lossAndGradients, unroll, zeroState } from "../model.ts";
import type { Task } from "./task.ts";
import { averaged } from "./update.ts";

/** Which windows of which text. */
export interface WindowOptions {
  readonly text: string;
  /** Characters that are read before the one that is asked for. */
  readonly length: number;
  /** How many windows, from the first on. */
  readonly windows: number;
  /** Windows in a batch. */
  readonly batch: number;
}

/** The text of the original lab. */
export const HELLO = "hello world ".repeat(10);

/** A task over the windows of a text, and its vocabulary. */
export interface WindowTask extends Task {
  readonly vocabulary: Vocabulary;
}

/**
 * Windows of a text, the character after each to be predicted at the last step. Every window starts
 * from the zero state. The loss is the mean over all windows, in nats.
 *
 * @example
 * ```ts
 * import { HELLO, windowTask } from "./windows.ts";
 * import assert from "node:assert/strict";
 *
 * const task = windowTask({ text: HELLO, length: 5, windows: 50, batch: 1 });
 * assert.equal(task.V, 8);
 * assert.equal(task.updates, 50);
 * ```
 */
export function windowTask(options: WindowOptions): WindowTask {
  const vocab = vocabulary(options.text);
  const V = vocab.chars.length;
  const all = windows(encode(vocab, options.text), options.length).slice(0, options.windows);

  /** The windows of these numbers as a batch: T one-hot matrices, and the character after each. */
  const batchOf = (chosen: readonly number[]) => ({
    xs: Array.from(
      { length: options.length },
      (_, t) => oneHot(chosen.map((w) => all[w].inputs[t]), V),
    ),
    wanted: chosen.map((w) => all[w].targets[options.length - 1]),
  });
  const everything = batchOf(all.map((_, w) => w));
  const nothingAsked = Array.from({ length: options.length - 1 }, () => null);

  return {
    I: V,
    V,
    vocabulary: vocab,
    updates: Math.ceil(all.length / options.batch),
    batches: (rng) =>
      minibatches(rng, all.length, options.batch).map((chosen) => (model) => {
        const { xs, wanted } = batchOf(chosen);
        const start = zeroState(model, chosen.length);
        const { loss, grads } = lossAndGradients(model, xs, [...nothingAsked, wanted], start);
        return { loss: loss / chosen.length, grads: averaged(grads, chosen.length) };
      }),
    lossOf: (model) => {
      const { xs, wanted } = everything;
      const { states } = unroll(model, xs, zeroState(model, all.length));
      return crossEntropy(readout(model.readout, states[states.length - 1].h), wanted) / all.length;
    },
  };
}
