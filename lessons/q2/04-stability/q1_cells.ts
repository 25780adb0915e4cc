/**
 * PyTorch's weights in the forms that the cells of Q1 take, so that your own code of Q1 runs what was
 * trained here, and shows what is inside.
 *
 * @module
 */

import type { Cell, Weights } from "../../engines/model.ts";
import { add, concatCols, splitCols, transpose } from "../../kit/elementwise.ts";
import { type Matrix, zeros } from "../../kit/matrix.ts";
import {
  type CellParams,
  type Readout,
  rnnForward,
} from "../../q1/02-the-forward-pass/rnn_forward.ts";
import { lstmForward, type LstmStep } from "../../q1/04-lstm/lstm.ts";
import {
  gruResetAfterForward,
  type ResetAfterParams,
  type ResetAfterStep,
} from "../../q1/05-gru/gru_reset_after.ts";

/** A trained model as Q1 writes it: gates side by side, row vectors, float64. */
export type Q1Model =
  | { readonly cell: "rnn"; readonly params: CellParams; readonly readout: Readout }
  | { readonly cell: "lstm"; readonly params: CellParams; readonly readout: Readout }
  | { readonly cell: "gru"; readonly params: ResetAfterParams; readonly readout: Readout };

/**
 * The same model in the form of Q1: every matrix transposed, and two biases added up where they do the
 * same. The gates stand in the same order in both.
 *
 * @example
 * ```ts
 * import { q1Model } from "./q1_cells.ts";
 * import assert from "node:assert/strict";
 *
 * const tensor = (shape: number[], ...data: number[]) => ({ shape, data: Float32Array.from(data) });
 * const { params } = q1Model("rnn", {
 *   "rnn.weight_ih_l0": tensor([2, 1], 1, 2), // two units, one input
 *   "rnn.weight_hh_l0": tensor([2, 2], 1, 2, 3, 4),
 *   "rnn.bias_ih_l0": tensor([2], 1, 2),
 *   "rnn.bias_hh_l0": tensor([2], 3, 4),
 *   "fc.weight": tensor([1, 2], 1, 2),
 *   "fc.bias": tensor([1], 0),
 * });
 * assert.deepEqual([...params.Whh.data], [1, 3, 2, 4]);
 * assert.deepEqual([...params.bh.data], [4, 6]);
 * ```
 */
export function q1Model(cell: Cell, weights: Weights): Q1Model {
  const of = (name: string) => matrixOf(weights, `${cell}.${name}_l0`);
  const [Wxh, Whh] = [transpose(of("weight_ih")), transpose(of("weight_hh"))];
  const [bih, bhh] = [transpose(of("bias_ih")), transpose(of("bias_hh"))];
  const readout = {
    Why: transpose(matrixOf(weights, "fc.weight")),
    by: transpose(matrixOf(weights, "fc.bias")),
  };
  if (cell !== "gru") return { cell, params: { Wxh, Whh, bh: add(bih, bhh) }, readout };
  // The reset gate multiplies the second bias of the candidate: that one stays by itself.
  const [br, bz, bhn] = splitCols(bhh, 3);
  const bh = add(bih, concatCols([br, bz, zeros(1, bhn.cols)]));
  return { cell, params: { Wxh, Whh, bh, bhn }, readout };
}

/** A tensor as a matrix; a list is one column. */
function matrixOf(weights: Weights, name: string): Matrix {
  const { shape: [rows, cols = 1], data } = weights[name];
  return { rows, cols, data: Float64Array.from(data) };
}

/** What a cell did over a sequence. */
export interface Reading {
  /** Everything squashed, by its name: `h` of the tanh network; i, f, g, o; r, z, n. T matrices `[B×H]`. */
  readonly gates: Readonly<Record<string, readonly Matrix[]>>;
  /** The states after each step, T matrices `[B×H]`. */
  readonly hs: readonly Matrix[];
  /** Everything that the cell computed in each step. */
  readonly steps: readonly (LstmStep | ResetAfterStep | { readonly h: Matrix })[];
}

/** Runs your cell of Q1 over sequences, from a state of zeros. */
export function read({ cell, params }: Q1Model, xs: readonly Matrix[]): Reading {
  const start = zeros(xs[0].rows, params.Whh.rows);
  if (cell === "rnn") {
    const hs = rnnForward(params, xs, start);
    return { gates: { h: hs }, hs, steps: hs.map((h) => ({ h })) };
  }
  if (cell === "lstm") {
    const steps = lstmForward(params, xs, start, start);
    return { gates: byName(steps, ["i", "f", "g", "o"]), hs: steps.map(({ h }) => h), steps };
  }
  const steps = gruResetAfterForward(params, xs, start);
  return { gates: byName(steps, ["r", "z", "n"]), hs: steps.map(({ h }) => h), steps };
}

function byName<Name extends string>(
  steps: readonly Readonly<Record<Name, Matrix>>[],
  names: readonly Name[],
): Record<string, Matrix[]> {
  return Object.fromEntries(names.map((name) => [name, steps.map((step) => step[name])]));
}
