/**
 * The checks of lesson q3/04.
 *
 * @module
 */

import type { Lesson } from "../core/exercise.ts";
import { agreementExercise } from "./fusion/agreement.ts";
import { chanceExercises } from "./fusion/chance.ts";
import { tableSharesExercise } from "./fusion/effects.ts";
import { fusionExercises } from "./fusion/fusions.ts";
import { randomProjectionExercise } from "./fusion/projection.ts";
import { placeOfExercise } from "./fusion/ranking.ts";

const [cosineDensity, permutationP] = chanceExercises;

/** Lesson q3/04 as the checks know it. */
export const fusion: Lesson = {
  id: "q3/04",
  slug: "04-fusion",
  title: "Fusion",
  exercises: [
    randomProjectionExercise,
    cosineDensity,
    tableSharesExercise,
    placeOfExercise,
    permutationP,
    ...fusionExercises,
    agreementExercise,
  ],
};
