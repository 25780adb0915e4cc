/**
 * Misconceptions and hints of lesson q3/05.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "./misconception.ts";
import * as dimension from "./q3_05/dimension.ts";
import * as seeds from "./q3_05/seeds.ts";

const parts = [dimension, seeds];

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = parts.flatMap((one) => one.misconceptions);

/** Hints for anybody. */
export const ladders: readonly ExerciseHints[] = parts.flatMap((one) => one.ladders);
