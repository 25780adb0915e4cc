/**
 * What came of one submission: the data that every format is written from.
 *
 * @module
 */

import type { Exercise, Lesson } from "../../core/exercise.ts";
import { missingLimits } from "../missing_limits.ts";
import type { Score, Scored } from "../rubric/scoring.ts";

/** How a submission was graded: enough to grade it again with the same outcome. */
export interface Provenance {
  readonly seed: number;
  readonly rounds: number;
  /** The hash of the checks. */
  readonly checks: string;
  /** Limits that this system does not have. */
  readonly missingLimits: readonly string[];
}

/** One submission, graded. */
export interface Result {
  /** What the instructor called it: the name of the file or folder. */
  readonly name: string;
  readonly lessons: readonly Lesson[];
  readonly score: Score;
  readonly provenance: Provenance;
  /** Seconds that grading took; the only part that is not the same each time. */
  readonly seconds: number;
}

/** The provenance of a grading on this machine. */
export function provenanceOf(
  { seed, rounds, checks }: Pick<Provenance, "seed" | "rounds" | "checks">,
): Provenance {
  return { seed, rounds, checks, missingLimits: missingLimits() };
}

/** An exercise with what it earned. */
export interface Row {
  readonly lesson: Lesson;
  readonly exercise: Exercise;
  readonly scored: Scored;
}

/** The exercises of a result, in the order of the course. */
export function rowsOf({ lessons, score }: Result): Row[] {
  return score.exercises.map((scored) => {
    const { lesson: id, exercise: name } = scored.verdict;
    const lesson = lessons.find((one) => one.id === id)!;
    return { lesson, exercise: lesson.exercises.find((one) => one.name === name)!, scored };
  });
}

/** The rows of each lesson. */
export function byLesson(result: Result): { lesson: Lesson; rows: Row[] }[] {
  const rows = rowsOf(result);
  return result.lessons.map((lesson) => ({
    lesson,
    rows: rows.filter((row) => row.lesson === lesson),
  }));
}
