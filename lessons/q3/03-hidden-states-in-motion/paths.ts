/**
 * The path of a hidden state: how straight it is, and how sharply it turns.
 *
 * @module
 */

import type { Matrix } from "../../kit/matrix.ts";
import { NotSolvedYet } from "../../kit/not_solved_yet.ts";

/**
 * How straight a path is: the distance from its start to its end over its length, 0 to 1. A path that does not move is
 * straight.
 *
 * @param path `[T×n]`: a point in each row
 *
 * @example
 * ```ts
 * import { straightness } from "./paths.ts";
 * import { fromRows } from "../../kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(straightness(fromRows([[0, 0], [3, 0], [3, 4]])), 5 / 7);
 * ```
 */
export function straightness({ rows: T, cols: n, data }: Matrix): number {
  throw new NotSolvedYet(
    "q3/03 straightness",
    "distance from the first to the last point, over the sum of the steps",
  );
}

/**
 * The angles between a step of a path and the next one, in degrees: 0 goes straight on, 180 goes back. A step of length 0
 * turns by 0.
 *
 * @param path `[T×n]`: a point in each row
 * @returns `[T−2]`
 *
 * @example
 * ```ts
 * import { turningAngles } from "./paths.ts";
 * import { fromRows } from "../../kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(turningAngles(fromRows([[0, 0], [1, 0], [1, 2], [1, 1]])), [90, 180]);
 * ```
 */
export function turningAngles({ rows: T, cols: n, data }: Matrix): number[] {
  throw new NotSolvedYet(
    "q3/03 turningAngles",
    "for each point in between, the angle of two steps from their cosine",
  );
}
