/**
 * Misconceptions and hints of lesson q1/04.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "./misconception.ts";
import * as backward from "./q1_04/lstm_backward.ts";
import * as forward from "./q1_04/lstm_forward.ts";
import * as step from "./q1_04/lstm_step.ts";
import * as stepBackward from "./q1_04/lstm_step_backward.ts";
import {
  aboutMemoryLeft,
  aboutSetForgetBias,
  memoryLeftLadder,
  setForgetBiasLadder,
} from "./q1_04/the_forget_bias.ts";

/** Wrong ideas, in the order of the exercises. */
export const misconceptions: readonly Misconception[] = [
  ...step.misconceptions,
  ...forward.misconceptions,
  ...stepBackward.misconceptions,
  ...backward.misconceptions,
  ...aboutSetForgetBias,
  ...aboutMemoryLeft,
];

/** Hints for anybody, in the order of the exercises. */
export const ladders: readonly ExerciseHints[] = [
  step.ladder,
  forward.ladder,
  stepBackward.ladder,
  backward.ladder,
  setForgetBiasLadder,
  memoryLeftLadder,
];
