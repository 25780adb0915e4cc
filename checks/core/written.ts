/**
 * Whether an exercise has been written, seen from the text of its module alone.
 *
 * @module
 */

/** "q1/03 rnnBackward": the name of an exercise in the whole course. */
export function exerciseKey(lesson: { id: string }, exercise: { name: string }): string {
  return `${lesson.id} ${exercise.name}`;
}

/**
 * Whether the body of an exercise is no longer the one that a fresh clone has. It says nothing
 * about being right: only the checks know that.
 *
 * @param source the student's module
 * @param key as in {@linkcode exerciseKey}: what the body of a fresh clone throws
 */
export function isWritten(source: string, key: string): boolean {
  return taskIn(source, key) === undefined;
}

/**
 * What an exercise asks for in one line, as long as it is not written.
 *
 * @example
 * ```ts
 * import { taskIn } from "./written.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(taskIn(`throw new NotSolvedYet("q1/02 tanh", "the tangent");`, "q1/02 tanh"), "the tangent");
 * assert.equal(taskIn("return Math.tanh(x);", "q1/02 tanh"), undefined);
 * ```
 */
export function taskIn(source: string, key: string): string | undefined {
  return new RegExp(`new NotSolvedYet\\(\\s*"${key}",\\s*"([^"]*)"`).exec(source)?.[1];
}
