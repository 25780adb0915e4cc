/**
 * What the checks say of a mutant.
 *
 * @module
 */

import { checkExercise } from "../core/check.ts";
import { STUDENT_SEED } from "../core/student_seed.ts";
import { versionOf } from "../misconceptions/versions.ts";
import { lessons } from "../lessons.ts";
import { ENDLESS, limited, type LoopCounter } from "./loop_limit.ts";
import type { Mutant } from "./mutant.ts";

/** "on fresh inputs": the student's own check let it pass, another seed did not. */
export type Verdict = "rejected" | "rejected on fresh inputs" | "timed out" | "survived";

/** The seeds: the student's, and three that a grader could draw. */
const SEEDS = [STUDENT_SEED, 31, 32, 33];

/** Runs a mutant through the checks of its exercise. */
export function verdictOn(text: string, counters: readonly LoopCounter[], mutant: Mutant): Verdict {
  const lesson = lessons.find(({ id }) => id === mutant.lesson)!;
  const exercise = lesson.exercises.find(({ name }) => name === mutant.exercise)!;
  const code = limited(text, counters, mutant.patch);
  for (const seed of SEEDS) {
    const failure = checkExercise(lesson, exercise, versionOf(code), seed);
    if (failure?.headline.includes(ENDLESS)) return "timed out";
    if (failure) return seed === STUDENT_SEED ? "rejected" : "rejected on fresh inputs";
  }
  return "survived";
}
