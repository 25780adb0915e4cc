/**
 * Misconceptions and hints of lesson q2/03.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "./misconception.ts";
import * as density from "./q2_03/density.ts";
import * as gates from "./q2_03/gates.ts";

/** Wrong ideas, in the order of the exercises. */
export const misconceptions: readonly Misconception[] = [
  ...density.misconceptions,
  ...gates.misconceptions,
];

/** Hints for anybody, in the order of the exercises. */
export const ladders: readonly ExerciseHints[] = [...density.ladders, ...gates.ladders];
