/**
 * The biases of a training, gate by gate.
 *
 * @module
 */

import { mean, quantile } from "../../../../assets/statistics.ts";
import { type Cell, GATES, type Weights } from "../../../engines/model.ts";

/** The biases of one gate of one training, after each epoch from 0 on. */
export interface BiasRow {
  cell: Cell;
  seed: number;
  /** `h`, `i`, …; "n inside": that of the GRU's candidate inside the reset; "fc": the readout's. */
  gate: string;
  /** Over the units: the mean, and the 10th and the 90th percentile. */
  epochs: { mean: number; low: number; high: number }[];
}

/** What becomes of the biases of each gate over a training. */
export function biasRows(cell: Cell, seed: number, epochs: readonly Weights[]): BiasRow[] {
  const biases = epochs.map((weights) => biasesOf(cell, weights));
  return Object.keys(biases[0]).map((gate) => ({
    cell,
    seed,
    gate,
    epochs: biases.map((now) => {
      const values = now[gate];
      return { mean: mean(values), low: quantile(values, 0.1), high: quantile(values, 0.9) };
    }),
  }));
}

/** The biases by their gates. What PyTorch has twice for nothing stands in the first vector. */
function biasesOf(cell: Cell, weights: Weights): Record<string, number[]> {
  const [first, second] = ["bias_ih_l0", "bias_hh_l0"].map((name) =>
    weights[`${cell}.${name}`].data
  );
  const H = first.length / GATES[cell].length;
  const ofGate = (data: Float32Array, k: number) => [...data.subarray(k * H, (k + 1) * H)];
  return {
    ...Object.fromEntries(GATES[cell].map((gate, k) => [gate, ofGate(first, k)])),
    ...(cell === "gru" && { "n inside": ofGate(second, GATES[cell].indexOf("n")) }),
    fc: [...weights["fc.bias"].data],
  };
}
