/**
 * How wrong versions behave: what a diagnosis needs to know of them.
 *
 * @module
 */

import type { Case, Exercise } from "../core/exercise.ts";
import type { Recognised } from "../core/failure.ts";
import type { Observation } from "./observation.ts";

/** One input on which versions are compared: the `at`-th probe of a seed. */
export interface Probe {
  readonly seed: number;
  readonly at: number;
  readonly one: Case;
}

/** What is known of the wrong versions of a question. */
export interface Behaviours {
  /** Every known mistake, in the order of the lessons. */
  readonly mistakes: readonly Recognised[];
  /** Whether two mistakes can be made together. */
  readonly together: (a: string, b: string) => boolean;
  /** Whether an exercise with these mistakes in it does on a probe what was seen; without any: a right one. */
  readonly does: (
    exercise: Exercise,
    mistakes: readonly string[],
    probe: Probe,
    seen: Observation,
  ) => boolean;
}
