/**
 * The model that Q2 trains: one recurrent layer, and a linear readout of its last hidden state.
 *
 * The weights have PyTorch's names and layouts, so that a file of them loads into `nn.RNN`, `nn.LSTM`,
 * `nn.GRU` and `nn.Linear` as it is.
 *
 * @module
 */

import type { Tensor } from "../kit/safetensors.ts";

export type { Tensor };

/** The cells of Q1. The GRU is the one with the reset gate after the product, as in PyTorch. */
export type Cell = "rnn" | "lstm" | "gru";

/** One recurrent layer with a linear readout. */
export interface Model {
  readonly cell: Cell;
  /** Numbers per step, I. */
  readonly inputs: number;
  /** Units, H. */
  readonly hidden: number;
  /** Classes, or values to predict, O. */
  readonly outputs: number;
  /** Both are means over the batch; the squared error also over the outputs. */
  readonly loss: "cross-entropy" | "squared error";
}

/** Tensors by PyTorch's names: `lstm.weight_hh_l0`, `fc.bias`. */
export type Weights = Readonly<Record<string, Tensor>>;

/** Gates of each cell, in PyTorch's order. */
export const GATES: Readonly<Record<Cell, readonly string[]>> = {
  rnn: ["h"],
  lstm: ["i", "f", "g", "o"],
  gru: ["r", "z", "n"],
};

/**
 * The shapes of a model's weights by their names, in PyTorch's order.
 *
 * With G gates: `weight_ih_l0` `[G·H×I]`, `weight_hh_l0` `[G·H×H]`, `bias_ih_l0` and `bias_hh_l0`
 * `[G·H]`; `fc.weight` `[O×H]`, `fc.bias` `[O]`. PyTorch has two biases where one is enough. Here the
 * second one is trained only where it is not the same thing twice: in the candidate of the GRU, inside
 * the reset. The rest of `bias_hh_l0` is zero and stays zero.
 *
 * @example
 * ```ts
 * import { weightShapes } from "./model.ts";
 * import assert from "node:assert/strict";
 *
 * const model = { cell: "lstm", inputs: 28, hidden: 128, outputs: 10, loss: "cross-entropy" } as const;
 * assert.deepEqual(weightShapes(model)["lstm.weight_hh_l0"], [512, 128]);
 * ```
 */
export function weightShapes(
  { cell, inputs, hidden, outputs }: Model,
): Record<string, readonly number[]> {
  const rows = GATES[cell].length * hidden;
  return {
    [`${cell}.weight_ih_l0`]: [rows, inputs],
    [`${cell}.weight_hh_l0`]: [rows, hidden],
    [`${cell}.bias_ih_l0`]: [rows],
    [`${cell}.bias_hh_l0`]: [rows],
    "fc.weight": [outputs, hidden],
    "fc.bias": [outputs],
  };
}

/**
 * The same model with one bias where PyTorch has two: what `bias_hh_l0` adds outside the reset of a GRU
 * moves into `bias_ih_l0`. Weights of ours come back as they are; weights of PyTorch's say the same
 * afterwards as before.
 *
 * @example
 * ```ts
 * import { foldBiases } from "./model.ts";
 * import assert from "node:assert/strict";
 *
 * const model = { cell: "rnn", inputs: 1, hidden: 1, outputs: 1, loss: "squared error" } as const;
 * const of = (...data: number[]) => ({ shape: [data.length], data: Float32Array.from(data) });
 * const folded = foldBiases(model, { "rnn.bias_ih_l0": of(2), "rnn.bias_hh_l0": of(3) });
 * assert.deepEqual([...folded["rnn.bias_ih_l0"].data, ...folded["rnn.bias_hh_l0"].data], [5, 0]);
 * ```
 */
export function foldBiases({ cell, hidden }: Model, weights: Weights): Weights {
  const [first, second] = [`${cell}.bias_ih_l0`, `${cell}.bias_hh_l0`];
  const outside = (GATES[cell].length - Number(cell === "gru")) * hidden;
  const sum = weights[first].data.slice(), rest = weights[second].data.slice();
  for (let k = 0; k < outside; k++) {
    sum[k] += rest[k];
    rest[k] = 0;
  }
  return {
    ...weights,
    [first]: { ...weights[first], data: sum },
    [second]: { ...weights[second], data: rest },
  };
}

/** Tensors of zeros with the shapes of others. */
export function zerosLike(weights: Weights): Weights {
  return Object.fromEntries(
    Object.entries(weights).map(([name, { shape, data }]) =>
      [name, { shape, data: new Float32Array(data.length) }] as const
    ),
  );
}
