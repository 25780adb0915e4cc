/**
 * Misconceptions and hints of lesson q2/06.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "./misconception.ts";
import * as counting from "./q2_06/counting.ts";
import * as lstmBackward from "./q2_06/lstm_backward.ts";
import * as lstmSlopes from "./q2_06/lstm_slopes.ts";
import * as rnnBackward from "./q2_06/rnn_backward.ts";
import * as rnnStep from "./q2_06/rnn_step.ts";
import * as update from "./q2_06/update.ts";

/** Wrong ideas, in the order of the exercises. */
export const misconceptions: readonly Misconception[] = [
  ...rnnStep.misconceptions,
  ...rnnBackward.misconceptions,
  ...lstmSlopes.misconceptions,
  ...lstmBackward.misconceptions,
  ...update.misconceptions,
  ...counting.misconceptions,
];

/** Hints for anybody, in the order of the exercises. */
export const ladders: readonly ExerciseHints[] = [
  rnnStep.ladder,
  rnnBackward.ladder,
  lstmSlopes.ladder,
  lstmBackward.ladder,
  ...update.ladders,
  ...counting.ladders,
];
