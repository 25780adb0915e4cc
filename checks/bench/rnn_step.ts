/**
 * One training step of the tanh network at the original lab's sizes, by the solutions of Q1.
 *
 * @module
 */

import { oneHot } from "../../lessons/kit/text.ts";
import { random } from "../../lessons/kit/random.ts";
import { clipByValue } from "../../solutions/q1/03-backpropagation-through-time/rnn_backward.ts";
import {
  initModel,
  lossAndGradients,
  parameters,
  zeroState,
} from "../../solutions/q1/06-training/model.ts";
import { sgd } from "../../solutions/q1/06-training/optimisers.ts";

/** H = 32, vocabulary 8, T = 5, batch 1, float64, SGD with clipping by value: the lab's own. */
export function newStep(): () => number {
  const model = initModel(random(1), "rnn", { I: 8, H: 32, V: 8 });
  const xs = [0, 1, 2, 3, 4].map((id) => oneHot([id], 8));
  const targets = [1, 2, 3, 4, 5].map((id) => [id]);
  const start = zeroState(model, 1);
  return () => {
    const { loss, grads } = lossAndGradients(model, xs, targets, start);
    sgd(parameters(model), clipByValue(grads, 5), 0.01);
    return loss;
  };
}

/** Seconds that `count` steps take. */
export function timeSteps(step: () => number, count: number): number {
  const start = performance.now();
  for (let i = 0; i < count; i++) step();
  return (performance.now() - start) / 1000;
}
