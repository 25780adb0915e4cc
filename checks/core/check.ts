/**
 * Checks one exercise: not solved yet → form → values → derivatives → behaviour. The first thing
 * that is wrong is the one that is said.
 *
 * @module
 */

import { random } from "../../lessons/kit/random.ts";
import { compare, type Difference, EXACT_LIMIT, NUMERICAL_LIMIT, within } from "./comparison.ts";
import type { Case, Exercise, Lesson, Output } from "./exercise.ts";
import { type Failure, formatError, formatNumber } from "./failure.ts";
import { describe, shapeProblem } from "./shape_problem.ts";
import { overGates } from "./over_gates.ts";
import { behaviourOverSize } from "./over_size.ts";
import { copyOf, sameValue } from "./values.ts";

/** What a student's module exports. */
export type StudentModule = Record<string, unknown>;

/** What a call gave: the named numbers, or the failure. */
export type Attempt = { output: Output; failure: null } | { output: null; failure: Failure };

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
  const cases = [
    ...exercise.sizes.map((size) => exercise.make(size, rng)),
    ...(exercise.corners?.(rng) ?? []),
  ];
  let untouched: Failure | null = null;
  for (const one of cases) {
    const args = copyOf(one.args);
    const { output, failure } = attempt(lesson, exercise, module, one, args);
    if (failure) return failure;
    const wrong = judge(output, one);
    if (wrong) return describeWrong(lesson, exercise, module, one, output, wrong, seed);
    untouched ??= changedArgument(lesson, exercise, one, args);
  }
  return untouched ?? brokenLaw(lesson, exercise, module, seed);
}

/** Calls the student's function on one case and reads its answer into named matrices. */
export function attempt(
  lesson: Lesson,
  exercise: Exercise,
  module: StudentModule,
  one: Case,
  args: readonly unknown[] = copyOf(one.args),
): Attempt {
  const fail = (
    kind: Failure["kind"],
    headline: string,
    facts: Failure["facts"] = [],
  ): Attempt => ({
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
  try {
    returned = f(...(one.bind?.(args) ?? args));
  } catch (error) {
    return { output: null, failure: thrown(lesson, exercise, error) };
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
  return { output, failure: null };
}

interface Wrong {
  differences: Difference[];
  limit: number;
  against: "finite difference" | "reference";
}

function judge(output: Output, one: Case): Wrong | null {
  const rounds: [Output, number, Wrong["against"]][] = [[one.expected, EXACT_LIMIT, "reference"]];
  if (one.numerical) {
    rounds.unshift([one.numerical(), NUMERICAL_LIMIT, "finite difference"]);
  }
  for (const [right, limit, against] of rounds) {
    const differences = compare(output, right);
    if (!differences.every((d) => within(d.error, limit))) return { differences, limit, against };
  }
  return null;
}

function describeWrong(
  lesson: Lesson,
  exercise: Exercise,
  module: StudentModule,
  one: Case,
  output: Output,
  { differences, limit, against }: Wrong,
  seed: number,
): Failure {
  const gradient = one.numerical !== undefined;
  const bad = differences.filter((d) => !within(d.error, limit));
  const worst = bad.reduce((a, b) => (within(a.error, b.error) ? b : a));
  const onlyRounding = gradient && against === "reference";
  const names = bad.map((d) => d.name);
  const headline = onlyRounding
    ? `${list(names)} close to the derivative, but not equal to it`
    : gradient
    ? `${list(names)} not the derivative of the loss`
    : `${list(names)} not what the equations give`;
  const facts: [string, string][] = [[
    "worst entry",
    `${worst.entry}   yours ${formatNumber(worst.yours)}   ${against} ${
      formatNumber(worst.right)
    }   relative error ${formatError(worst.error)} (limit ${limit.toExponential(0)})`,
  ]];
  if (differences.length > 1) {
    facts.push([
      gradient ? "by parameter" : "by part",
      differences.map((d) => `${d.name} ${within(d.error, limit) ? "ok" : "✗"}`).join("   "),
    ]);
  }
  if (exercise.gates && !onlyRounding) {
    const { order, packed } = exercise.gates;
    facts.push(["by gate", overGates(order, packed, output, one.expected, NUMERICAL_LIMIT)]);
  }
  if (one.about) facts.push(["case", one.about]);
  if (onlyRounding) {
    facts.push([
      "looks like",
      "a difference quotient; the chain rule is exact to about 1e-15",
    ]);
  } else if (!one.about) {
    facts.push(...behaviourOverSize(lesson, exercise, module, seed));
  }
  return {
    lesson: lesson.id,
    exercise: exercise.name,
    kind: gradient ? "gradient" : "value",
    headline,
    facts,
  };
}

function list(names: readonly string[]): string {
  if (names.length === 1) return `${names[0]} is`;
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)} are`;
}

function thrown(lesson: Lesson, exercise: Exercise, error: unknown): Failure {
  const base = { lesson: lesson.id, exercise: exercise.name };
  const { name, message } = error instanceof Error
    ? error
    : { name: "value", message: String(error) };
  if (name !== "NotSolvedYet") {
    const where = error instanceof Error ? placeOf(error, exercise.file) : null;
    return {
      ...base,
      kind: "threw",
      headline: `stopped with an error: ${message}`,
      facts: where ? [["at", where]] : [],
    };
  }
  const { exercise: missing, what } = error as unknown as { exercise: string; what: string };
  const own = `${lesson.id} ${exercise.name}`;
  return {
    ...base,
    kind: "not solved yet",
    headline: missing === own ? "not solved yet" : `waits for ${missing}, which is not solved yet`,
    facts: missing === own
      ? [["write", what], [
        "in",
        `lessons/${lesson.id.split("/")[0]}/${lesson.slug}/${exercise.file}`,
      ]]
      : [],
  };
}

/** The line of the student's file in a stack, without the stack: `rnn_backward.ts, line 112`. */
function placeOf(error: Error, file: string): string | null {
  const stack = typeof error.stack === "string" ? error.stack : "";
  const match = stack.match(new RegExp(`${file.replace(".", "\\.")}:(\\d+):\\d+`));
  return match ? `${file}, line ${match[1]}` : null;
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
  const f = module[exercise.name] as (...args: unknown[]) => unknown;
  for (const law of exercise.laws ?? []) {
    let seen: string | null;
    try {
      seen = law.broken(f, random(seed));
    } catch (error) {
      return thrown(lesson, exercise, error);
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
