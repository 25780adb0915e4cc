/**
 * What training does with data: batches in random order, a loss for numbers, and text drawn from
 * a model.
 *
 * @module
 */

import { scale } from "../../kit/elementwise.ts";
import { assertSameShape, type Matrix, zeros } from "../../kit/matrix.ts";
import type { Random } from "../../kit/random.ts";
import { softmax } from "../02-the-forward-pass/rnn_forward.ts";
import { NotSolvedYet } from "../../kit/not_solved_yet.ts";

/**
 * One epoch of minibatches: every index once, in random order, in batches of `size`; the last batch
 * has what is left.
 *
 * @param count number of examples
 * @param size examples in a batch, at least 1
 *
 * @example
 * ```ts
 * import { minibatches } from "./data.ts";
 * import { random } from "../../kit/random.ts";
 * import assert from "node:assert/strict";
 *
 * const batches = minibatches(random(1), 5, 2);
 * assert.deepEqual(batches.map((b) => b.length), [2, 2, 1]);
 * assert.deepEqual(batches.flat().sort(), [0, 1, 2, 3, 4]);
 * ```
 */
export function minibatches(rng: Random, count: number, size: number): number[][] {
  throw new NotSolvedYet("q1/06 minibatches", "a permutation of the indices, cut into pieces");
}

/**
 * The mean squared error over a batch, and its gradient: L = Σ (y − target)² / n, n = entries of y.
 *
 * @param y `[B×V]`
 * @param target `[B×V]`
 * @throws {RangeError} if the shapes differ.
 *
 * @example
 * ```ts
 * import { meanSquaredError } from "./data.ts";
 * import { fromRows, toRows } from "../../kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * const { loss, dy } = meanSquaredError(fromRows([[3], [1]]), fromRows([[1], [1]]));
 * assert.equal(loss, 2);
 * assert.deepEqual(toRows(dy), [[2], [0]]);
 * ```
 */
export function meanSquaredError(y: Matrix, target: Matrix): { loss: number; dy: Matrix } {
  assertSameShape("compare", y, target);
  throw new NotSolvedYet("q1/06 meanSquaredError", "the mean of the squares, and 2·(y − target)/n");
}

/**
 * Draws a class from logits: p = softmax(logits / temperature), and the class in whose share of
 * [0, 1) the number `u` falls. A low temperature prefers the likely, a high one is nearly uniform
 * (Ackley, Hinton & Sejnowski 1985).
 *
 * @param logits `[1×V]`
 * @param temperature a positive number
 * @param u a uniform random number in [0, 1)
 * @returns a class number
 * @throws {RangeError} if the temperature is not positive.
 *
 * @example
 * ```ts
 * import { sampleWithTemperature } from "./data.ts";
 * import { fromRows } from "../../kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * const logits = fromRows([[0, Math.log(3)]]); // p = 1/4, 3/4
 * assert.equal(sampleWithTemperature(logits, 1, 0.2), 0);
 * assert.equal(sampleWithTemperature(logits, 1, 0.3), 1);
 * ```
 */
export function sampleWithTemperature(logits: Matrix, temperature: number, u: number): number {
  if (!(temperature > 0)) {
    throw new RangeError(`The temperature is ${temperature}; it must be a positive number.`);
  }
  throw new NotSolvedYet(
    "q1/06 sampleWithTemperature",
    "softmax of logits/temperature, then walk along until the sum passes u",
  );
}
