/**
 * Judging one exercise of a submission.
 *
 * @module
 */

import { pointToCause } from "../../core/cascade.ts";
import { checkExercise, NOT_DERIVED } from "../../core/check.ts";
import type { Exercise, Lesson } from "../../core/exercise.ts";
import { type Failure, named } from "../../core/failure.ts";
import { diagnose } from "../../misconceptions/diagnosis.ts";
import { printableFailure } from "../printable.ts";
import { nothingFor, type Verdict } from "../verdict.ts";
import { effortProblem } from "./effort.ts";
import { partialCredit } from "./partial.ts";
import type { Remote } from "./remote_module.ts";

/** Only what was seen to be right earns anything: everything that can fail, on fresh inputs. */
export async function verdictOn(
  lesson: Lesson,
  exercise: Exercise,
  remote: Remote,
  seeds: readonly number[],
  wrongBefore: readonly string[],
): Promise<Verdict> {
  const failure = firstFailure(lesson, exercise, remote, seeds) ??
    await effortProblem(lesson, exercise, remote, seeds[0]);
  const verdict = failure === null
    ? { lesson: lesson.id, exercise: exercise.name, credit: 1, failure, mistakes: [] }
    : await verdictFor(failure, lesson, exercise, remote, seeds, wrongBefore);
  return { ...verdict, failure: verdict.failure && printableFailure(verdict.failure) };
}

function firstFailure(
  lesson: Lesson,
  exercise: Exercise,
  { module }: Remote,
  seeds: readonly number[],
): Failure | null {
  for (const [round, seed] of seeds.entries()) {
    const failure = checkExercise(lesson, round === 0 ? exercise : again(exercise), module, seed);
    if (failure) return failure;
  }
  return null;
}

/** The exercise in a further round: what draws nothing at random would only be seen once more. */
function again(exercise: Exercise): Exercise {
  return { ...exercise, laws: exercise.laws?.filter(({ broken }) => broken.length > 1) };
}

async function verdictFor(
  failure: Failure,
  lesson: Lesson,
  exercise: Exercise,
  remote: Remote,
  seeds: readonly number[],
  wrongBefore: readonly string[],
): Promise<Verdict> {
  const { trouble, module } = remote;
  const nothing = { lesson: lesson.id, exercise: exercise.name, credit: 0, failure, mistakes: [] };
  if (failure.headline === NOT_DERIVED) return nothing;
  if (trouble) return nothingFor(lesson.id, exercise.name, "threw", trouble.message);
  if (failure.kind === "not solved yet" || failure.kind === "missing") return nothing;
  const pointed = pointToCause(failure, module, wrongBefore);
  const mistakes = pointed === failure ? await diagnose(lesson.id, exercise, module) : [];
  return {
    ...nothing,
    credit: await partialCredit(lesson, exercise, remote, seeds),
    failure: named(pointed, mistakes),
    mistakes: mistakes.map(({ id }) => id),
  };
}
