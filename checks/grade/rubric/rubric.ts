/**
 * A rubric: what an instructor decides about points. The grader says what is right; the rubric says what
 * that is worth.
 *
 * @module
 */

import type { Lesson } from "../../core/exercise.ts";

/** What a function earns that is right on some inputs and wrong on others. */
export interface PartialCredit {
  /** The most that it earns, as a share of its points: 0.5 is half. 0 turns partial credit off. */
  readonly most: number;
}

/** What lateness costs. */
export interface LatePolicy {
  /** Whether the rubric says it; otherwise it is the default, and holds only where lateness is asked for. */
  readonly stated: boolean;
  /** When the work was due; without it, `--late` says how late a submission is. */
  readonly deadline?: Date;
  /** Hours that cost nothing. */
  readonly grace: number;
  /** Per cent of the points that each day begun costs. */
  readonly perDay: number;
  /** Per cent that lateness costs at most, before it closes. */
  readonly atMost: number;
  /** Hours after which nothing counts any more; `null` if that never happens. */
  readonly closes: number | null;
}

/** Points by lesson and exercise, and the rules around them. */
export interface Rubric {
  readonly points: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly partial: PartialCredit;
  readonly late: LatePolicy;
}

/** Points of an exercise where no rubric says otherwise. */
export const DEFAULT_POINTS = 10;

/** The rules where no rubric says otherwise: half of the points for what is partly right, 10 % a day. */
export const DEFAULT_RULES: Pick<Rubric, "partial" | "late"> = {
  partial: { most: 0.5 },
  late: { stated: false, grace: 0, perDay: 10, atMost: 100, closes: null },
};

/**
 * The rubric that holds where none is given: every exercise counts alike.
 *
 * @example
 * ```ts
 * import { questions } from "../../lessons.ts";
 * import { defaultRubric, pointsOf } from "./rubric.ts";
 * import assert from "node:assert/strict";
 *
 * const rubric = defaultRubric(questions.q1);
 * assert.equal(pointsOf(rubric, "q1/03", "rnnBackward"), 10);
 * ```
 */
export function defaultRubric(lessons: readonly Lesson[]): Rubric {
  const points = new Map(lessons.map(({ id, exercises }) => [
    id,
    new Map(exercises.map(({ name }) => [name, DEFAULT_POINTS])),
  ]));
  return { points, ...DEFAULT_RULES };
}

/** What an exercise is worth. */
export function pointsOf({ points }: Rubric, lesson: string, exercise: string): number {
  return points.get(lesson)?.get(exercise) ?? 0;
}
