/**
 * Misconceptions and hints of lesson q1/06.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "./misconception.ts";
import * as adam from "./q1_06/adam.ts";
import {
  aboutMeanSquaredError,
  aboutMinibatches,
  meanSquaredErrorLadder,
  minibatchesLadder,
} from "./q1_06/batches_and_losses.ts";
import {
  aboutLossAndGradients,
  aboutSampleWithTemperature,
  lossAndGradientsLadder,
  sampleLadder,
} from "./q1_06/loss_and_gradients.ts";
import { aboutAdagrad, aboutSgd, adagradLadder, sgdLadder } from "./q1_06/optimisers.ts";

/** Wrong ideas, in the order of the exercises. */
export const misconceptions: readonly Misconception[] = [
  ...aboutSgd,
  ...aboutAdagrad,
  ...adam.misconceptions,
  ...aboutMinibatches,
  ...aboutMeanSquaredError,
  ...aboutLossAndGradients,
  ...aboutSampleWithTemperature,
];

/** Hints for anybody, in the order of the exercises. */
export const ladders: readonly ExerciseHints[] = [
  sgdLadder,
  adagradLadder,
  adam.ladder,
  minibatchesLadder,
  meanSquaredErrorLadder,
  lossAndGradientsLadder,
  sampleLadder,
];
