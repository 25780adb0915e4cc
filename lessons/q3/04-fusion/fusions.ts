/**
 * Two vectors as one: what every pair of their numbers makes together, in few numbers.
 *
 * @module
 */

import { type Matrix, zeros } from "../../kit/matrix.ts";
import { NotSolvedYet } from "../../kit/not_solved_yet.ts";

/** Where the numbers of a vector go in a sketch, and with which sign. */
export interface Dealing {
  /** `[n]`: from 0 to d − 1. */
  readonly places: readonly number[];
  /** `[n]`: 1 or −1. */
  readonly signs: readonly number[];
}

/**
 * A count sketch: every number is added, with its sign, to one of d places.
 *
 * Several numbers share a place. Their signs are random, so that in an inner product of two sketches what does not belong together cancels on
 * average: E⟨s(x), s(y)⟩ = ⟨x, y⟩.
 *
 * Source: Charikar, Chen & Farach-Colton 2002.
 *
 * @param x `[B×n]`
 * @returns `[B×d]`
 *
 * @example
 * ```ts
 * import { countSketch } from "./fusions.ts";
 * import { fromRows, toRows } from "../../kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * const dealing = { places: [2, 0, 2], signs: [1, -1, -1] };
 * assert.deepEqual(toRows(countSketch(fromRows([[5, 7, 3]]), dealing, 4)), [[-7, 0, 2, 0]]);
 * ```
 */
export function countSketch(x: Matrix, { places, signs }: Dealing, d: number): Matrix {
  throw new NotSolvedYet("q3/04 countSketch", "add each number, times its sign, to its place");
}

/**
 * The circular convolution of rows, (a ∗ b)_k = Σ_i a_i b_{(k−i) mod d}: every pair of numbers is multiplied, and what lands on places i and j
 * lands together on place i + j, counted round.
 *
 * Of two sketches it is a sketch of all n·m products of two vectors, without ever writing these down (Pham & Pagh 2013). That is how Fukui and
 * others 2016 fuse questions and pictures; with Fourier transforms it takes d·log d steps. Here it is written out.
 *
 * @param a `[B×d]`
 * @param b `[B×d]`
 * @returns `[B×d]`
 *
 * @example
 * ```ts
 * import { circularConvolution } from "./fusions.ts";
 * import { fromRows, toRows } from "../../kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * const [a, b] = [fromRows([[1, 2, 3]]), fromRows([[0, 10, 0]])];
 * assert.deepEqual(toRows(circularConvolution(a, b)), [[30, 10, 20]]);
 * ```
 */
export function circularConvolution(a: Matrix, b: Matrix): Matrix {
  const [B, d] = [a.rows, a.cols];
  throw new NotSolvedYet(
    "q3/04 circularConvolution",
    "for each pair of places i and j, add the product to place i + j, counted round",
  );
}
