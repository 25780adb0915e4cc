/**
 * Forecasts that need no network, and what a forecast is worth beside them.
 *
 * @module
 */

import { type Matrix, zeros } from "../../kit/matrix.ts";
import { NotSolvedYet } from "../../kit/not_solved_yet.ts";

/**
 * Tomorrow is like today: the last known value, for every step of the horizon. For prices it is called the random walk.
 *
 * @param x windows `[T×I]`; what is to be forecast stands in the first column
 * @returns `[count×horizon]`
 *
 * @example
 * ```ts
 * import { persistence } from "./baselines.ts";
 * import { fromRows, toRows } from "../../kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(toRows(persistence([fromRows([[1, 0], [5, 0]])], 3)), [[5, 5, 5]]);
 * ```
 */
export function persistence(x: readonly Matrix[], horizon: number): Matrix {
  throw new NotSolvedYet("q2/05 persistence", "the first column of the last row, `horizon` times");
}

/**
 * What is usual for each season of the year: the mean over all moments to learn from whose season is at most `around` away. The
 * year is a circle: after its last season comes the first.
 *
 * @param values one for each moment
 * @param seasons the season of each moment, 0 to `year` − 1
 * @param train how many moments, from the first on, are to be learned from
 * @param around how far a season may lie to both sides
 * @param year seasons in a year: 366 days, or 12 months
 * @returns `[year]`
 *
 * @example
 * ```ts
 * import { seasonalMeans } from "./baselines.ts";
 * import assert from "node:assert/strict";
 *
 * const [values, seasons] = [[1, 5, 9, 3, 100], [0, 1, 2, 0, 1]];
 * assert.deepEqual(seasonalMeans(values, seasons, 4, 0, 3), [2, 5, 9]);
 * ```
 */
export function seasonalMeans(
  values: readonly number[],
  seasons: readonly number[],
  train: number,
  around: number,
  year: number,
): number[] {
  throw new NotSolvedYet(
    "q2/05 seasonalMeans",
    "for each season, the mean of the training values that are near it on the circle",
  );
}

/**
 * How much of a deviation from the usual is left after 1, 2, … steps: φ_h in a_{t+h} ≈ φ_h·a_t, by least squares over the
 * pairs that lie in the training part with both ends.
 *
 *   φ_h = Σ_t a_t·a_{t+h} / Σ_t a_t²,  t = 0 … train − 1 − h
 *
 * @param anomalies what is left of each value when the usual is taken away
 * @returns `[horizon]`: φ_1, φ_2, …
 *
 * @example
 * ```ts
 * import { dampings } from "./baselines.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(dampings([8, 4, 2, 1, 100], 4, 2), [0.5, 0.25]);
 * ```
 */
export function dampings(anomalies: readonly number[], train: number, horizon: number): number[] {
  throw new NotSolvedYet(
    "q2/05 dampings",
    "for each h, Σ a_t·a_{t+h} / Σ a_t² over the pairs inside the training part",
  );
}

/**
 * What a forecast is worth beside another: 1 − MSE / MSE of the baseline. 1 is perfect, 0 is as good as the
 * baseline, and less than 0 is worse.
 *
 * Source: Murphy 1988.
 *
 * @example
 * ```ts
 * import { skill } from "./baselines.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(skill([1, 1], [0, 0], [2, 2]), 0.75);
 * assert.equal(skill([2, 2], [0, 0], [2, 2]), 0);
 * ```
 */
export function skill(
  said: readonly number[],
  truth: readonly number[],
  baseline: readonly number[],
): number {
  throw new NotSolvedYet("q2/05 skill", "one minus the ratio of the two sums of squared errors");
}
