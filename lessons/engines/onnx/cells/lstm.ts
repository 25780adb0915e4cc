/**
 * The LSTM as graph operations.
 *
 * The slopes that the way back multiplies by are made on the way there, while everything they are
 * made of is still in the processor's cache; then seven matrices are kept for a step, and not eleven.
 *
 * @module
 */

import { add, concat, gemm, mul, sigmoid, split, sub, tanh, type Value } from "../graph.ts";
import {
  accumulate,
  type GraphCell,
  packedTogether,
  recurrentTransposed,
  type State,
} from "./cell.ts";

interface Kept extends State {
  readonly c: Value;
  /** h before, a one, and x, one below the other, `[(H+1+I)×B]`. */
  readonly hx: Value;
  /** The forget gate, `[H×B]`: what the gradient of the cell state is carried by. */
  readonly f: Value;
  /** ∂c/∂(the sum inside each gate), `[H×B]`. */
  readonly slopes: { readonly i: Value; readonly f: Value; readonly g: Value };
  /** ∂h/∂(the sum inside the output gate), `[H×B]`. */
  readonly slopeO: Value;
  /** ∂h/∂c, `[H×B]`. */
  readonly slopeC: Value;
}

/** c = f ⊙ cPrev + i ⊙ g, h = o ⊙ tanh(c); gates in PyTorch's order i, f, g, o. */
export const lstm: GraphCell<Kept> = {
  packings: (model) => [packedTogether(model, 4)],

  prepare: (g, { W }) => ({ W, WhhT: recurrentTransposed(g, W, W.shape[0] / 4) }),

  forward(g, { W }, x, before) {
    const hx = concat(g, [before.h, x], 0);
    const H = W.shape[0] / 4;
    const [zi, zf, zg, zo] = split(g, gemm(g, W, hx), [H, H, H, H], 0);
    const i = sigmoid(g, zi), f = sigmoid(g, zf), candidate = tanh(g, zg), o = sigmoid(g, zo);
    const written = mul(g, i, candidate), kept = mul(g, f, before.c!);
    const c = add(g, kept, written);
    const tanhC = tanh(g, c);
    const h = mul(g, o, tanhC);
    const slopes = {
      i: sub(g, written, mul(g, written, i)), // g·i(1 − i)
      f: sub(g, kept, mul(g, kept, f)), // cPrev·f(1 − f)
      g: sub(g, i, mul(g, written, candidate)), // i(1 − g²)
    };
    const slopeO = sub(g, h, mul(g, h, o)); // tanh(c)·o(1 − o)
    const slopeC = sub(g, o, mul(g, h, tanhC)); // o(1 − tanh²(c))
    return { h, c, hx, f, slopes, slopeO, slopeC };
  },

  backward(g, { WhhT }, { hx, f, slopes, slopeO, slopeC }, from, gradients, first) {
    const direct = mul(g, from.dh, slopeC);
    const dc = from.dc ? add(g, from.dc, direct) : direct;
    const dz = concat(g, [
      mul(g, dc, slopes.i),
      mul(g, dc, slopes.f),
      mul(g, dc, slopes.g),
      mul(g, from.dh, slopeO),
    ], 0);
    accumulate(g, gradients, "W", dz, hx);
    return first ? null : { dh: gemm(g, WhhT, dz), dc: mul(g, dc, f) };
  },
};
