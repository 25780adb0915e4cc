/**
 * Misconceptions and hints of lesson q1/05.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "./misconception.ts";
import * as backward from "./q1_05/gru_backward.ts";
import * as step from "./q1_05/gru_step.ts";
import * as afterBackward from "./q1_05/reset_after_backward.ts";
import * as afterStep from "./q1_05/reset_after_step.ts";

/** Wrong ideas, in the order of the exercises. */
export const misconceptions: readonly Misconception[] = [
  ...step.misconceptions,
  ...backward.misconceptions,
  ...afterStep.misconceptions,
  ...afterBackward.misconceptions,
];

/** Hints for anybody, in the order of the exercises. */
export const ladders: readonly ExerciseHints[] = [
  step.ladder,
  backward.ladder,
  afterStep.ladder,
  afterBackward.ladder,
];
