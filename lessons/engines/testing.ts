/**
 * Small models and random batches for the tests of the engines.
 *
 * @module
 */

import type { Random } from "../kit/random.ts";
import type { Batch } from "./engine.ts";
import { GATES, type Model, type Weights, weightShapes } from "./model.ts";

/** Weights from U(−width, width); the second bias is zero where it is not trained. */
export function randomWeights(model: Model, rng: Random, width = 0.5): Weights {
  const weights: Record<string, { shape: readonly number[]; data: Float32Array }> = {};
  for (const [name, shape] of Object.entries(weightShapes(model))) {
    const length = shape.reduce((product, n) => product * n, 1);
    const data = Float32Array.from({ length }, () => width * (2 * rng.uniform() - 1));
    if (name.endsWith("bias_hh_l0")) {
      data.fill(0, 0, (GATES[model.cell].length - Number(model.cell === "gru")) * model.hidden);
    }
    weights[name] = { shape, data };
  }
  return weights;
}

/** A batch of noise with random answers. */
export function randomBatch(model: Model, steps: number, size: number, rng: Random): Batch {
  const x = Float32Array.from({ length: size * steps * model.inputs }, () => rng.normal());
  const y = model.loss === "cross-entropy"
    ? Int32Array.from({ length: size }, () => Math.floor(rng.uniform() * model.outputs))
    : Float32Array.from({ length: size * model.outputs }, () => rng.normal());
  return { size, x, y };
}

/** The largest distance between two lists of numbers; not a number if one of them holds one. */
export function farthest(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let most = a.length === b.length ? 0 : NaN;
  for (let k = 0; k < a.length; k++) {
    const distance = Math.abs(a[k] - b[k]);
    if (!(distance <= most)) most = distance;
  }
  return most;
}
