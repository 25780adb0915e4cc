/**
 * Where a student stands: what each exercise does now, found by running its check.
 *
 * @module
 */

import type { Exercise, Lesson } from "../core/exercise.ts";
import type { Failure, Recognised } from "../core/failure.ts";
import { LIMIT } from "../core/watchdog.ts";

/** What the check of one exercise says now. */
export interface Standing {
  readonly lesson: Lesson;
  readonly exercise: Exercise;
  /** `null` if it passes. */
  readonly failure: Failure | null;
  /** The mistakes that were recognised. */
  readonly mistakes: readonly Recognised[];
}

/** What the worker is asked, and what it answers. */
export interface Question {
  readonly lesson: string;
  readonly exercise: string;
  /** Address of the module to check, if not the lesson's own. */
  readonly module?: string;
}
export type Answer = Pick<Standing, "failure" | "mistakes">;

/**
 * Runs the checks of some lessons, one exercise after the other, in a worker that is ended and
 * replaced when it does not answer in time. Nothing is remembered from an earlier time.
 *
 * @param onDone called after each exercise
 * @param module address of a module that stands for the lessons' own
 */
export async function standings(
  lessons: readonly Lesson[],
  onDone: (done: number, total: number) => void = () => {},
  module?: string,
): Promise<Standing[]> {
  const all = lessons.flatMap((lesson) =>
    lesson.exercises.map((exercise) => ({ lesson, exercise }))
  );
  const results: Standing[] = [];
  let worker = newWorker();
  for (const { lesson, exercise } of all) {
    const answer = await ask(worker, { lesson: lesson.id, exercise: exercise.name, module });
    if (answer === null) {
      worker.terminate();
      worker = newWorker();
    }
    results.push({ lesson, exercise, ...(answer ?? endless(lesson, exercise)) });
    onDone(results.length, all.length);
  }
  worker.terminate();
  return results;
}

function newWorker(): Worker {
  return new Worker(new URL("./standing_worker.ts", import.meta.url), { type: "module" });
}

function ask(worker: Worker, question: Question): Promise<Answer | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), 1000 * LIMIT);
    const settle = (answer: Answer | null) => {
      clearTimeout(timer);
      resolve(answer);
    };
    worker.onmessage = ({ data }) => settle(data);
    worker.onerror = (event) => {
      event.preventDefault();
      settle(stopped(question, event.message));
    };
    worker.postMessage(question);
  });
}

function stopped({ lesson, exercise }: Question, said: string): Answer {
  const headline = `the check stopped: ${said.split("\n")[0]}`;
  return { failure: { lesson, exercise, kind: "threw", headline, facts: [] }, mistakes: [] };
}

function endless(lesson: Lesson, exercise: Exercise): Answer {
  return {
    failure: {
      lesson: lesson.id,
      exercise: exercise.name,
      kind: "threw",
      headline: `did not come back within ${LIMIT} seconds`,
      facts: [["looks like", "a loop that never ends"]],
    },
    mistakes: [],
  };
}
