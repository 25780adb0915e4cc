/**
 * Misconceptions and hints of lesson q2/05.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "./misconception.ts";
import * as bagOfWords from "./q2_05/bag_of_words.ts";
import * as baselines from "./q2_05/baselines.ts";
import * as encoding from "./q2_05/encoding.ts";
import * as prices from "./q2_05/prices.ts";
import * as skill from "./q2_05/skill.ts";
import * as standardised from "./q2_05/standardised.ts";
import * as tokenise from "./q2_05/tokenise.ts";
import * as frequentWords from "./q2_05/frequent_words.ts";
import * as windows from "./q2_05/windows.ts";

const parts = [
  tokenise,
  frequentWords,
  encoding,
  bagOfWords,
  windows,
  standardised,
  baselines,
  skill,
  prices,
];

/** Wrong ideas, in the order of the exercises. */
export const misconceptions: readonly Misconception[] = parts.flatMap((one) => one.misconceptions);

/** Hints for anybody, in the order of the exercises. */
export const ladders: readonly ExerciseHints[] = parts.flatMap((one) => one.ladders);
