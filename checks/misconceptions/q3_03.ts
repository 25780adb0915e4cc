/**
 * Misconceptions and hints of lesson q3/03.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "./misconception.ts";
import * as components from "./q3_03/components.ts";
import * as neighbours from "./q3_03/neighbours.ts";
import * as paths from "./q3_03/paths.ts";
import * as similarities from "./q3_03/similarities.ts";

const parts = [components, paths, similarities, neighbours];

/** Wrong ideas, in the order of the exercises. */
export const misconceptions: readonly Misconception[] = parts.flatMap((one) => one.misconceptions);

/** Hints for anybody, in the order of the exercises. */
export const ladders: readonly ExerciseHints[] = parts.flatMap((one) => one.ladders);
