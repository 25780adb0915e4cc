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
  // #region exercise: a permutation of the indices, cut into pieces
  const order = rng.permutation(count);
  const batches: number[][] = [];
  for (let from = 0; from < count; from += size) batches.push(order.slice(from, from + size));
  return batches;
  // #endregion
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
  // #region exercise: the mean of the squares, and 2·(y − target)/n
  const n = y.data.length;
  const dy = zeros(y.rows, y.cols);
  let loss = 0;
  for (let i = 0; i < n; i++) {
    const apart = y.data[i] - target.data[i];
    loss += apart * apart / n;
    dy.data[i] = 2 * apart / n;
  }
  return { loss, dy };
  // #endregion
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
  // #region exercise: softmax of logits/temperature, then walk along until the sum passes u
  const p = softmax(scale(logits, 1 / temperature)).data;
  let sum = 0;
  for (let v = 0; v < p.length - 1; v++) {
    sum += p[v];
    if (u < sum) return v;
  }
  return p.length - 1;
  // #endregion
}
