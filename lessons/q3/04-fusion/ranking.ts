/**
 * Whether the right one stands in front.
 *
 * @module
 */

import { NotSolvedYet } from "../../kit/not_solved_yet.ts";

/**
 * The place of one among all, counted from 1, the largest score first. Those that are equal share their places: each gets the mean of them.
 *
 * A score that says nothing, the same for all, must not look good: with n pictures it has the place (n + 1)/2.
 *
 * @param own which one is looked for
 *
 * @example
 * ```ts
 * import { placeOf } from "./ranking.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(placeOf([0.1, 0.9, 0.5], 2), 2);
 * assert.equal(placeOf([7, 7, 7], 0), 2);
 * ```
 */
export function placeOf(scores: ArrayLike<number>, own: number): number {
  throw new NotSolvedYet(
    "q3/04 placeOf",
    "1, and one for each that is larger, and a half for each other that is equal",
  );
}
