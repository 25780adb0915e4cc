/**
 * What a function earns that is wrong somewhere.
 *
 * @module
 */

import { random } from "../../../lessons/kit/random.ts";
import { attempt } from "../../core/check.ts";
import type { Exercise, Lesson } from "../../core/exercise.ts";
import { judge } from "../../core/judgement.ts";
import { effortProblem } from "./effort.ts";
import type { Remote } from "./remote_module.ts";

/** The most that such a function earns. */
export const MOST_PARTIAL = 0.5;

/** The share of the cases that must be right for anything. */
const HALF = 0.5;

/**
 * Partial credit: the share of the cases whose every number is right. A function that fails half of them earns
 * nothing, so that nobody guesses; nor does one of which only laws are known, for a law holds of much that is
 * wrong. A walk back must be one.
 *
 * The inputs are fresh: from how the check went on, a submission may have concluded which answer was wrong.
 */
export async function partialCredit(
  lesson: Lesson,
  exercise: Exercise,
  remote: Remote,
  seeds: readonly number[],
): Promise<number> {
  const right = seeds.map(fresh).flatMap((seed) => casesRight(lesson, exercise, remote, seed));
  const share = right.filter(Boolean).length / Math.max(1, right.length);
  if (remote.trouble || !(share > HALF)) return 0;
  const slow = await effortProblem(lesson, exercise, remote, fresh(seeds[0]));
  return slow || remote.trouble ? 0 : MOST_PARTIAL * share;
}

function fresh(seed: number): number {
  return (seed ^ 0x2545f491) >>> 0;
}

function casesRight(
  lesson: Lesson,
  exercise: Exercise,
  { module }: Remote,
  seed: number,
): boolean[] {
  const rng = random(seed);
  const cases = [
    ...exercise.sizes.map((size) => exercise.make(size, rng)),
    ...(exercise.corners?.(rng) ?? []),
  ];
  return cases.filter(({ expected }) => Object.keys(expected).length > 0).map((one) => {
    const { output } = attempt(lesson, exercise, module, one);
    return output !== null && judge(output, one, exercise.precision) === null;
  });
}
