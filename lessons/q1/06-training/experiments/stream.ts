/**
 * Learning from a long text: truncated backpropagation, the state carried on.
 *
 * @module
 */

import type { Matrix } from "../../../kit/matrix.ts";
import { oneHot } from "../../../kit/text.ts";
import { crossEntropy, readout } from "../../02-the-forward-pass/rnn_forward.ts";
import { lossAndGradients, type Model, type State, unroll, zeroState } from "../model.ts";
import type { Batch, Task } from "./task.ts";
import { averaged } from "./update.ts";

/** How a text is cut. */
export interface StreamOptions {
  /** Pieces of the text that are read side by side, one per row of a batch. */
  readonly streams: number;
  /** Characters between two updates; gradients go no further back. */
  readonly steps: number;
}

/**
 * A task over a long text. It is cut into streams that are read side by side; after every `steps`
 * characters the model is updated, and the state goes on (stateful truncated backpropagation). The
 * loss is that on the held-out text, in nats per character.
 *
 * @param learned character numbers to learn from
 * @param heldOut character numbers on which the loss is measured
 * @param V size of the vocabulary
 * @throws {RangeError} if the text is too short for one update.
 *
 * @example
 * ```ts
 * import { streamTask } from "./stream.ts";
 * import assert from "node:assert/strict";
 *
 * const task = streamTask([0, 1, 0, 1, 0, 1, 0, 1, 0], [0, 1], 2, { streams: 2, steps: 2 });
 * assert.equal(task.updates, 2);
 * ```
 */
export function streamTask(
  learned: readonly number[],
  heldOut: readonly number[],
  V: number,
  { streams, steps }: StreamOptions,
): Task {
  const length = Math.floor((learned.length - 1) / streams);
  const updates = Math.floor(length / steps);
  if (updates < 1) {
    throw new RangeError(
      `A text of ${learned.length} characters is too short for ${streams} streams of ${steps} ` +
        `steps and one character more.`,
    );
  }

  /** Character t of every stream. */
  const at = (t: number) => Array.from({ length: streams }, (_, s) => learned[s * length + t]);

  function* batches(): Iterable<Batch> {
    let state: State | undefined;
    for (let from = 0; from + steps <= length; from += steps) {
      yield (model) => {
        const times = Array.from({ length: steps }, (_, t) => from + t);
        const xs = times.map((t) => oneHot(at(t), V));
        const wanted = times.map((t) => at(t + 1));
        const start = state ?? zeroState(model, streams);
        const { loss, grads, end } = lossAndGradients(model, xs, wanted, start);
        state = end;
        const count = streams * steps;
        return { loss: loss / count, grads: averaged(grads, count) };
      };
    }
  }

  return { I: V, V, updates, batches, lossOf: (model) => lossOnText(model, heldOut) };
}

/**
 * The mean cross-entropy of a model on a text, in nats per character. The state begins at zero, and
 * the first character is read, not predicted.
 *
 * @example
 * ```ts
 * import { lossOnText } from "./stream.ts";
 * import { initModel } from "../model.ts";
 * import { random } from "../../../kit/random.ts";
 * import assert from "node:assert/strict";
 *
 * const model = initModel(random(1), "rnn", { I: 2, H: 3, V: 2 });
 * model.readout.Why.data.fill(0); // It says one half, whatever it reads.
 * assert(Math.abs(lossOnText(model, [0, 1, 1, 0]) - Math.log(2)) < 1e-12);
 * ```
 */
export function lossOnText(model: Model, text: readonly number[]): number {
  const V = model.readout.by.cols;
  const xs: Matrix[] = text.slice(0, -1).map((id) => oneHot([id], V));
  const { states } = unroll(model, xs, zeroState(model, 1));
  const losses = states.map(({ h }, t) => crossEntropy(readout(model.readout, h), [text[t + 1]]));
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}
