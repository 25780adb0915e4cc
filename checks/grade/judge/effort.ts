/**
 * Whether a gradient was found by the chain rule: a large case must be right, and must not take much longer
 * than it takes the course's own solution here and now.
 *
 * @module
 */

import { callOn } from "../../core/calling.ts";
import { attempt, NOT_DERIVED } from "../../core/check.ts";
import type { Case, Exercise, Lesson } from "../../core/exercise.ts";
import type { Failure } from "../../core/failure.ts";
import { judge } from "../../core/judgement.ts";
import { copyOf } from "../../core/values.ts";
import { questionOf } from "../../lessons.ts";
import { versionOf } from "../../misconceptions/versions.ts";
import { wrongVersionsOf } from "../../misconceptions/wrong_versions/mod.ts";
import { largeCase } from "./large_cases.ts";
import type { Remote } from "./remote_module.ts";

/** How many times as long as the solution it may take: slow code takes tens of times, differences thousands. */
export const TIMES = 60;

/** Seconds that are always allowed: sending the numbers takes some, whatever is done with them. */
export const AT_LEAST = 1.5;

/** How often it is tried: a machine may have had something else to do. */
const TRIES = 2;

/**
 * What is wrong with the effort of an exercise, or `null`.
 *
 * @param seed decides the case
 */
export async function effortProblem(
  lesson: Lesson,
  exercise: Exercise,
  remote: Remote,
  seed: number,
): Promise<Failure | null> {
  const one = largeCase(lesson, exercise, seed);
  if (!one) return null;
  for (let tried = 0; tried < TRIES; tried++) {
    const seconds = Math.max(AT_LEAST, TIMES * await solutionSeconds(lesson, exercise, one));
    const { output, failure } = remote.within(
      seconds,
      () => attempt(lesson, exercise, remote.module, one),
    );
    if (remote.trouble?.lost === "took too long") continue;
    if (failure) return failure;
    return judge(output, one, exercise.precision) === null
      ? null
      : wrongThere(lesson, exercise, one);
  }
  return tooLong(lesson, exercise, one);
}

/** How long the course's own solution takes, right now. */
async function solutionSeconds(lesson: Lesson, exercise: Exercise, one: Case): Promise<number> {
  const { base } = await wrongVersionsOf(questionOf(lesson.id));
  const solution = versionOf(base)[exercise.name];
  const args = copyOf(one.args);
  const begun = performance.now();
  callOn(one, solution, args);
  return (performance.now() - begun) / 1000;
}

function tooLong(lesson: Lesson, exercise: Exercise, one: Case): Failure {
  return {
    lesson: lesson.id,
    exercise: exercise.name,
    kind: "gradient",
    headline: NOT_DERIVED,
    facts: [
      ["case", one.about!],
      ["seen", `it takes more than ${TIMES} times as long as a walk back through the same steps`],
      ["looks like", "the forward pass is run again for every parameter: a difference quotient"],
    ],
  };
}

function wrongThere(lesson: Lesson, exercise: Exercise, one: Case): Failure {
  return {
    lesson: lesson.id,
    exercise: exercise.name,
    kind: "gradient",
    headline: "the numbers are right for small cases, and wrong for a large one",
    facts: [["case", one.about!]],
  };
}
