/**
 * A step of the LSTM as operations in a graph, forwards and backwards.
 *
 * As in `rnn_graph.ts`, a state is `[H×B]`. The gates i, f, g, o stand one below the other:
 * W = [Whh | b | Wih] is `[4H×(H+1+I)]`.
 *
 * @module
 */

import {
  add,
  concat,
  constant,
  gemm,
  type Graph,
  mul,
  sigmoid,
  split,
  sub,
  tanh,
  type Value,
} from "../../engines/onnx/graph.ts";

/** What a step has computed when its gates are open, all `[H×B]`. */
export interface LstmGates {
  /** Input gate. */
  readonly i: Value;
  /** Forget gate. */
  readonly f: Value;
  /** Candidate: g in the equations. */
  readonly candidate: Value;
  /** Output gate. */
  readonly o: Value;
  /** The memory before. */
  readonly cPrev: Value;
  /** tanh(c) of the new memory. */
  readonly tanhC: Value;
}

/** How much each result changes with each sum inside a gate, all `[H×B]`. */
export interface LstmSlopes {
  /** ∂c/∂z of the input gate. */
  readonly i: Value;
  /** ∂c/∂z of the forget gate. */
  readonly f: Value;
  /** ∂c/∂z of the candidate. */
  readonly candidate: Value;
  /** ∂h/∂z of the output gate. */
  readonly o: Value;
  /** ∂h/∂c. */
  readonly c: Value;
}

/** What a step leaves for the way back. */
export interface LstmStep {
  readonly h: Value;
  readonly c: Value;
  /** What W was multiplied by: the state before, a one, and x, `[(H+1+I)×B]`. */
  readonly hx: Value;
  /** The forget gate: what dc is carried by. */
  readonly f: Value;
  readonly slopes: LstmSlopes;
}

/**
 * One step: the gates from one product, c = f ⊙ cPrev + i ⊙ g, h = o ⊙ tanh(c), and the slopes.
 *
 * @param W `[4H×(H+1+I)]`
 * @param x `[(1+I)×B]`; its first row is ones
 * @param hPrev `[H×B]`
 * @param cPrev `[H×B]`
 */
export function lstmGraphStep(
  g: Graph,
  W: Value,
  x: Value,
  hPrev: Value,
  cPrev: Value,
): LstmStep {
  // #region forward
  const H = W.shape[0] / 4;
  const hx = concat(g, [hPrev, x], 0);
  const [zi, zf, zg, zo] = split(g, gemm(g, W, hx), [H, H, H, H], 0);
  const i = sigmoid(g, zi), f = sigmoid(g, zf), candidate = tanh(g, zg), o = sigmoid(g, zo);
  const c = add(g, mul(g, f, cPrev), mul(g, i, candidate));
  const tanhC = tanh(g, c);
  const h = mul(g, o, tanhC);
  const slopes = lstmSlopes(g, { i, f, candidate, o, cPrev, tanhC });
  // #endregion
  return { h, c, hx, f, slopes };
}

/**
 * The five slopes of a step: of c with respect to the sums inside i, f and g, of h with respect to the
 * sum inside o, and of h with respect to c.
 *
 * They are made on the way there, while everything that they are made of is still in the cache.
 *
 * @example
 * ```ts
 * import { lstmSlopes } from "./lstm_graph.ts";
 * import { input, newGraph } from "../../engines/onnx/graph.ts";
 * import assert from "node:assert/strict";
 *
 * const g = newGraph();
 * const gate = (name: string) => input(g, name, [4, 7]);
 * const slopes = lstmSlopes(g, {
 *   i: gate("i"), f: gate("f"), candidate: gate("g"), o: gate("o"),
 *   cPrev: gate("cPrev"), tanhC: gate("tanhC"),
 * });
 * assert.deepEqual(slopes.c.shape, [4, 7]);
 * ```
 */
export function lstmSlopes(g: Graph, gates: LstmGates): LstmSlopes {
  const { i, f, candidate, o, cPrev, tanhC } = gates;
  // #region exercise: σ' = σ(1 − σ) and tanh' = 1 − tanh², each times what its gate multiplies
  const one = constant(g, 1);
  const written = mul(g, i, candidate), kept = mul(g, f, cPrev), h = mul(g, o, tanhC);
  return {
    i: mul(g, written, sub(g, one, i)),
    f: mul(g, kept, sub(g, one, f)),
    candidate: sub(g, i, mul(g, written, candidate)),
    o: mul(g, h, sub(g, one, o)),
    c: sub(g, o, mul(g, h, tanhC)),
  };
  // #endregion
}

/** What a step back hands on. */
export interface LstmBack {
  /** The gradient of W so far, `[4H×(H+1+I)]`. */
  readonly dW: Value;
  /** ∂L/∂hPrev through this step, `[H×B]`. */
  readonly dhPrev: Value;
  /** ∂L/∂cPrev, `[H×B]`. */
  readonly dcPrev: Value;
}

/**
 * The same step backwards.
 *
 * @param WhhT the transpose of the recurrent weights, `[H×4H]`: made once for all steps
 * @param dh ∂L/∂h, everything that reaches this state, `[H×B]`
 * @param dc what reaches this memory from the step after it, `[H×B]`; `undefined` in the last step
 * @param dW the gradient of W from the later steps; `undefined` in the last step
 *
 * @example
 * ```ts
 * import { lstmGraphBackward } from "./lstm_graph.ts";
 * import { input, newGraph } from "../../engines/onnx/graph.ts";
 * import assert from "node:assert/strict";
 *
 * const g = newGraph();
 * const [H, B, I] = [4, 7, 3];
 * const state = (name: string) => input(g, name, [H, B]);
 * const slopes = {
 *   i: state("i'"), f: state("f'"), candidate: state("g'"), o: state("o'"), c: state("c'"),
 * };
 * const step = { h: state("h"), c: state("c"), f: state("f"), hx: input(g, "hx", [H + 1 + I, B]), slopes };
 * const { dW, dhPrev } = lstmGraphBackward(g, input(g, "WhhT", [H, 4 * H]), step, state("dh"));
 * assert.deepEqual([dW.shape, dhPrev.shape], [[16, 8], [4, 7]]);
 * ```
 */
export function lstmGraphBackward(
  g: Graph,
  WhhT: Value,
  { hx, f, slopes }: LstmStep,
  dh: Value,
  dc?: Value,
  dW?: Value,
): LstmBack {
  // #region exercise: the whole dc first; four blocks of dz, one below the other; then as in the RNN
  const throughH = mul(g, dh, slopes.c);
  const whole = dc ? add(g, dc, throughH) : throughH;
  const dz = concat(g, [
    mul(g, whole, slopes.i),
    mul(g, whole, slopes.f),
    mul(g, whole, slopes.candidate),
    mul(g, dh, slopes.o),
  ], 0);
  return {
    dW: gemm(g, dz, hx, dW, { transB: true }),
    dhPrev: gemm(g, WhhT, dz),
    dcPrev: mul(g, whole, f),
  };
  // #endregion
}
