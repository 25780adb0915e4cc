/**
 * The checks of lesson q3/05.
 *
 * @module
 */

import type { Lesson } from "../core/exercise.ts";
import { participationRatioExercise } from "./comparing/dimension.ts";
import { seedExercises } from "./comparing/seeds.ts";

/** Lesson q3/05 as the checks know it. */
export const comparing: Lesson = {
  id: "q3/05",
  slug: "05-comparing-the-encoders",
  title: "Comparing the encoders",
  exercises: [participationRatioExercise, ...seedExercises],
};
