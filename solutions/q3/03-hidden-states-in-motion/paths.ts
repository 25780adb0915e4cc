/**
 * The path of a hidden state: how straight it is, and how sharply it turns.
 *
 * @module
 */

import type { Matrix } from "../../kit/matrix.ts";

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
  // #region exercise: distance from the first to the last point, over the sum of the steps
  const distance = (from: number, to: number) => {
    let squares = 0;
    for (let k = 0; k < n; k++) squares += (data[to * n + k] - data[from * n + k]) ** 2;
    return Math.sqrt(squares);
  };
  let length = 0;
  for (let t = 1; t < T; t++) length += distance(t - 1, t);
  return length > 0 ? distance(0, T - 1) / length : 1;
  // #endregion
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
  // #region exercise: for each point in between, the angle of two steps from their cosine
  const step = (t: number) =>
    Float64Array.from({ length: n }, (_, k) => data[t * n + k] - data[(t - 1) * n + k]);
  const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, v, k) => sum + v * b[k], 0);
  const angles: number[] = [];
  for (let t = 1; t < T - 1; t++) {
    const [a, b] = [step(t), step(t + 1)];
    const lengths = Math.sqrt(dot(a, a) * dot(b, b));
    const cosine = lengths > 0 ? dot(a, b) / lengths : 1;
    angles.push(Math.acos(Math.max(-1, Math.min(1, cosine))) * 180 / Math.PI);
  }
  return angles;
  // #endregion
}
