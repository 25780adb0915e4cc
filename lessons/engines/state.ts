/**
 * The state of training: how it begins, and whether it belongs to a model.
 *
 * @module
 */

import type { Setup, TrainingState } from "./engine.ts";
import { type Weights, weightShapes, zerosLike } from "./model.ts";

/** The state before the first step: Adam has seen nothing. */
export function beginning(weights: Weights): TrainingState {
  return { step: 0, weights, mean: zerosLike(weights), square: zerosLike(weights) };
}

/**
 * Makes sure that a state belongs to the model.
 *
 * @throws {RangeError} that names the tensor that is missing or has another shape.
 *
 * @example
 * ```ts
 * import { ADAM } from "./engine.ts";
 * import { assertFits, beginning } from "./state.ts";
 * import assert from "node:assert/strict";
 *
 * const model = { cell: "rnn", inputs: 1, hidden: 2, outputs: 1, loss: "squared error" } as const;
 * const setup = { model, steps: 3, batch: 4, adam: ADAM, clip: null, state: beginning({}) };
 * assert.throws(() => assertFits(setup), /no rnn.weight_ih_l0/);
 * ```
 */
export function assertFits({ model, state }: Setup): void {
  for (const part of ["weights", "mean", "square"] as const) {
    for (const [name, shape] of Object.entries(weightShapes(model))) {
      const tensor = state[part][name];
      const where = part === "weights" ? "the weights" : `Adam's ${part}s`;
      if (!tensor) {
        throw new RangeError(
          `A model of this shape needs ${name}: there is no ${name} in ${where}.`,
        );
      }
      if (tensor.shape.join() !== shape.join()) {
        throw new RangeError(
          `${name} in ${where} is [${tensor.shape.join("×")}]; the model needs [${
            shape.join("×")
          }].`,
        );
      }
    }
  }
}
