/**
 * What goes wrong in lesson q1/02, the forward pass.
 *
 * @module
 */

import * as crossEntropy from "./q1_02/cross_entropy.ts";
import * as rnnForward from "./q1_02/rnn_forward.ts";
import * as softmax from "./q1_02/softmax.ts";
import type { ExerciseHints, Misconception } from "./misconception.ts";

/** The mistakes, exercise by exercise. */
export const misconceptions: readonly Misconception[] = [
  ...rnnForward.misconceptions,
  ...softmax.misconceptions,
  ...crossEntropy.misconceptions,
];

/** Hints for every exercise, in the order of the lesson. */
export const ladders: readonly ExerciseHints[] = [
  ...rnnForward.ladders,
  ...softmax.ladders,
  ...crossEntropy.ladders,
];
