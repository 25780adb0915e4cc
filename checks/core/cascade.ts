/**
 * Failures that come from another failure: a function that calls one which is wrong itself.
 *
 * @module
 */

import type { StudentModule } from "./check.ts";
import type { Failure } from "./failure.ts";

/**
 * The failure, pointing to a wrong function that the failing one calls, if there is one.
 *
 * @param wrong names of functions of the same lesson that failed before
 *
 * @example
 * ```ts
 * import { pointToCause } from "./cascade.ts";
 * import assert from "node:assert/strict";
 *
 * const failure = { lesson: "q1/03", exercise: "rnnBackward", kind: "gradient", headline: "", facts: [] } as const;
 * const module = { rnnBackward: () => throughTanh(1) };
 * const throughTanh = (x: number) => x;
 * assert.deepEqual(
 *   pointToCause(failure, module, ["throughTanh"]).facts,
 *   [["look first at", "throughTanh, which it calls and which is not right yet"]],
 * );
 * ```
 */
export function pointToCause(
  failure: Failure,
  module: StudentModule,
  wrong: readonly string[],
): Failure {
  const source = String(module[failure.exercise]);
  const cause = wrong.find((name) => new RegExp(`\\b${name}\\(`).test(source));
  if (cause === undefined || cause === failure.exercise) return failure;
  const text = `${cause}, which it calls and which is not right yet`;
  return { ...failure, facts: [...failure.facts, ["look first at", text]] };
}
