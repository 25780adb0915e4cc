/**
 * The checks of lesson q2/05.
 *
 * @module
 */

import type { Lesson } from "../core/exercise.ts";
import { forecastExercises } from "./other_sequences/forecasts.ts";
import { seriesExercises } from "./other_sequences/series.ts";
import { wordExercises } from "./other_sequences/words.ts";

/** Lesson q2/05 as the checks know it. */
export const otherSequences: Lesson = {
  id: "q2/05",
  slug: "05-other-sequences",
  title: "Other sequences",
  exercises: [...wordExercises, ...seriesExercises, ...forecastExercises],
};
