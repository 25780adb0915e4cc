/**
 * What becomes of a gradient on its way back through time, and what decides it.
 *
 * @module
 */

import { norm, scale } from "../../kit/elementwise.ts";
import { clone, type Matrix } from "../../kit/matrix.ts";
import { matmul } from "../../kit/products.ts";
import type { Random } from "../../kit/random.ts";
import { type Model, type State, unroll } from "../06-training/model.ts";
import { NotSolvedYet } from "../../kit/not_solved_yet.ts";

/**
 * The length of ∂L/∂h_t for t = 0 … T, when the loss looks at h_T only.
 *
 * ∂L/∂h_t is what `backward` calls `dh0` for a network that starts at step t.
 *
 * @param xs T matrices `[B×I]`
 * @param start the state h_0
 * @param dhT ∂L/∂h_T, `[B×H]`
 * @returns T + 1 numbers; the last one is the norm of `dhT`
 */
export function gradientNorms(
  model: Model,
  xs: readonly Matrix[],
  start: State,
  dhT: Matrix,
): number[] {
  throw new NotSolvedYet(
    "q1/07 gradientNorms",
    "for each t, unroll the rest of the sequence from the state at t and go back to it",
  );
}

/**
 * The Frobenius norms of W, W², …, W^T.
 *
 * @param W `[H×H]`
 * @returns T numbers
 *
 * @example
 * ```ts
 * import { powerNorms } from "./gradients.ts";
 * import { fromRows } from "../../kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(powerNorms(fromRows([[0.5]]), 3), [0.5, 0.25, 0.125]);
 * ```
 */
export function powerNorms(W: Matrix, T: number): number[] {
  throw new NotSolvedYet(
    "q1/07 powerNorms",
    "multiply by W again and again, and keep the norm each time",
  );
}

/**
 * The spectral radius, the largest |eigenvalue|, without any eigenvalue: ρ(W) = lim ‖Wⁿ‖^(1/n)
 * (Gelfand 1941). W is squared again and again, so n = 2, 4, 8, …; after each squaring the
 * matrix is divided by its norm, whose logarithm is kept, so that nothing overflows.
 *
 * @param W `[H×H]`
 * @param squarings n = 2^squarings; 30 leaves an error of about 1e-9 where the eigenvectors are
 * independent, and of up to (H − 1)·2e-8 where they are not
 *
 * @example
 * ```ts
 * import { spectralRadius } from "./gradients.ts";
 * import { fromRows } from "../../kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * // Eigenvalues 0.5 and 2; the largest singular value is far above both.
 * assert(Math.abs(spectralRadius(fromRows([[0.5, 100], [0, 2]])) - 2) < 1e-7);
 * assert.equal(spectralRadius(fromRows([[0, 1], [0, 0]])), 0);
 * ```
 */
export function spectralRadius(W: Matrix, squarings = 30): number {
  throw new NotSolvedYet(
    "q1/07 spectralRadius",
    "keep ln ‖W^n‖ / n while n doubles; a power that is zero has radius 0",
  );
}

/**
 * W scaled so that its spectral radius is `radius`.
 *
 * @param W `[H×H]`, with a spectral radius above 0
 */
export function withSpectralRadius(W: Matrix, radius: number): Matrix {
  throw new NotSolvedYet(
    "q1/07 withSpectralRadius",
    "the radius of s·W is s times the radius of W",
  );
}

/**
 * The chrono initialisation of an LSTM's bias (Tallec & Ollivier 2018, section 3): for each unit
 * b_f = ln u with u uniform in [1, Tmax − 1], and b_i = −b_f. A unit whose gate stays there forgets
 * over about u steps, so the units share out all time scales up to Tmax.
 *
 * @param bh `[1×4H]`, order i, f, g, o
 * @param Tmax the longest time to remember, in steps, at least 2
 * @returns a new bias; the parts of g and o are as they were
 * @throws {RangeError} if `Tmax` is below 2.
 */
export function chronoBias(rng: Random, bh: Matrix, Tmax: number): Matrix {
  if (!(Tmax >= 2)) throw new RangeError(`Tmax is ${Tmax}; it must be 2 or more.`);
  throw new NotSolvedYet(
    "q1/07 chronoBias",
    "for each unit one u from [1, Tmax − 1]; b_f = ln u, b_i = −b_f",
  );
}
