/**
 * A tanh network with random weights, inputs and a random loss: what the experiments of this lesson
 * take gradients of.
 *
 * @module
 */

import { type Matrix, zeros } from "../../kit/matrix.ts";
import { normalMatrix, type Random } from "../../kit/random.ts";
import { type CellParams, initRnn, rnnForward } from "../02-the-forward-pass/rnn_forward.ts";

/** Sizes of a problem. */
export interface Sizes {
  /** Steps in time. */
  T: number;
  /** Rows in a batch. */
  B: number;
  /** Inputs. */
  I: number;
  /** Hidden units. */
  H: number;
}

/** A network, a sequence, its states, and ∂L/∂h_t at every step for the loss Σ v_t ⊙ h_t. */
export interface Problem {
  params: CellParams;
  xs: Matrix[];
  h0: Matrix;
  hs: Matrix[];
  dhs: Matrix[];
}

/** A random problem; `radius` scales the orthogonal Whh and so is its spectral radius. */
export function problem(rng: Random, { T, B, I, H }: Sizes, radius = 1): Problem {
  const params = initRnn(rng, I, H);
  for (let i = 0; i < params.Whh.data.length; i++) params.Whh.data[i] *= radius;
  const xs = Array.from({ length: T }, () => normalMatrix(rng, B, I, 1));
  const dhs = Array.from({ length: T }, () => normalMatrix(rng, B, H, 1));
  const h0 = zeros(B, H);
  return { params, xs, h0, hs: rnnForward(params, xs, h0), dhs };
}
