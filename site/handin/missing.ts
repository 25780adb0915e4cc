/**
 * What a hand-in lacks.
 *
 * @module
 */

import type { Answer } from "../../checks/course/answers.ts";
import { folderOf } from "../../checks/core/exercise.ts";
import type { Standing } from "../../checks/student/standing.ts";

/** Everything that is not there, a sentence each. */
export interface Missing {
  readonly exercises: readonly string[];
  readonly answers: readonly string[];
  readonly runs: readonly string[];
}

/**
 * Finds what is missing.
 *
 * @param answers those of the student's sheet; `undefined` if there is no sheet
 * @param sheet its path from the root
 * @param failed a sentence for each run that could not be made
 */
export function missingIn(
  standings: readonly Standing[],
  answers: readonly Answer[] | undefined,
  sheet: string,
  failed: readonly string[] = [],
): Missing {
  return {
    exercises: notPassing(standings),
    answers: answers === undefined
      ? [`${sheet} is not there.`]
      : answers.filter(({ text, optional }) => text === "" && !optional)
        .map(({ title, line }) => `${title} (${sheet}:${line})`),
    runs: failed,
  };
}

/** Whether nothing is missing. */
export function isComplete({ exercises, answers, runs }: Missing): boolean {
  return exercises.length + answers.length + runs.length === 0;
}

/** What is missing, in groups that are not empty, each with a heading. */
export function missingGroups(
  missing: Missing,
): (readonly [heading: string, sentences: readonly string[]])[] {
  const groups = [
    ["Exercises that do not pass", missing.exercises],
    ["Answers that are not written", missing.answers],
    ["Runs that could not be made", missing.runs],
  ] as const;
  return groups.filter(([, sentences]) => sentences.length > 0);
}

/** What is missing, for the terminal. */
export function missingText(missing: Missing): string {
  return missingGroups(missing)
    .map(([what, sentences]) => [`${what}:`, ...sentences.map((one) => `  ${one}`)].join("\n"))
    .join("\n\n");
}

/** Exercises that do not pass; those of one file that fail alike, as one sentence. */
function notPassing(standings: readonly Standing[]): string[] {
  const failing = standings.flatMap(({ lesson, exercise, failure }) =>
    failure
      ? [{
        name: exercise.name,
        where: `lessons/${folderOf(lesson)}/${exercise.file}`,
        lesson: lesson.id,
        headline: failure.headline,
      }]
      : []
  );
  const groups = Map.groupBy(failing, ({ where, headline }) => `${where} ${headline}`);
  return [...groups.values()].map((all) => {
    const { lesson, headline, where } = all[0]!;
    return `${lesson} ${all.map(({ name }) => name).join(", ")}: ${headline} (${where})`;
  });
}
