/**
 * The lessons of Q3 in order.
 *
 * @module
 */

import type { Lesson } from "../core/exercise.ts";
import { comparing } from "./comparing.ts";
import { encodingQuestions } from "./encoding_questions.ts";
import { fusion } from "./fusion.ts";
import { hiddenStates } from "./hidden_states.ts";
import { imageFeatures } from "./image_features.ts";

/** All lessons of Q3. */
export const lessons: readonly Lesson[] = [
  imageFeatures,
  encodingQuestions,
  hiddenStates,
  fusion,
  comparing,
];
