/**
 * What goes wrong in lesson q1/03, backpropagation through time.
 *
 * @module
 */

import * as clipping from "./q1_03/clipping.ts";
import * as crossEntropyBackward from "./q1_03/cross_entropy_backward.ts";
import * as carry from "./q1_03/rnn_backward_carry.ts";
import * as weights from "./q1_03/rnn_backward_weights.ts";
import * as throughTanh from "./q1_03/through_tanh.ts";
import * as truncatedBackward from "./q1_03/truncated_backward.ts";
import type { ExerciseHints, Misconception } from "./misconception.ts";

/** The mistakes, exercise by exercise. */
export const misconceptions: readonly Misconception[] = [
  ...crossEntropyBackward.misconceptions,
  ...throughTanh.misconceptions,
  ...carry.misconceptions,
  ...weights.misconceptions,
  ...clipping.misconceptions,
  ...truncatedBackward.misconceptions,
];

/** Hints for every exercise, in the order of the lesson. */
export const ladders: readonly ExerciseHints[] = [
  ...crossEntropyBackward.ladders,
  ...throughTanh.ladders,
  ...carry.ladders,
  ...clipping.ladders,
  ...truncatedBackward.ladders,
];
