/**
 * Misconceptions and hints of lesson q2/01.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "./misconception.ts";
import * as clipAndStep from "./q2_01/clip_and_step.ts";
import * as gruLayer from "./q2_01/gru_layer.ts";
import * as lossAndWalkBack from "./q2_01/loss_and_walk_back.ts";
import * as lstmLayer from "./q2_01/lstm_layer.ts";
import * as tanhLayer from "./q2_01/tanh_layer.ts";

const parts = [tanhLayer, lstmLayer, gruLayer, lossAndWalkBack, clipAndStep];

/** Wrong ideas, in the order of the exercises. */
export const misconceptions: readonly Misconception[] = parts.flatMap((one) => one.misconceptions);

/** Hints for anybody, in the order of the exercises. */
export const ladders: readonly ExerciseHints[] = parts.flatMap((one) => one.ladders);
