/**
 * How an error depends on the number of steps and on the size of the batch: often that alone says
 * what is wrong.
 *
 * @module
 */

import { random } from "../../lessons/kit/random.ts";
import { attempt, type StudentModule } from "./check.ts";
import { compare, EXACT_LIMIT, within } from "./comparison.ts";
import type { Exercise, Lesson, Size } from "./exercise.ts";

const STEPS = [1, 2, 3, 5, 8];

/** The error of each named matrix. */
type Errors = Record<string, number>;

/**
 * The lines "by time" and "by batch" of a failure, where the exercise has a time and a batch to vary
 * and where they tell something.
 */
export function behaviourOverSize(
  lesson: Lesson,
  exercise: Exercise,
  module: StudentModule,
  seed: number,
): [string, string][] {
  const errorsAt = (size: Size): Errors => {
    const one = exercise.make(size, random(seed));
    const { output } = attempt(lesson, exercise, module, one);
    if (!output) return Object.fromEntries(Object.keys(one.expected).map((name) => [name, NaN]));
    return Object.fromEntries(compare(output, one.expected).map((d) => [d.name, d.error]));
  };
  const varies = (key: keyof Size) => new Set(exercise.sizes.map((size) => size[key])).size > 1;
  const facts: [string, string][] = [];
  const large: Size = { T: 3, B: 3 };
  if (varies("T")) {
    const lines = overTimeByName(STEPS.map((T) => errorsAt({ ...large, T })));
    lines.forEach((line, at) => facts.push([at === 0 ? "by time" : "", line]));
  }
  if (varies("B")) {
    const [one, many] = [errorsAt({ ...large, B: 1 }), errorsAt(large)].map((errors) =>
      Object.values(errors).every((error) => within(error, EXACT_LIMIT))
    );
    if (one && !many) facts.push(["by batch", "right for B = 1, wrong for more rows than one"]);
  }
  return facts;
}

/** What {@linkcode overTime} says of each name; names of which it says the same share a line. */
function overTimeByName(steps: readonly Errors[]): string[] {
  const names = Object.keys(steps[0]).filter((name) =>
    steps.some((errors) => !within(errors[name], EXACT_LIMIT))
  );
  const saying = Map.groupBy(names, (name) => overTime(steps.map((errors) => errors[name])));
  if (saying.size === 0) return ["right for every T here; it depends on something else"];
  if (saying.size === 1) return [...saying.keys()];
  return [...saying].map(([said, who]) => `${who.join(", ")}: ${said}`);
}

/**
 * What the errors at T = 1, 2, 3, 5, 8 say.
 *
 * @example
 * ```ts
 * import { overTime } from "./over_size.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(overTime([0, 0.1, 0.2, 0.3, 0.4]), "right for T = 1, wrong from T = 2 on");
 * assert.equal(overTime([0.3, 0.3, 0.3, 0.3, 0.3]), "wrong already for T = 1");
 * ```
 */
export function overTime(errors: readonly number[]): string {
  const wrong = errors.map((error) => !within(error, EXACT_LIMIT));
  const first = wrong.indexOf(true);
  if (wrong.every(Boolean)) return "wrong already for T = 1";
  if (first === 0 || !wrong.slice(first).every(Boolean)) {
    const some = (is: boolean) => STEPS.filter((_, i) => wrong[i] === is).join(", ");
    return `right for T = ${some(false)}, wrong for T = ${some(true)}`;
  }
  const right = first === 1 ? "T = 1" : `T up to ${STEPS[first - 1]}`;
  return `right for ${right}, wrong from T = ${STEPS[first]} on`;
}
