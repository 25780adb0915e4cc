/**
 * Misconceptions and hints of lesson q2/02.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "./misconception.ts";
import * as beginning from "./q2_02/beginning.ts";
import * as evaluation from "./q2_02/evaluation.ts";
import * as learningRate from "./q2_02/learning_rate.ts";
import * as sequences from "./q2_02/sequences.ts";

const parts = [sequences, beginning, learningRate, evaluation];

/** Wrong ideas, in the order of the exercises. */
export const misconceptions: readonly Misconception[] = parts.flatMap((one) => one.misconceptions);

/** Hints for anybody, in the order of the exercises. */
export const ladders: readonly ExerciseHints[] = parts.flatMap((one) => one.ladders);
