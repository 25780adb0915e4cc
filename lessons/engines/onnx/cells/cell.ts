/**
 * What a cell is to the graph of a training step.
 *
 * Everything is transposed, against the rest of the course: a state is `[H×B]`, one column for each
 * sequence. Then the gates, stacked along the rows, are cut apart without moving a number, and
 * PyTorch's weights `[G·H×…]` stand on the left of a product as they are.
 *
 * @module
 */

import { gemm, type Graph, split, transpose, type Value } from "../graph.ts";
import type { Model } from "../../model.ts";
import type { Packing } from "../packing.ts";

/** Values by name: the weights in a graph, or their gradients so far. */
export type Values = Record<string, Value>;

/** What a step hands on: the hidden state, and the cell state where there is one, `[H×B]`. */
export interface State {
  readonly h: Value;
  readonly c?: Value;
}

/** The gradient of the loss with respect to a state. */
export interface Upstream {
  readonly dh: Value;
  readonly dc?: Value;
}

/** A cell, forwards and backwards. `K` is what the way back needs of the way there. */
// deno-lint-ignore no-explicit-any
export interface GraphCell<K extends State = any> {
  /** How its weights are packed. */
  packings(model: Model): readonly Packing[];
  /** What is made of the weights once for all steps. */
  prepare(g: Graph, weights: Values): Values;
  /**
   * One step.
   *
   * @param x `[(1+I)×B]`; its first row is ones, so that a bias is one more column of a matrix
   */
  forward(g: Graph, weights: Values, x: Value, before: State): K;
  /**
   * The same step backwards. Adds to the gradients of the weights.
   *
   * @returns the gradient with respect to the state before, or `null` if nobody needs it
   */
  backward(
    g: Graph,
    weights: Values,
    kept: K,
    from: Upstream,
    gradients: Values,
    first: boolean,
  ): Upstream | null;
}

/**
 * Adds a·bᵀ to a gradient: the product takes the sum so far as its third input, so that no sum over
 * time is ever made of T separate matrices.
 */
export function accumulate(g: Graph, gradients: Values, name: string, a: Value, b: Value): void {
  gradients[name] = gemm(g, a, b, gradients[name], { transB: true });
}

/** The transpose of the first H columns of a packed matrix: what a gradient is multiplied by. */
export function recurrentTransposed(g: Graph, packed: Value, hidden: number): Value {
  const [Whh] = split(g, packed, [hidden, packed.shape[1] - hidden], 1);
  return transpose(g, Whh);
}

/**
 * The packing of a cell whose gates all see h, a one and x in the same way:
 * `[weight_hh | bias_ih | weight_ih]`, `[G·H×(H+1+I)]`.
 */
export function packedTogether({ cell, hidden, inputs }: Model, gates: number): Packing {
  const rows = gates * hidden;
  const whole = (tensor: string, col: number) => ({
    tensor: `${cell}.${tensor}`,
    rows: [0, rows] as const,
    at: [0, col] as const,
  });
  return {
    name: "W",
    shape: [rows, hidden + 1 + inputs],
    blocks: [
      whole("weight_hh_l0", 0),
      whole("bias_ih_l0", hidden),
      whole("weight_ih_l0", hidden + 1),
    ],
  };
}
