/**
 * The checks of lesson q3/03.
 *
 * @module
 */

import type { Lesson } from "../core/exercise.ts";
import { principalComponentsExercise } from "./hidden_states/components.ts";
import { neighbourExercises } from "./hidden_states/neighbours.ts";
import { pathExercises } from "./hidden_states/paths.ts";
import { similarityExercises } from "./hidden_states/similarities.ts";

/** Lesson q3/03 as the checks know it. */
export const hiddenStates: Lesson = {
  id: "q3/03",
  slug: "03-hidden-states-in-motion",
  title: "Hidden states in motion",
  exercises: [
    principalComponentsExercise,
    ...pathExercises,
    ...similarityExercises,
    ...neighbourExercises,
  ],
};
