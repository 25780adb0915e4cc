/**
 * Misconceptions and hints of lesson q3/04.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "./misconception.ts";
import * as agreement from "./q3_04/agreement.ts";
import * as chance from "./q3_04/chance.ts";
import * as effects from "./q3_04/effects.ts";
import * as fusions from "./q3_04/fusions.ts";
import * as projection from "./q3_04/projection.ts";
import * as ranking from "./q3_04/ranking.ts";

const parts = [projection, chance, effects, ranking, fusions, agreement];

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = parts.flatMap((one) => one.misconceptions);

/** Hints for anybody. */
export const ladders: readonly ExerciseHints[] = parts.flatMap((one) => one.ladders);
