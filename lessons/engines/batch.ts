/**
 * What an engine makes sure of before it computes.
 *
 * @module
 */

import type { Batch, Setup } from "./engine.ts";

/**
 * Makes sure that a batch belongs to a training.
 *
 * @throws {RangeError} that says what was expected and what came.
 *
 * @example
 * ```ts
 * import { assertBatch } from "./batch.ts";
 * import assert from "node:assert/strict";
 *
 * const model = { cell: "rnn", inputs: 2, hidden: 3, outputs: 1, loss: "squared error" } as const;
 * const batch = { size: 2, x: new Float32Array(7), y: new Float32Array(2) };
 * assert.throws(() => assertBatch(batch, { model, steps: 2, batch: 4 }), /has 8 numbers, not 7/);
 * ```
 */
export function assertBatch(
  { x, y, size }: Batch,
  { model, steps, batch }: Pick<Setup, "model" | "steps" | "batch">,
): void {
  if (!(size >= 1 && size <= batch)) {
    throw new RangeError(`A batch of ${size} does not fit: 1 to ${batch} sequences are expected.`);
  }
  const wanted = size * steps * model.inputs;
  if (x.length !== wanted) {
    throw new RangeError(
      `A batch of ${size} sequences of ${steps} steps with ${model.inputs} numbers each has ` +
        `${wanted} numbers, not ${x.length}.`,
    );
  }
  const answers = model.loss === "cross-entropy" ? size : size * model.outputs;
  if (y.length !== answers) {
    throw new RangeError(`${size} sequences need ${answers} answers, not ${y.length}.`);
  }
}
