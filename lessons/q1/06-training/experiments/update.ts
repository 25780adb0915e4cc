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
 */
export function updater(model: Model, { optimiser, rate, clip }: UpdateRule) {
  const step = stepper(optimiser, parameters(model), rate);
  let updates = 0;
  return (batch: Batch): number => {
    updates += 1;
    const { loss, grads } = batch(model);
    refuseNonFinite(model, loss, `update ${updates}`);
    step(clipByNorm(grads, clip).clipped);
    refuseNonFinite(model, loss, `update ${updates}`);
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

/** Stops at the first number that is none, so that the cause is still near. */
function refuseNonFinite(model: Model, loss: number, when: string): void {
  const culprit = parameters(model).findIndex((p) => !p.data.every(Number.isFinite));
  if (culprit < 0 && Number.isFinite(loss)) return;
  const what = culprit < 0
    ? `its loss is ${loss} while every parameter is finite`
    : `${NAMES[culprit]} is the first parameter that is not finite`;
  throw new Diverged(
    `Training stopped at ${when} of the ${model.kind.toUpperCase()}: ${what}; ` +
      `a smaller learning rate, or clipping at a smaller norm, keeps it in bounds.`,
  );
}

/** The gradients of a mean, from those of a sum over `count` predictions. */
export function averaged(grads: readonly Matrix[], count: number): Matrix[] {
  return grads.map((g) => scale(g, 1 / count));
}
