/**
 * Unusual solutions of lesson q1/02.
 *
 * @module
 */

import { addTo, concatCols, map } from "../../lessons/kit/elementwise.ts";
import { fromRows, type Matrix, toRows, zeros } from "../../lessons/kit/matrix.ts";
import { matmul } from "../../lessons/kit/products.ts";
import type { CellParams } from "../../lessons/q1/02-the-forward-pass/rnn_forward.ts";
import type { Alternative } from "./alternative.ts";
import { atRow, stackedRows } from "./stacking.ts";

function stepByColumns({ Wxh, Whh, bh }: CellParams, x: Matrix, hPrev: Matrix): Matrix {
  const [B, I, H] = [x.rows, x.cols, hPrev.cols];
  const data = new Float64Array(B * H);
  for (let j = 0; j < H; j++) {
    for (let b = 0; b < B; b++) {
      let z = 0;
      for (let k = H - 1; k >= 0; k--) z += hPrev.data[b * H + k] * Whh.data[k * H + j];
      for (let i = I - 1; i >= 0; i--) z += x.data[b * I + i] * Wxh.data[i * H + j];
      data[b * H + j] = Math.tanh(z + bh.data[j]);
    }
  }
  return { rows: B, cols: H, data };
}

function stepAsOneProduct({ Wxh, Whh, bh }: CellParams, x: Matrix, hPrev: Matrix): Matrix {
  const one = zeros(x.rows, 1);
  one.data.fill(1);
  return map(
    matmul(concatCols([x, hPrev, one]), stackedRows([Wxh, Whh, bh])),
    (z) => 1 - 2 / (Math.exp(2 * z) + 1),
  );
}

function forwardInputsFirst({ Wxh, Whh, bh }: CellParams, xs: readonly Matrix[], h0: Matrix) {
  const B = h0.rows;
  const fromInputs = matmul(stackedRows(xs), Wxh);
  let h = h0;
  return xs.map((_, t) => {
    const z = matmul(h, Whh);
    addTo(z, stackedRows(Array.from({ length: B }, (_, b) => atRow(fromInputs, t * B + b))));
    addTo(z, stackedRows(Array(B).fill(bh)));
    return h = map(z, Math.tanh);
  });
}

function forwardRowByRow(params: CellParams, xs: readonly Matrix[], h0: Matrix): Matrix[] {
  const alone = Array.from({ length: h0.rows }, (_, b) => {
    let h = atRow(h0, b);
    return xs.map((x) => h = stepByColumns(params, atRow(x, b), h));
  });
  return xs.map((_, t) => stackedRows(alone.map((hs) => hs[t])));
}

function softmaxByLogarithms(logits: Matrix): Matrix {
  return fromRows(
    toRows(logits).map((y) => {
      const highest = y.toSorted((a, b) => b - a)[0];
      const logSum = highest + Math.log(y.reduce((sum, v) => sum + Math.exp(v - highest), 0));
      return y.map((v) => Math.exp(v - logSum));
    }),
  );
}

function softmaxInOnePass(logits: Matrix): Matrix {
  const [V, p] = [logits.cols, new Float64Array(logits.data)];
  for (let at = 0; at < p.length; at += V) {
    let [max, sum] = [-Infinity, 0];
    p.subarray(at, at + V).forEach((y) => {
      const higher = Math.max(max, y);
      sum = sum * Math.exp(max - higher) + Math.exp(y - higher);
      max = higher;
    });
    p.subarray(at, at + V).forEach((y, v, row) => row[v] = Math.exp(y - max) / sum);
  }
  return { ...logits, data: p };
}

function surpriseByRatios(logits: Matrix, targets: readonly number[]): number {
  // −ln p[t] = ln Σ e^(y − y[t]); what is above y[t] most is taken out of the sum.
  return targets.map((target, r) => {
    const y = [...atRow(logits, r).data];
    const above = y.map((v) => v - y[target]).sort((a, b) => a - b);
    const most = above.pop()!;
    return most + Math.log1p(above.reduce((sum, v) => sum + Math.exp(v - most), 0));
  }).reduceRight((sum, one) => sum + one, 0);
}

/** Unusual solutions of lesson q1/02. */
export const forwardPass: readonly Alternative[] = [
  {
    exercise: "rnnStep",
    unusual: "Loops over columns, sums from the other end, an array that zeros() did not make.",
    solution: stepByColumns,
  },
  {
    exercise: "rnnStep",
    unusual: "One product [x h 1]·[Wxh; Whh; bh], and tanh by way of exp.",
    solution: stepAsOneProduct,
  },
  {
    exercise: "rnnForward",
    unusual: "All inputs of all steps in one product first; the bias as a matrix of equal rows.",
    solution: forwardInputsFirst,
  },
  {
    exercise: "rnnForward",
    unusual: "Every row of the batch goes through the whole sequence alone.",
    solution: forwardRowByRow,
  },
  {
    exercise: "softmax",
    unusual: "e^(y − ln Σ e^y): logarithms in the place of a division.",
    solution: softmaxByLogarithms,
  },
  {
    exercise: "softmax",
    unusual: "Maximum and sum in one pass, on a copy that is overwritten.",
    solution: softmaxInOnePass,
  },
  {
    exercise: "crossEntropy",
    unusual: "ln Σ e^(y − y[target]) with log1p, and the rows added from the last to the first.",
    solution: surpriseByRatios,
  },
];
