/**
 * The gated recurrent unit with the reset gate before the matrix product (Cho et al. 2014), in the
 * notation of Chung et al. 2014: z is the share that is replaced.
 *
 * The three gates stand side by side in every parameter, in the order r, z, n:
 * `Wxh` is `[I×3H]`, `Whh` is `[H×3H]`, `bh` is `[1×3H]`.
 *
 * @module
 */

import { sigmoid, tanh } from "../../kit/activations.ts";
import {
  add,
  addRow,
  addSumOfRows,
  addTo,
  concatCols,
  hadamard,
  map,
  splitCols,
} from "../../kit/elementwise.ts";
import { assertSequence, assertShape, type Matrix, zeros } from "../../kit/matrix.ts";
import { addMatmulTA, addMatmulTB, matmul, matmulTB } from "../../kit/products.ts";
import { orthogonal, type Random, uniformMatrix } from "../../kit/random.ts";
import type { CellParams } from "../02-the-forward-pass/rnn_forward.ts";
import type { CellGradients, Upstream } from "../03-backpropagation-through-time/rnn_backward.ts";
import { NotSolvedYet } from "../../kit/not_solved_yet.ts";

// #region step
/** Everything one step computed. All `[B×H]`. */
export interface GruStep {
  /** Reset gate: how much of the state the candidate may see. */
  r: Matrix;
  /** Update gate: how much of the state is replaced. */
  z: Matrix;
  /** Candidate. */
  n: Matrix;
  /** The new state. */
  h: Matrix;
}
// #endregion

/** Parameters to start from: as `initRnn` for each gate; `updateBias` keeps the state if negative. */
export function initGru(rng: Random, I: number, H: number, updateBias = 0): CellParams {
  const bh = zeros(1, 3 * H);
  bh.data.fill(updateBias, H, 2 * H);
  return {
    Wxh: uniformMatrix(rng, I, 3 * H, 1 / Math.sqrt(I)),
    Whh: concatCols(Array.from({ length: 3 }, () => orthogonal(rng, H))),
    bh,
  };
}

/**
 * One step, reset before the product: h = (1 − z) ⊙ hPrev + z ⊙ n (Chung et al. 2014, section 3.2).
 *
 * @param x `[B×I]`
 * @param hPrev `[B×H]`
 *
 * @example
 * ```ts
 * import { gruStep } from "./gru.ts";
 * import { fromRows, zeros } from "../../kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * // With all parameters 0, z is 0.5 and the candidate is 0: half of the state stays.
 * const params = { Wxh: zeros(1, 3), Whh: zeros(1, 3), bh: zeros(1, 3) };
 * assert.equal(gruStep(params, fromRows([[1]]), fromRows([[0.8]])).h.data[0], 0.4);
 * ```
 */
export function gruStep(params: CellParams, x: Matrix, hPrev: Matrix): GruStep {
  const [Whr, Whz, Whn] = splitCols(params.Whh, 3);
  throw new NotSolvedYet(
    "q1/05 gruStep",
    "r and z from x and hPrev; n from x and r ⊙ hPrev; h = (1 − z) ⊙ hPrev + z ⊙ n",
  );
}

// #region forward
/**
 * The whole sequence, reset before the product. Written for you: it is the loop you know.
 *
 * @param xs T matrices `[B×I]`
 * @param h0 `[B×H]`
 * @throws {RangeError} if the sequence is empty, or `h0` does not fit.
 */
export function gruForward(params: CellParams, xs: readonly Matrix[], h0: Matrix): GruStep[] {
  assertSequence("gruForward", xs);
  assertShape("h0", h0, xs[0].rows, params.Whh.rows);
  const steps: GruStep[] = [];
  for (const x of xs) steps.push(gruStep(params, x, steps.at(-1)?.h ?? h0));
  return steps;
}
// #endregion

/**
 * Backpropagation through time for the GRU with the reset gate before the product.
 *
 * @param steps what {@linkcode gruForward} returned
 * @param dhs what the loss says about each state directly; `null` where it does not look
 */
export function gruBackward(
  params: CellParams,
  xs: readonly Matrix[],
  h0: Matrix,
  steps: readonly GruStep[],
  dhs: Upstream,
): CellGradients {
  assertSequence("gruBackward", xs);
  const { Wxh, Whh, bh } = params;
  const [Whr, Whz, Whn] = splitCols(Whh, 3);
  throw new NotSolvedYet(
    "q1/05 gruBackward",
    "four paths lead from h back to hPrev: the mix, r ⊙ hPrev, and both gates",
  );
}
