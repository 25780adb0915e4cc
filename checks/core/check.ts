/**
 * Checks one exercise: not solved yet → form → values → derivatives → behaviour. The first thing
 * that is wrong is the one that is said.
 *
 * @module
 */

import { random } from "../../lessons/kit/random.ts";
import { callOn, WrongForm } from "./calling.ts";
import { counted, tooMany } from "./effort.ts";
import type { Case, Exercise, Lesson, Output } from "./exercise.ts";
import type { Failure } from "./failure.ts";
import { judge } from "./judgement.ts";
import { describe, shapeProblem } from "./shape_problem.ts";
import { thrownFailure } from "./thrown.ts";
import { copyOf, sameValue } from "./values.ts";
import { wrongAnswer } from "./wrong_answer.ts";

/** What a student's module exports. */
export type StudentModule = Record<string, unknown>;

type Called = (...args: unknown[]) => unknown;

/** What a call gave: the named numbers, or the failure. */
export type Attempt =
  | { output: Output; failure: null; calls: number }
  | { output: null; failure: Failure };

/**
 * Checks one exercise of a module.
 *
 * @param seed fixed for students; a grader draws its own
 * @returns the failure, or `null` if everything holds
 */
export function checkExercise(
  lesson: Lesson,
  exercise: Exercise,
  module: StudentModule,
  seed: number,
): Failure | null {
  const rng = random(seed);
  const plain = exercise.sizes.map((size) => exercise.make(size, rng));
  const corners = exercise.corners?.(rng) ?? [];
  let changed: Failure | null = null;
  for (const one of [...plain, ...corners]) {
    const args = copyOf(one.args);
    const tried = attempt(lesson, exercise, module, one, args);
    if (tried.failure) return tried.failure;
    const { output, calls } = tried;
    const wrong = judge(output, one, exercise.precision);
    if (wrong) {
      const ofSomeSize = plain.includes(one);
      return wrongAnswer({ lesson, exercise, module, one, output, wrong, seed, ofSomeSize });
    }
    if (one.numerical && throughTime(exercise) && calls > tooMany(args, one.expected)) {
      return byDifferences(lesson, exercise, calls);
    }
    changed ??= changedArgument(lesson, exercise, one, args);
  }
  return changed ?? brokenLaw(lesson, exercise, module, seed);
}

/** Calls the student's function on one case and reads its answer into named matrices. */
export function attempt(
  lesson: Lesson,
  exercise: Exercise,
  module: StudentModule,
  one: Case,
  args: readonly unknown[] = copyOf(one.args),
): Attempt {
  const fail = (kind: Failure["kind"], headline: string, facts: Failure["facts"]): Attempt => ({
    output: null,
    failure: { lesson: lesson.id, exercise: exercise.name, kind, headline, facts },
  });
  const f = module[exercise.name];
  if (typeof f !== "function") {
    return fail("missing", `${exercise.file} exports no function of this name`, [
      ["found", Object.keys(module).join(", ") || "no exports at all"],
    ]);
  }
  let returned: unknown;
  let calls: number;
  try {
    ({ result: returned, calls } = counted(() => callOn(one, f as Called, args)));
  } catch (error) {
    if (error instanceof WrongForm) {
      return fail("shape", error.message, [["must return", exercise.returns]]);
    }
    return { output: null, failure: thrownFailure(lesson, exercise, error, one.about) };
  }
  let output: Output;
  try {
    output = exercise.read(returned, args);
  } catch {
    return fail("shape", `returned ${describe(returned)}`, [["must return", exercise.returns]]);
  }
  const problem = shapeProblem(output, one.expected);
  if (problem) {
    return fail("shape", problem, [
      ["must return", exercise.returns],
      ...(returned === undefined ? [["returned", "undefined: is there a return?"] as const] : []),
    ]);
  }
  return { output, failure: null, calls };
}

function throughTime({ sizes }: Exercise): boolean {
  return sizes.some(({ T }) => T > 1);
}

/** What is said of a gradient that is right, and was not derived. */
export const NOT_DERIVED = "the numbers are right, but they were not found by the chain rule";

function byDifferences(lesson: Lesson, exercise: Exercise, calls: number): Failure {
  return {
    lesson: lesson.id,
    exercise: exercise.name,
    kind: "gradient",
    headline: NOT_DERIVED,
    facts: [
      ["seen", `${calls} calls of tanh and exp; a walk back needs no more than the way there`],
      ["looks like", "the forward pass is run again for every parameter: a difference quotient"],
    ],
  };
}

function changedArgument(
  lesson: Lesson,
  exercise: Exercise,
  one: Case,
  args: readonly unknown[],
): Failure | null {
  const at = args.findIndex((arg, i) =>
    !exercise.changes?.includes(i) && !sameValue(arg, one.args[i])
  );
  if (at < 0) return null;
  return {
    lesson: lesson.id,
    exercise: exercise.name,
    kind: "behaviour",
    headline: `the numbers are right, but argument ${at + 1} was changed by the call`,
    facts: [["why it matters", "the caller still needs it; work on a copy, or make a new matrix"]],
  };
}

function brokenLaw(
  lesson: Lesson,
  exercise: Exercise,
  module: StudentModule,
  seed: number,
): Failure | null {
  for (const law of exercise.laws ?? []) {
    let seen: string | null;
    try {
      seen = law.broken(module[exercise.name] as Called, random(seed));
    } catch (error) {
      return thrownFailure(lesson, exercise, error);
    }
    if (seen !== null) {
      return {
        lesson: lesson.id,
        exercise: exercise.name,
        kind: "behaviour",
        headline: `it does not hold that ${law.says}`,
        facts: [["seen", seen]],
      };
    }
  }
  return null;
}
