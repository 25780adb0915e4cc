/**
 * One line of a batch's results: a submission and what became of it.
 *
 * A line is a JSON object with these fields, version 1:
 *
 * ```text
 * "format": "unrolled-batch", "version": 1
 * "name":      the file or folder, as the instructor called it; students are named nowhere else
 * "key":       a hash of what decides: the submission, the checks, the lessons, the rounds and the seed
 * "submission": a hash of the exercise files alone
 * "seed", "rounds", "checks", "lessons": how it was graded
 * "files":     the exercise files that were handed in
 * "refused":   null, or the sentence that says why nothing of it could be graded
 * "verdicts":  [ { "lesson", "exercise", "credit", "failure", "mistakes" } ]
 * "points", "of", "percent", "late": by the rubric of that day; the summary works them out anew
 * "rubric":    a hash of that rubric
 * "seconds":   what it took
 * ```
 *
 * @module
 */

import type { Late } from "../rubric/lateness.ts";
import type { Verdict } from "../verdict.ts";

/** What is on a line. */
export interface Line {
  readonly format: "unrolled-batch";
  readonly version: 1;
  readonly name: string;
  readonly key: string;
  readonly submission: string;
  readonly seed: number;
  readonly rounds: number;
  readonly checks: string;
  readonly lessons: readonly string[];
  readonly files: readonly string[];
  readonly refused: string | null;
  readonly verdicts: readonly Verdict[];
  readonly points: number;
  readonly of: number;
  readonly percent: number;
  readonly late: Late | null;
  readonly rubric: string;
  readonly seconds: number;
}

/** What identifies a grading, besides the submission. */
export type Grading = Pick<Line, "seed" | "rounds" | "checks" | "lessons">;

/** Whether something that was parsed is a line; enough to trust what a torn or foreign file holds. */
export function isLine(given: unknown): given is Line {
  const line = given as Partial<Line> | null;
  return typeof line === "object" && line !== null && line.format === "unrolled-batch" &&
    line.version === 1 && typeof line.name === "string" && typeof line.key === "string" &&
    Array.isArray(line.verdicts) && Array.isArray(line.lessons);
}

/** Whether two lines were graded alike, so that they belong into one class. */
export function sameGrading(a: Grading, b: Grading): boolean {
  return a.seed === b.seed && a.rounds === b.rounds && a.checks === b.checks &&
    a.lessons.join() === b.lessons.join();
}
