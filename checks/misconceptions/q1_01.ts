/**
 * What goes wrong in lesson q1/01, a scalar cell.
 *
 * @module
 */

import * as scalarBackward from "./q1_01/scalar_backward.ts";
import * as scalarForward from "./q1_01/scalar_forward.ts";
import * as slopes from "./q1_01/slopes.ts";
import type { ExerciseHints, Misconception } from "./misconception.ts";

/** The mistakes, exercise by exercise. */
export const misconceptions: readonly Misconception[] = [
  ...scalarForward.misconceptions,
  ...slopes.misconceptions,
  ...scalarBackward.misconceptions,
];

/** Hints for every exercise, in the order of the lesson. */
export const ladders: readonly ExerciseHints[] = [
  ...scalarForward.ladders,
  ...slopes.ladders,
  ...scalarBackward.ladders,
];
