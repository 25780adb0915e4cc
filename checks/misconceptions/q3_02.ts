/**
 * Misconceptions and hints of lesson q3/02.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "./misconception.ts";
import * as batches from "./q3_02/batches.ts";
import * as questionWords from "./q3_02/question_words.ts";
import * as similarity from "./q3_02/similarity.ts";
import * as tables from "./q3_02/tables.ts";

const parts = [questionWords, tables, batches, similarity];

/** Wrong ideas, in the order of the exercises. */
export const misconceptions: readonly Misconception[] = parts.flatMap((one) => one.misconceptions);

/** Hints for anybody, in the order of the exercises. */
export const ladders: readonly ExerciseHints[] = parts.flatMap((one) => one.ladders);
