/**
 * One update of a model: clip, step, and a look at what came out.
 *
 * @module
 */

import { scale } from "../../../kit/elementwise.ts";
import type { Matrix } from "../../../kit/matrix.ts";
import { clipByNorm } from "../../03-backpropagation-through-time/rnn_backward.ts";
import { type Model, parameters } from "../model.ts";
import { adagrad, adam, adamState, sgd, zerosLike } from "../optimisers.ts";
import type { Batch } from "./task.ts";

/** The three optimisers of the lesson. */
export type OptimiserName = "sgd" | "adagrad" | "adam";

/** Changes the parameters of a model by one step along these gradients. */
type Step = (grads: readonly Matrix[]) => void;

/** How a model is changed. */
export interface UpdateRule {
  readonly optimiser: OptimiserName;
  readonly rate: number;
  /** Largest norm of all gradients together. */
  readonly clip: number;
}

/** Thrown where a training run has left the numbers. */
export class Diverged extends Error {
  override name = "Diverged";
}

/**
 * Makes the function that updates a model from a batch and returns the loss before the update.
 *
 * @throws {Diverged} from the function: one sentence that names the update, the cell and the first
 * parameter that is not finite.
 *
 * @example
 * ```ts
 * import { updater } from "./update.ts";
 * import { initModel, parameters } from "../model.ts";
 * import { random } from "../../../kit/random.ts";
 * import assert from "node:assert/strict";
 *
 * const model = initModel(random(1), "gru", { I: 2, H: 3, V: 2 });
 * const update = updater(model, { optimiser: "sgd", rate: 0.1, clip: 1e9 });
 * const grads = parameters(model).map((p) => ({ ...p, data: p.data.map(() => 1) }));
 * assert.equal(update(() => ({ loss: 2, grads })), 2);
 *
 * grads[1].data[4] = Infinity; // Whh
 * const expected = /Training of the GRU stopped at update 2: Whh is the first parameter/;
 * assert.throws(() => update(() => ({ loss: 2, grads })), { name: "Diverged", message: expected });
 * ```
 */
export function updater(model: Model, { optimiser, rate, clip }: UpdateRule) {
  const step = stepper(optimiser, parameters(model), rate);
  let updates = 0;
  return (batch: Batch): number => {
    updates += 1;
    const { loss, grads } = batch(model);
    if (!Number.isFinite(loss)) throw diverged(model, updates, loss);
    step(clipByNorm(grads, clip).clipped);
    if (firstNonFinite(model)) throw diverged(model, updates, loss);
    return loss;
  };
}

function stepper(optimiser: OptimiserName, params: Matrix[], rate: number): Step {
  if (optimiser === "sgd") return (grads) => sgd(params, grads, rate);
  if (optimiser === "adagrad") {
    const sums = zerosLike(params);
    return (grads) => adagrad(params, grads, sums, rate);
  }
  const state = adamState(params);
  return (grads) => adam(params, grads, state, rate);
}

const NAMES = ["Wxh", "Whh", "bh", "Why", "by"];

/** The name of the first parameter that holds a number which is none. */
function firstNonFinite(model: Model): string | undefined {
  return NAMES[parameters(model).findIndex((p) => !p.data.every(Number.isFinite))];
}

function diverged(model: Model, updates: number, loss: number): Diverged {
  const culprit = firstNonFinite(model);
  const what = culprit
    ? `${culprit} is the first parameter that is not finite`
    : `the loss is ${loss} while every parameter is finite`;
  return new Diverged(
    `Training of the ${model.kind.toUpperCase()} stopped at update ${updates}: ${what}; a smaller ` +
      `learning rate keeps it in bounds.`,
  );
}

/** The gradients of a mean, from those of a sum over `count` predictions. */
export function averaged(grads: readonly Matrix[], count: number): Matrix[] {
  return grads.map((g) => scale(g, 1 / count));
}
