/**
 * What a student means by `q1`, `q1/03` or `q1/03 rnnBackward`.
 *
 * @module
 */

import type { Exercise, Lesson } from "../core/exercise.ts";
import { lessons } from "../lessons.ts";

/**
 * The lessons that a word names.
 *
 * @param word `q1`, `q1/03`, `q1/3`, or nothing for all
 * @throws {Error} in one sentence, with the words that are known.
 *
 * @example
 * ```ts
 * import { chooseLessons } from "./choosing.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(chooseLessons("q1/3").map((lesson) => lesson.id), ["q1/03"]);
 * assert.throws(() => chooseLessons("q1/99"), /There is no lesson "q1\/99"/);
 * ```
 */
export function chooseLessons(word?: string): readonly Lesson[] {
  if (word === undefined) return lessons;
  const id = word.replace(/\/$/, "").replace(/\/(\d)$/, "/0$1");
  const found = lessons.filter((lesson) => lesson.id === id || lesson.id.split("/")[0] === id);
  if (found.length > 0) return found;
  const known = lessons.map((lesson) => lesson.id).join(", ");
  throw new Error(`There is no lesson "${word}". Known are: ${known}.`);
}

/** The exercise of a lesson with this name. @throws {Error} with the names that are known. */
export function chooseExercise(lesson: Lesson, name: string): Exercise {
  const found = lesson.exercises.find((exercise) => exercise.name === name);
  if (found) return found;
  const known = lesson.exercises.map((exercise) => exercise.name).join(", ");
  throw new Error(`${lesson.id} has no exercise "${name}". Its exercises are: ${known}.`);
}
