/**
 * What a thrown value says, in a sentence.
 *
 * @module
 */

import { type Exercise, folderOf, type Lesson } from "./exercise.ts";
import type { Failure } from "./failure.ts";

/**
 * The failure for something that the student's function threw.
 *
 * @param about the case, where it is a special one
 */
export function thrownFailure(
  lesson: Lesson,
  exercise: Exercise,
  error: unknown,
  about?: string,
): Failure {
  const base = { lesson: lesson.id, exercise: exercise.name };
  if (error instanceof Error && error.name === "NotSolvedYet") {
    const { exercise: missing, what } = error as Error & { exercise: string; what: string };
    const own = missing === `${lesson.id} ${exercise.name}`;
    if (own) return notSolved(lesson, exercise, what);
    const headline = `waits for ${missing}, which is not solved yet`;
    return { ...base, kind: "not solved yet", headline, facts: [] };
  }
  const said = error instanceof Error ? error.message : String(error);
  const facts: [string, string][] = [];
  const where = error instanceof Error ? placeOf(error, exercise.file) : null;
  if (where) facts.push(["at", where]);
  if (about) facts.push(["case", about]);
  return { ...base, kind: "threw", headline: `stopped with an error: ${said}`, facts };
}

/** The failure of an exercise in which nothing is written: what to write, and where. */
export function notSolved(lesson: Lesson, exercise: Exercise, what: string): Failure {
  return {
    lesson: lesson.id,
    exercise: exercise.name,
    kind: "not solved yet",
    headline: "not solved yet",
    facts: [["write", what], ["in", `lessons/${folderOf(lesson)}/${exercise.file}`]],
  };
}

/** The line of the student's file in a stack, without the stack: `rnn_backward.ts, line 112`. */
function placeOf(error: Error, file: string): string | null {
  const stack = typeof error.stack === "string" ? error.stack : "";
  const match = stack.match(new RegExp(`/${file.replace(".", "\\.")}:(\\d+):\\d+`));
  return match ? `${file}, line ${match[1]}` : null;
}
