/**
 * The checks of lesson q3/01.
 *
 * @module
 */

import type { Lesson } from "../core/exercise.ts";
import {
  averagedOverPlaces,
  centred,
  cosineSimilarities,
  topLabels,
} from "./image_features/features.ts";
import { centreCrop, letterboxed, normalised } from "./image_features/framing.ts";
import { neighbours, resized, scaledSize } from "./image_features/scaling.ts";

/** Lesson q3/01 as the checks know it. */
export const imageFeatures: Lesson = {
  id: "q3/01",
  slug: "01-image-features",
  title: "Image features",
  exercises: [
    scaledSize,
    neighbours,
    resized,
    centreCrop,
    letterboxed,
    normalised,
    averagedOverPlaces,
    topLabels,
    cosineSimilarities,
    centred,
  ],
};
