/**
 * Misconceptions and hints of lesson q1/07.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "./misconception.ts";
import * as chronoBias from "./q1_07/chrono_bias.ts";
import * as gradientNorms from "./q1_07/gradient_norms.ts";
import {
  aboutPowerNorms,
  aboutSpectralRadius,
  aboutWithSpectralRadius,
  powerNormsLadder,
  spectralRadiusLadder,
  withSpectralRadiusLadder,
} from "./q1_07/powers.ts";

/** Wrong ideas, in the order of the exercises. */
export const misconceptions: readonly Misconception[] = [
  ...gradientNorms.misconceptions,
  ...aboutPowerNorms,
  ...aboutSpectralRadius,
  ...aboutWithSpectralRadius,
  ...chronoBias.misconceptions,
];

/** Hints for anybody, in the order of the exercises. */
export const ladders: readonly ExerciseHints[] = [
  gradientNorms.ladder,
  powerNormsLadder,
  spectralRadiusLadder,
  withSpectralRadiusLadder,
  chronoBias.ladder,
];
