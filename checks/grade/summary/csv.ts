/**
 * The class as CSV, for a spreadsheet or a learning platform.
 *
 * @module
 */

import { forCsv } from "../report/escape.ts";
import { rounded } from "../rubric/scoring.ts";
import { type ClassStatistics, STATES } from "./class_statistics.ts";

/** One row for each submission: points in all, and of each exercise. */
export function studentsCsv({ students, exercises, of }: ClassStatistics): string {
  const columns = exercises.map(({ lesson, exercise }) => `${lesson.id} ${exercise.name}`);
  const head = [
    "name",
    "points",
    "of",
    "percent",
    "earned",
    "hours late",
    "lost percent",
    "not graded",
  ];
  const rows = students.map(({ line, score }) => [
    line.name,
    score.points,
    of,
    of === 0 ? 0 : rounded(100 * score.points / of),
    score.earned,
    score.late ? rounded(score.late.hours) : "",
    score.late ? rounded(100 * score.late.lost) : "",
    line.refused ?? "",
    ...exercises.map(({ lesson, exercise }) =>
      score.exercises.find(({ verdict }) =>
        verdict.lesson === lesson.id && verdict.exercise === exercise.name
      )?.points ?? 0
    ),
  ]);
  return csv([[...head, ...columns], ...rows]);
}

/** One row for each exercise: how many submissions pass it, and how the others stand. */
export function exercisesCsv({ exercises }: ClassStatistics): string {
  return csv([
    ["lesson", "exercise", ...STATES],
    ...exercises.map(({ lesson, exercise, counts }) => [
      lesson.id,
      exercise.name,
      ...STATES.map((state) => counts[state]),
    ]),
  ]);
}

/** One row for each mistake that somebody makes. */
export function mistakesCsv({ mistakes }: ClassStatistics): string {
  return csv([
    ["mistake", "exercise", "submissions", "looks like"],
    ...mistakes.map(({ id, exercise, count, looksLike }) => [id, exercise, count, looksLike]),
  ]);
}

function csv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(forCsv).join(",")}\r\n`).join("");
}
