/**
 * The tanh RNN as graph operations.
 *
 * @module
 */

import { concat, constant, gemm, mul, sub, tanh, type Value } from "../graph.ts";
import {
  accumulate,
  type GraphCell,
  packedTogether,
  recurrentTransposed,
  type State,
} from "./cell.ts";

interface Kept extends State {
  /** h before, a one, and x, one below the other, `[(H+1+I)×B]`. */
  readonly hx: Value;
  /** 1 − h², `[H×B]`. */
  readonly slope: Value;
}

/** h = tanh(Whh·hPrev + b + Wih·x). */
export const rnn: GraphCell<Kept> = {
  packings: (model) => [packedTogether(model, 1)],

  prepare: (g, { W }) => ({
    W,
    WhhT: recurrentTransposed(g, W, W.shape[0]),
    one: constant(g, 1),
  }),

  forward(g, { W, one }, x, before) {
    const hx = concat(g, [before.h, x], 0);
    const h = tanh(g, gemm(g, W, hx));
    return { h, hx, slope: sub(g, one, mul(g, h, h)) };
  },

  backward(g, { WhhT }, { hx, slope }, { dh }, gradients, first) {
    const dz = mul(g, dh, slope);
    accumulate(g, gradients, "W", dz, hx);
    return first ? null : { dh: gemm(g, WhhT, dz) };
  },
};
