/**
 * The GRU with the reset gate after the product, as in PyTorch, as graph operations.
 *
 * One matrix `[3H×(H+1+I)]` multiplies h, a one and x for all three gates. In the rows of the
 * candidate its columns for x are zero and stay so: what x says to the candidate is outside the reset
 * and has a matrix of its own.
 *
 * @module
 */

import {
  add,
  concat,
  constant,
  gemm,
  mul,
  sigmoid,
  split,
  sub,
  tanh,
  type Value,
} from "../graph.ts";
import { accumulate, type GraphCell, recurrentTransposed, type State } from "./cell.ts";

interface Kept extends State {
  /** h before, a one, and x, one below the other, `[(H+1+I)×B]`. */
  readonly hx: Value;
  /** A one, and x, `[(1+I)×B]`. */
  readonly x: Value;
  readonly r: Value;
  readonly z: Value;
  /** ∂h/∂(the sum inside z), ∂h/∂(the sum inside n), `[H×B]`. */
  readonly slopeZ: Value;
  readonly slopeN: Value;
  /** ∂(the sum inside n)/∂(the sum inside r), `[H×B]`. */
  readonly slopeR: Value;
}

/** a = Whn·hPrev + bhn, n = tanh(Win·x + bin + r ⊙ a), h = (1 − z) ⊙ n + z ⊙ hPrev. */
export const gru: GraphCell<Kept> = {
  packings({ hidden: H, inputs }) {
    const rows = (from: number, to: number) => [from * H, to * H] as const;
    return [{
      name: "W",
      shape: [3 * H, H + 1 + inputs],
      blocks: [
        { tensor: "gru.weight_hh_l0", rows: rows(0, 3), at: [0, 0] },
        { tensor: "gru.bias_ih_l0", rows: rows(0, 2), at: [0, H] },
        { tensor: "gru.bias_hh_l0", rows: rows(2, 3), at: [2 * H, H] },
        { tensor: "gru.weight_ih_l0", rows: rows(0, 2), at: [0, H + 1] },
      ],
    }, {
      name: "Win",
      shape: [H, 1 + inputs],
      blocks: [
        { tensor: "gru.bias_ih_l0", rows: rows(2, 3), at: [0, 0] },
        { tensor: "gru.weight_ih_l0", rows: rows(2, 3), at: [0, 1] },
      ],
    }];
  },

  prepare: (g, { W, Win }) => ({
    W,
    Win,
    WhhT: recurrentTransposed(g, W, W.shape[0] / 3),
    one: constant(g, 1),
  }),

  forward(g, { W, Win, one }, x, before) {
    const hx = concat(g, [before.h, x], 0);
    const H = W.shape[0] / 3;
    const [zr, zz, a] = split(g, gemm(g, W, hx), [H, H, H], 0);
    const r = sigmoid(g, zr), z = sigmoid(g, zz);
    const reset = mul(g, r, a);
    const n = tanh(g, add(g, gemm(g, Win, x), reset));
    const moved = mul(g, z, sub(g, before.h, n));
    const h = add(g, n, moved); // n + z(hPrev − n)
    const fresh = sub(g, one, z);
    return {
      h,
      hx,
      x,
      r,
      z,
      slopeZ: sub(g, moved, mul(g, moved, z)), // (hPrev − n)·z(1 − z)
      slopeN: sub(g, fresh, mul(g, mul(g, fresh, n), n)), // (1 − z)(1 − n²)
      slopeR: sub(g, reset, mul(g, reset, r)), // a·r(1 − r)
    };
  },

  backward(g, { WhhT }, { hx, x, r, z, slopeZ, slopeN, slopeR }, { dh }, gradients, first) {
    const dn = mul(g, dh, slopeN);
    const dz = concat(g, [mul(g, dn, slopeR), mul(g, dh, slopeZ), mul(g, dn, r)], 0);
    accumulate(g, gradients, "W", dz, hx);
    accumulate(g, gradients, "Win", dn, x);
    return first ? null : { dh: gemm(g, WhhT, dz, mul(g, dh, z)) };
  },
};
