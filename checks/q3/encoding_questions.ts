/**
 * The checks of lesson q3/02.
 *
 * @module
 */

import type { Lesson } from "../core/exercise.ts";
import { batchExercises } from "./encoding_questions/batches.ts";
import { meanSimilarityExercise } from "./encoding_questions/similarity.ts";
import { tableExercises } from "./encoding_questions/tables.ts";
import { questionWordsExercise } from "./encoding_questions/words.ts";

/** Lesson q3/02 as the checks know it. */
export const encodingQuestions: Lesson = {
  id: "q3/02",
  slug: "02-encoding-questions",
  title: "Encoding questions",
  exercises: [questionWordsExercise, ...tableExercises, ...batchExercises, meanSimilarityExercise],
};
