/**
 * A result as JSON of our own.
 *
 * The schema, version 1:
 *
 * ```text
 * {
 *   "format": "unrolled-grade", "version": 1,
 *   "name":     the file or folder that was graded, as it was called
 *   "seed":     the number that decides every input
 *   "rounds":   how many fresh sets of inputs each exercise met
 *   "checks":   a hash of everything that decides
 *   "points", "of", "percent": what counts, out of what
 *   "earned":   what was earned before lateness
 *   "late":     null, or { "hours": how late, "lost": the share that is lost, 0 to 1 }
 *   "missingLimits": [ what this system could not limit ]
 *   "lessons":  [ { "id", "title", "points", "of" } ]
 *   "exercises": [ {
 *     "lesson", "name", "file",
 *     "points", "of",
 *     "credit":   the share of the cases, 0 to 1, as the grader gives it
 *     "passed":   whether everything holds
 *     "failure":  null, or { "kind", "headline", "facts": [ [label, text] ] }
 *     "mistakes": [ ids of the catalogue ]
 *   } ]
 *   "doubts":   [ what could not be judged, and why; usually empty ]
 *   "seconds":  what it took; the only field that differs between two gradings
 * }
 * ```
 *
 * @module
 */

import { rounded } from "../rubric/scoring.ts";
import { fileOf } from "../course_grader.ts";
import { doubtsIn } from "./doubts.ts";
import { type Feedback, shownFailure } from "./feedback.ts";
import { byLesson, type Result, rowsOf } from "./result.ts";

/** The result as the object that is written. */
export function jsonResult(result: Result, feedback: Feedback) {
  const { name, score, provenance, seconds } = result;
  return {
    format: "unrolled-grade",
    version: 1,
    name,
    ...provenance,
    points: score.points,
    of: score.of,
    percent: score.percent,
    earned: score.earned,
    late: score.late,
    lessons: byLesson(result).map(({ lesson: { id, title }, rows }) => ({
      id,
      title,
      points: rounded(rows.reduce((all, { scored }) => all + scored.points, 0)),
      of: rounded(rows.reduce((all, { scored }) => all + scored.of, 0)),
    })),
    exercises: rowsOf(result).map(({ lesson, exercise, scored: { verdict, points, of } }) => {
      const failure = shownFailure(lesson, exercise, verdict, feedback);
      return {
        lesson: lesson.id,
        name: exercise.name,
        file: fileOf(lesson, exercise.name),
        points,
        of,
        credit: verdict.credit,
        passed: verdict.failure === null,
        failure: failure && {
          kind: failure.kind,
          headline: failure.headline,
          facts: failure.facts,
        },
        mistakes: feedback === "none" ? [] : verdict.mistakes,
      };
    }),
    doubts: doubtsIn(score.exercises.map(({ verdict }) => verdict)),
    seconds: rounded(seconds),
  };
}

/** The result as text. */
export function formatJson(result: Result, feedback: Feedback): string {
  return `${JSON.stringify(jsonResult(result, feedback), null, 2)}\n`;
}
