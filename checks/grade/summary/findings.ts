/**
 * What the charts and tables of the summary show, in words: their titles, computed from the class.
 *
 * @module
 */

import type { ClassStatistics, ExerciseRow } from "./class_statistics.ts";

/** The title over the points. */
export function pointsTitle({ median, students }: ClassStatistics): string {
  if (students.length < 2) return "The points";
  return median === 0
    ? "Half of the class or more has no points"
    : `Half of the class has ${median} % of the points or more`;
}

/** The title over the exercises. */
export function exercisesTitle(statistics: ClassStatistics): string {
  const [hardest, ...others] = byPasses(statistics);
  const all = statistics.students.length;
  if (!hardest) return "No exercise was graded";
  const least = hardest.counts.passes;
  if (least === all) return "Every exercise is solved by all";
  const tied = others.filter(({ counts }) => counts.passes === least).length;
  return tied === 0
    ? `The hardest is ${hardest.exercise.name}: ${least} of ${all} solve it`
    : `The hardest, ${hardest.exercise.name} and ${tied} more, are each solved by ${least} of ${all}`;
}

/** What the bars show, in a sentence. */
export function exercisesSentence(statistics: ClassStatistics): string {
  const sorted = byPasses(statistics);
  if (sorted.length === 0) return "No exercise was graded.";
  const told = ({ lesson, exercise, counts }: ExerciseRow) =>
    `${lesson.id} ${exercise.name} (${counts.passes} of ${statistics.students.length})`;
  return `Fewest submissions pass ${told(sorted[0])}, most pass ${told(sorted.at(-1)!)}.`;
}

/** The title over the mistakes. */
export function mistakesTitle({ mistakes }: ClassStatistics): string {
  const [first, second] = mistakes;
  if (!first) return "No known mistake was recognised";
  if (first.count === 1) return "No known mistake is made twice";
  return second?.count === first.count
    ? `The commonest mistakes are each made ${first.count} times`
    : `The commonest mistake is made ${first.count} times`;
}

function byPasses({ exercises }: ClassStatistics): ExerciseRow[] {
  return exercises.toSorted((a, b) => a.counts.passes - b.counts.passes);
}
