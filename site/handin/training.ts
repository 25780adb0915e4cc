/**
 * The runs of a hand-in: those that the student has made with the code as it is now, and those that are
 * still to be made.
 *
 * @module
 */

import type { Answer } from "../../checks/course/answers.ts";
import { type LessonFolder, lessonsWithRuns } from "../runs/lesson_runs.ts";
import {
  beginOwnRun,
  keepOwnRuns,
  type OwnRun,
  ownRuns,
  wasInterrupted,
} from "../runs/own_runs.ts";
import { Refusal, sentenceOf } from "../runs/refusal.ts";
import { runInWorker } from "../runs/run_in_worker.ts";

/** Seconds without any progress after which a training is given up. */
const PATIENCE = 600;

/** A run that belongs into a hand-in. */
export interface Wanted {
  readonly lesson: LessonFolder;
  readonly words: readonly string[];
  /** The name of an experiment, where it is to be made as it is recorded. */
  readonly experiment?: string;
}

/** The runs of a question, and one sentence for each that could not be made. */
export interface Trained {
  readonly runs: readonly (OwnRun & { readonly lesson: string })[];
  readonly failed: readonly string[];
}

/**
 * The runs that a hand-in of a question needs: what its tasks name, and the usual run of each lesson of which
 * they name none.
 *
 * @example
 * ```ts
 * import { wantedRuns } from "./training.ts";
 * import assert from "node:assert/strict";
 *
 * const lessons = ["q1/06", "q1/07"].map((id) => ({ id, folder: "" }));
 * const wanted = wantedRuns([{ runs: ["q1-07-gradients"] }], lessons);
 * assert.deepEqual(wanted.map(({ lesson, experiment }) => [lesson.id, experiment]), [
 *   ["q1/06", undefined],
 *   ["q1/07", "q1-07-gradients"],
 *   ["q1/07", undefined],
 * ]);
 * ```
 */
export function wantedRuns(
  answers: readonly Pick<Answer, "runs">[],
  lessons: readonly LessonFolder[],
): Wanted[] {
  const named = answers.flatMap(({ runs }) => runs).map((run) => run.trim().split(/\s+/));
  return lessons.flatMap((lesson) => {
    const experiments = named.map(([name]) => name!)
      .filter((name) => name.startsWith(`${lesson.id.replace("/", "-")}-`))
      .map((experiment) => ({ lesson, words: [], experiment }));
    const choices = named.filter(([id]) => id === lesson.id)
      .map(([, ...words]) => ({ lesson, words }));
    return [...experiments, ...(choices.length > 0 ? choices : [{ lesson, words: [] }])];
  });
}

/**
 * Makes the runs that are not there.
 *
 * @param say is told what happens, a line at a time
 */
export async function trained(
  question: string,
  answers: readonly Pick<Answer, "runs">[],
  say: (line: string) => void,
): Promise<Trained> {
  const lessons = lessonsWithRuns().filter(({ id }) => id.startsWith(`${question}/`));
  const failed: string[] = [];
  for (const wanted of wantedRuns(answers, lessons)) {
    const command = commandOf(wanted);
    // `deno task run q3` makes the runs of all its lessons.
    const ofQuestion = command.replace(wanted.lesson.id, question);
    const isThere = ownRuns(wanted.lesson.id).some(({ run }) =>
      [command, ofQuestion].includes(run.command) &&
      (!wanted.experiment || run.name === wanted.experiment)
    );
    const problem = isThere ? undefined : await train(wanted, command, say);
    if (problem) failed.push(problem);
  }
  return {
    runs: lessons.flatMap(({ id }) => ownRuns(id).map((run) => ({ ...run, lesson: id }))),
    failed,
  };
}

function commandOf({ lesson, words, experiment }: Wanted): string {
  return experiment
    ? `deno task handin ${lesson.id.split("/")[0]}`
    : ["deno task run", lesson.id, ...words].join(" ");
}

/** Makes a run; a sentence if it could not be made. */
async function train(
  { lesson, words, experiment }: Wanted,
  command: string,
  say: (line: string) => void,
): Promise<string | undefined> {
  const interrupted = wasInterrupted(lesson.id);
  if (interrupted) say(`${lesson.id}: "${interrupted}" was interrupted; it is run again`);
  const what = experiment ?? [lesson.id, ...words].join(" ");
  try {
    beginOwnRun(lesson.id, words);
    const order = { lesson, words: [...words], command, experiment };
    const outcome = await runInWorker(order, PATIENCE);
    if ("help" in outcome || outcome.runs.length === 0) throw new Error("there is no such run");
    keepOwnRuns(lesson.id, words, outcome.runs);
    const seconds = outcome.runs.reduce((sum, { wallSeconds }) => sum + wallSeconds, 0);
    say(`${what}: trained in ${seconds.toFixed(1)} s`);
  } catch (error) {
    keepOwnRuns(lesson.id, words, []);
    const sentence = error instanceof Refusal ? error.message : sentenceOf(error);
    return sentence.startsWith(lesson.id) ? sentence : `${what}: ${sentence}`;
  }
}
