/**
 * Which files of a submission count: those with exercises in them, and no others.
 *
 * @module
 */

import { folderOf, type Lesson } from "../core/exercise.ts";

/** The files that a student writes, as paths from the root: `lessons/q1/04-lstm/lstm.ts`. */
export function exerciseFiles(lessons: readonly Lesson[]): string[] {
  return [
    ...new Set(
      lessons.flatMap((lesson) =>
        lesson.exercises.map(({ file }) => `lessons/${folderOf(lesson)}/${file}`)
      ),
    ),
  ];
}
