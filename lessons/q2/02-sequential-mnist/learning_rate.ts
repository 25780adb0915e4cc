/**
 * The learning rate over a training.
 *
 * @module
 */

import { NotSolvedYet } from "../../kit/not_solved_yet.ts";

/**
 * The learning rate of a step: a linear warm-up to the peak, then half a cosine down towards zero.
 *
 * For t < w: η_t = η·(t + 1)/w. From then on: η_t = η·(1 + cos(π·(t − w)/(n − w)))/2.
 *
 * Sources: Loshchilov & Hutter 2017, equation 5, without restarts; Goyal et al. 2017, section 2.2, for
 * the warm-up.
 *
 * @param t the step, from 0 on
 * @param n steps of the whole training
 * @param w steps of the warm-up; may be 0
 * @param peak η, the largest rate
 *
 * @example
 * ```ts
 * import { learningRate } from "./learning_rate.ts";
 * import assert from "node:assert/strict";
 *
 * const rates = [0, 1, 2, 3, 4, 5].map((t) => learningRate(t, 6, 2, 0.8));
 * assert.deepEqual(rates.map((rate) => rate.toFixed(3)), [
 *   ...["0.400", "0.800"],
 *   ...["0.800", "0.683", "0.400", "0.117"],
 * ]);
 * ```
 */
export function learningRate(t: number, n: number, w: number, peak: number): number {
  throw new NotSolvedYet("q2/02 learningRate", "up in a straight line, down along a cosine");
}
