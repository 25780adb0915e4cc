/**
 * The lessons of Q1 in order.
 *
 * @module
 */

import type { Lesson } from "../core/exercise.ts";
import { backpropagation } from "./backpropagation.ts";
import { forwardPass } from "./forward_pass.ts";
import { gradientsAcrossTime } from "./gradients_across_time.ts";
import { gruLesson } from "./gru.ts";
import { lstmLesson } from "./lstm.ts";
import { scalarCell } from "./scalar_cell.ts";
import { training } from "./training.ts";

/** All lessons of Q1. */
export const lessons: readonly Lesson[] = [
  scalarCell,
  forwardPass,
  backpropagation,
  lstmLesson,
  gruLesson,
  training,
  gradientsAcrossTime,
];
