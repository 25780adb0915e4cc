/**
 * The lessons of the course in order.
 *
 * @module
 */

import type { Lesson } from "./core/exercise.ts";
import { lessons as q1 } from "./q1/lessons.ts";
import { lessons as q2 } from "./q2/lessons.ts";
import { lessons as q3 } from "./q3/lessons.ts";

/** The questions of the course, each with its lessons. */
export const questions = { q1, q2, q3 } as const;

/** The short name of a question. */
export type QuestionId = keyof typeof questions;

/** All lessons of all questions. */
export const lessons: readonly Lesson[] = Object.values(questions).flat();

/** The question of a lesson, or of anything whose name begins with it: `q1/03`, `q1/03.no-carry`. */
export function questionOf(id: string): QuestionId {
  return id.split("/")[0] as QuestionId;
}
