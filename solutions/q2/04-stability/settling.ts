/**
 * Whether a training came down, and stayed down.
 *
 * @module
 */

/**
 * The step from which on a loss stays below a level: from there to the end, every mean over the last
 * `window` losses is below it.
 *
 * With the loss of guessing as the level, a training that never settles has diverged, or has learned
 * nothing. With a low level, the step says how soon it converged.
 *
 * @param losses one for each step, from step 0 on; may hold NaN and Infinity
 * @param window losses in a mean, 1 or more; the first mean is that of steps 0 to window − 1
 * @returns the step of the last loss in the first of these means; `null` if the last mean of all is not
 * below the level, or there is none
 * @throws {RangeError} if the window is not a whole number, 1 or more.
 *
 * @example
 * ```ts
 * import { settledBelow } from "./settling.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(settledBelow([3, 1, 3, 1, 1, 1], 2, 1), 3);
 * assert.equal(settledBelow([3, 1, 3, 1, 1, 1], 1.5, 2), 4);
 * assert.equal(settledBelow([3, 1, 1, NaN], 2, 1), null);
 * ```
 */
export function settledBelow(
  losses: readonly number[],
  level: number,
  window: number,
): number | null {
  if (!Number.isInteger(window) || window < 1) {
    throw new RangeError(`The window is ${window}; it must be a whole number, 1 or more.`);
  }
  // #region exercise: remember where the means went below the level, and forget it when one is not
  let since: number | null = null;
  for (let t = window - 1; t < losses.length; t++) {
    const last = losses.slice(t - window + 1, t + 1);
    const mean = last.reduce((sum, loss) => sum + loss, 0) / window;
    if (!(mean < level)) since = null;
    else if (since === null) since = t;
  }
  return since;
  // #endregion
}
