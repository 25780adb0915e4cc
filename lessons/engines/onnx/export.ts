/**
 * A trained model as an ONNX file of its own, with ONNX's RNN, LSTM and GRU: whatever runs ONNX runs it.
 *
 * Source: the ONNX operator reference, `RNN`, `LSTM`, `GRU` (operator set 17).
 *
 * @module
 */

import { type Cell, foldBiases, type Model, type Tensor, type Weights } from "../model.ts";
import {
  constant,
  gemm,
  type Graph,
  input,
  newGraph,
  output,
  reshape,
  type Value,
} from "./graph.ts";
import { onnxFile } from "./onnx_file.ts";

/** ONNX's order of the gates, as places in PyTorch's: i, o, f, g and z, r, n. */
const ORDER: Record<Cell, readonly number[]> = {
  rnn: [0],
  lstm: [0, 3, 1, 2],
  gru: [1, 0, 2],
};

/** What the file is made for. */
export interface ExportShape {
  /** Steps in time, T. */
  readonly steps: number;
  /** Sequences in a call, B. */
  readonly batch: number;
}

/**
 * The bytes of an ONNX model with one input, `x` `[B×T×I]`, and one output, `said` `[B×O]`: the logits,
 * or the values.
 *
 * @param weights PyTorch's names and layouts; both biases count
 *
 * @example
 * ```ts
 * import { exportModel } from "./export.ts";
 * import { randomWeights } from "../testing.ts";
 * import { random } from "../../kit/random.ts";
 * import assert from "node:assert/strict";
 *
 * const model = { cell: "gru", inputs: 2, hidden: 3, outputs: 1, loss: "squared error" } as const;
 * const file = exportModel(model, randomWeights(model, random(1)), { steps: 5, batch: 1 });
 * assert(new TextDecoder().decode(file).includes("linear_before_reset"));
 * ```
 */
export function exportModel(
  model: Model,
  weights: Weights,
  { steps, batch }: ExportShape,
): Uint8Array {
  const { cell, inputs, hidden, outputs } = model;
  const { [`${cell}.weight_ih_l0`]: ih, [`${cell}.weight_hh_l0`]: hh } = weights;
  const folded = foldBiases(model, weights);
  const biases = ["ih", "hh"].map((which) => folded[`${cell}.bias_${which}_l0`]);
  const gates = ORDER[cell].length;

  const g = newGraph();
  const x = input(g, "x", [batch, steps, inputs]);
  const byTime = node(g, "Transpose", [x], [steps, batch, inputs], { perm: [1, 0, 2] });
  const W = constant(g, reordered(cell, ih, hidden), [1, gates * hidden, inputs]);
  const R = constant(g, reordered(cell, hh, hidden), [1, gates * hidden, hidden]);
  const both = biases.map((bias) => reordered(cell, bias, hidden));
  const B = constant(g, Float32Array.from(both.flatMap((b) => [...b])), [1, 2 * gates * hidden]);
  const last = lastState(g, cell, [byTime, W, R, B], [1, batch, hidden]);
  const said = gemm(
    g,
    reshape(g, last, [batch, hidden]),
    constant(g, weights["fc.weight"].data, [outputs, hidden]),
    constant(g, weights["fc.bias"].data, [1, outputs]),
    { transB: true },
  );
  output(g, "said", said);
  return onnxFile(g);
}

/** The blocks of the gates in ONNX's order. */
function reordered(cell: Cell, { data }: Tensor, hidden: number): Float32Array {
  const size = data.length / ORDER[cell].length;
  if (!Number.isInteger(size / hidden)) {
    throw new RangeError(
      `The weights of a ${cell} with ${hidden} units do not have ${data.length} numbers.`,
    );
  }
  const out = new Float32Array(data.length);
  ORDER[cell].forEach((from, to) =>
    out.set(data.subarray(from * size, (from + 1) * size), to * size)
  );
  return out;
}

/** The recurrent layer. Of its outputs only the last hidden state is used. */
function lastState(g: Graph, cell: Cell, given: Value[], shape: readonly number[]): Value {
  const name = "last";
  g.nodes.push({
    op: cell.toUpperCase(),
    inputs: given.map((value) => value.name),
    outputs: ["", name],
    attributes: {
      hidden_size: shape[2],
      ...(cell === "gru" && { linear_before_reset: 1 }),
    },
  });
  return { name, shape };
}

function node(
  g: Graph,
  op: string,
  given: Value[],
  shape: readonly number[],
  attributes: Record<string, number | readonly number[]>,
): Value {
  const name = `${op.toLowerCase()} of ${given[0].name}`;
  g.nodes.push({ op, inputs: given.map((one) => one.name), outputs: [name], attributes });
  return { name, shape };
}
