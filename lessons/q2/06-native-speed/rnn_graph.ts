/**
 * A step of the tanh RNN as operations in a graph, forwards and backwards.
 *
 * Everything is transposed, against Q1: a state is `[H×B]`, a column for each sequence, and weights
 * stand on the left. The three of them are one matrix, W = [Whh | b | Wih], `[H×(H+1+I)]`.
 *
 * @module
 */

import {
  concat,
  constant,
  gemm,
  type Graph,
  mul,
  sub,
  tanh,
  type Value,
} from "../../engines/onnx/graph.ts";
import { NotSolvedYet } from "../../kit/not_solved_yet.ts";

/** What a step leaves for the way back. */
export interface RnnStep {
  /** The new state, `[H×B]`. */
  readonly h: Value;
  /** What W was multiplied by: the state before, a one, and x, one below the other, `[(H+1+I)×B]`. */
  readonly hx: Value;
  /** The slope of tanh where each unit is, 1 − h², `[H×B]`. */
  readonly slope: Value;
}

/**
 * One step: h = tanh(W·[hPrev; 1; x]).
 *
 * Nothing is computed here. The function adds operations to `g` and returns the names of their results.
 *
 * @param W `[H×(H+1+I)]`
 * @param x `[(1+I)×B]`; its first row is ones, so the bias is one more column of W
 * @param hPrev `[H×B]`
 *
 * @example
 * ```ts
 * import { rnnGraphStep } from "./rnn_graph.ts";
 * import { evaluateAll } from "../../engines/onnx/evaluate.ts";
 * import { input, newGraph } from "../../engines/onnx/graph.ts";
 * import assert from "node:assert/strict";
 *
 * const g = newGraph();
 * const W = input(g, "W", [1, 3]), x = input(g, "x", [2, 1]), hPrev = input(g, "hPrev", [1, 1]);
 * const { h } = rnnGraphStep(g, W, x, hPrev);
 * assert.deepEqual(h.shape, [1, 1]);
 *
 * const values = evaluateAll(g, {
 *   W: { shape: [1, 3], data: Float64Array.of(0.5, 0.25, 2) }, // Whh, b, Wih
 *   x: { shape: [2, 1], data: Float64Array.of(1, 3) },
 *   hPrev: { shape: [1, 1], data: Float64Array.of(0.5) },
 * });
 * assert.equal(values.get(h.name)!.data[0], Math.tanh(0.5 * 0.5 + 0.25 + 2 * 3));
 * ```
 */
export function rnnGraphStep(g: Graph, W: Value, x: Value, hPrev: Value): RnnStep {
  throw new NotSolvedYet(
    "q2/06 rnnGraphStep",
    "hx is hPrev above x; h is tanh of one gemm; the slope is 1 − h ⊙ h",
  );
}

/** What a step back hands on. */
export interface RnnBack {
  /** The gradient of W so far, `[H×(H+1+I)]`. */
  readonly dW: Value;
  /** ∂L/∂hPrev through this step, `[H×B]`. */
  readonly dhPrev: Value;
}

/**
 * The same step backwards: dz = dh ⊙ (1 − h²), dW ← dW + dz·[hPrev; 1; x]ᵀ, dhPrev = Whhᵀ·dz.
 *
 * @param WhhT the transpose of the recurrent weights, `[H×H]`: made once for all steps
 * @param dh ∂L/∂h, everything that reaches this state, `[H×B]`
 * @param dW the gradient of W from the later steps; `undefined` in the last step, which comes first
 *
 * @example
 * ```ts
 * import { rnnGraphBackward } from "./rnn_graph.ts";
 * import { input, newGraph } from "../../engines/onnx/graph.ts";
 * import assert from "node:assert/strict";
 *
 * const g = newGraph();
 * const [H, B, I] = [4, 7, 3];
 * const [h, slope, dh] = ["h", "slope", "dh"].map((name) => input(g, name, [H, B]));
 * const hx = input(g, "hx", [H + 1 + I, B]), WhhT = input(g, "WhhT", [H, H]);
 * const { dW, dhPrev } = rnnGraphBackward(g, WhhT, { h, hx, slope }, dh);
 * assert.deepEqual([dW.shape, dhPrev.shape], [[4, 8], [4, 7]]);
 * ```
 */
export function rnnGraphBackward(
  g: Graph,
  WhhT: Value,
  { hx, slope }: RnnStep,
  dh: Value,
  dW?: Value,
): RnnBack {
  throw new NotSolvedYet(
    "q2/06 rnnGraphBackward",
    "dz through the tanh; dz·hxᵀ on top of dW, in one gemm; WhhT·dz",
  );
}
