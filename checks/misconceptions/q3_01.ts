/**
 * Misconceptions and hints of lesson q3/01.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "./misconception.ts";
import * as features from "./q3_01/features.ts";
import * as framing from "./q3_01/framing.ts";
import * as scaling from "./q3_01/scaling.ts";

/** Wrong ideas, in the order of the exercises. */
export const misconceptions: readonly Misconception[] = [
  ...scaling.misconceptions,
  ...framing.misconceptions,
  ...features.misconceptions,
];

/** Hints for anybody, in the order of the exercises. */
export const ladders: readonly ExerciseHints[] = [
  ...scaling.ladders,
  ...framing.ladders,
  ...features.ladders,
];
