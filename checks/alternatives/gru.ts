/**
 * Unusual solutions of lesson q1/05.
 *
 * @module
 */

import { sigmoid, tanh } from "../../lessons/kit/activations.ts";
import { add, addRow, addTo, hadamard, splitCols, sub } from "../../lessons/kit/elementwise.ts";
import { concatCols, map } from "../../lessons/kit/elementwise.ts";
import { type Matrix, zeros } from "../../lessons/kit/matrix.ts";
import { addMatmulTB, matmul, matmulTA, matmulTB } from "../../lessons/kit/products.ts";
import type { CellParams } from "../../lessons/q1/02-the-forward-pass/rnn_forward.ts";
import type { Upstream } from "../../lessons/q1/03-backpropagation-through-time/rnn_backward.ts";
import type { GruStep } from "../../lessons/q1/05-gru/gru.ts";
import type { ResetAfterParams, ResetAfterStep } from "../../lessons/q1/05-gru/gru_reset_after.ts";
import type { Alternative } from "./alternative.ts";
import { atRow, stackedRows } from "./stacking.ts";

function stepAsACorrection({ Wxh, Whh, bh }: CellParams, x: Matrix, hPrev: Matrix): GruStep {
  // Packed as n, z, r inside.
  const [Wn, Wz, Wr] = splitCols(Wxh, 3).toReversed();
  const [Un, Uz, Ur] = splitCols(Whh, 3).toReversed();
  const [bn, bz, br] = splitCols(bh, 3).toReversed();
  const sum = (W: Matrix, U: Matrix, b: Matrix, h: Matrix) =>
    addRow(add(matmul(h, U), matmul(x, W)), b);
  const z = sigmoid(sum(Wz, Uz, bz, hPrev));
  const r = sigmoid(sum(Wr, Ur, br, hPrev));
  const n = tanh(sum(Wn, Un, bn, hadamard(hPrev, r)));
  return { r, z, n, h: add(hPrev, hadamard(z, sub(n, hPrev))) };
}

const slope = (y: Matrix, dy: Matrix) => hadamard(dy, map(y, (v) => v * (1 - v)));
const throughTanh = (y: Matrix, dy: Matrix) => hadamard(dy, map(y, (v) => (1 - v) * (1 + v)));

function backwardByMatrices(
  { Wxh, Whh }: CellParams,
  xs: readonly Matrix[],
  h0: Matrix,
  steps: readonly GruStep[],
  dhs: Upstream,
) {
  const [Ur, Uz, Un] = splitCols(Whh, 3);
  const hs = [h0, ...steps.map(({ h }) => h)];
  let dh = zeros(h0.rows, h0.cols);
  const back = steps.map(({ r, z, n }, t) => ({ r, z, n, t })).toReversed().map(
    ({ r, z, n, t }) => {
      dh = add(dh, dhs[t] ?? zeros(dh.rows, dh.cols));
      const dn = throughTanh(n, hadamard(dh, z));
      const dz = slope(z, hadamard(dh, sub(n, hs[t])));
      const reset = matmulTB(dn, Un); // ∂L/∂(r ⊙ hPrev)
      const dr = slope(r, hadamard(reset, hs[t]));
      dh = [hadamard(reset, r), sub(dh, hadamard(dh, z)), matmulTB(dr, Ur), matmulTB(dz, Uz)]
        .reduce(add);
      return { dr, dz, dn, gates: concatCols([dr, dz, dn]), rh: hadamard(r, hs[t]) };
    },
  ).toReversed();
  const stacked = (part: "dr" | "dz" | "dn" | "rh" | "gates") =>
    stackedRows(back.map((step) => step[part]));
  const before = stackedRows(hs.slice(0, -1));
  const gates = stacked("gates");
  return {
    dh0: dh,
    dxs: back.map((step) => matmulTB(step.gates, Wxh)),
    dbh: Array.from({ length: gates.rows }, (_, r) => atRow(gates, r)).reduce(add),
    dWxh: matmulTA(stackedRows(xs), gates),
    dWhh: concatCols([
      matmulTA(before, stacked("dr")),
      matmulTA(before, stacked("dz")),
      matmulTA(stacked("rh"), stacked("dn")),
    ]),
  };
}

function resetAfterByEntries(params: ResetAfterParams, x: Matrix, hPrev: Matrix): ResetAfterStep {
  const { Wxh, Whh, bh, bhn } = params;
  const [B, I, H] = [x.rows, x.cols, hPrev.cols];
  const [r, z, n, a, h] = Array.from({ length: 5 }, () => zeros(B, H));
  for (let j = 0; j < H; j++) {
    for (let b = 0; b < B; b++) {
      const [given, kept] = [[0, 0, 0], [0, 0, 0]];
      for (let k = 0; k < 3; k++) {
        for (let i = 0; i < I; i++) given[k] += x.data[b * I + i] * Wxh.data[(3 * i + k) * H + j];
        for (let q = 0; q < H; q++) {
          kept[k] += hPrev.data[b * H + q] * Whh.data[(3 * q + k) * H + j];
        }
        given[k] += bh.data[k * H + j];
      }
      const at = b * H + j;
      r.data[at] = 1 / (1 + Math.exp(-given[0] - kept[0]));
      z.data[at] = 1 - 1 / (1 + Math.exp(given[1] + kept[1]));
      a.data[at] = kept[2] + bhn.data[j];
      n.data[at] = Math.tanh(given[2] + r.data[at] * a.data[at]);
      h.data[at] = n.data[at] + z.data[at] * (hPrev.data[at] - n.data[at]);
    }
  }
  return { r, z, n, a, h };
}

function resetAfterRowByRow(
  { Wxh, Whh, bh, bhn }: ResetAfterParams,
  xs: readonly Matrix[],
  h0: Matrix,
  steps: readonly ResetAfterStep[],
  dhs: Upstream,
) {
  const [dWxh, dWhh, dbh, dbhn] = [Wxh, Whh, bh, bhn].map((m) => zeros(m.rows, m.cols));
  const dxs = xs.map((x) => zeros(x.rows, x.cols));
  const dh0 = zeros(h0.rows, h0.cols);
  for (let b = 0; b < h0.rows; b++) {
    const carried = atRow(dh0, b); // walks back in place, and ends as the row of dh0
    for (let t = xs.length; t-- > 0;) {
      const [r, z, n, a] = (["r", "z", "n", "a"] as const).map((part) => atRow(steps[t][part], b));
      const hPrev = atRow(t === 0 ? h0 : steps[t - 1].h, b);
      if (dhs[t] !== null) addTo(carried, atRow(dhs[t]!, b));
      const dn = throughTanh(n, hadamard(carried, map(z, (v) => 1 - v)));
      const [dr, dz] = [
        slope(r, hadamard(dn, a)),
        slope(z, hadamard(carried, sub(hPrev, n))),
      ];
      const [fromX, fromH] = [concatCols([dr, dz, dn]), concatCols([dr, dz, hadamard(dn, r)])];
      addTo(dWxh, matmulTA(atRow(xs[t], b), fromX));
      addTo(dWhh, matmulTA(hPrev, fromH));
      addTo(dbh, fromX);
      addTo(dbhn, hadamard(r, dn));
      addMatmulTB(atRow(dxs[t], b), fromX, Wxh);
      carried.data.forEach((d, j) => carried.data[j] = d * z.data[j]);
      addMatmulTB(carried, fromH, Whh);
    }
  }
  return { dWxh, dWhh, dbh, dbhn, dh0, dxs };
}

/** Unusual solutions of lesson q1/05. */
export const gru: readonly Alternative[] = [
  {
    exercise: "gruStep",
    unusual: "Gates in the order n, z, r inside, and h = hPrev + z ⊙ (n − hPrev).",
    solution: stepAsACorrection,
  },
  {
    exercise: "gruBackward",
    unusual: "Whole matrices and no loop over entries; one product over all steps for each weight.",
    solution: backwardByMatrices,
  },
  {
    exercise: "gruResetAfterStep",
    unusual: "Entry by entry, column after column, with two other forms of σ.",
    solution: resetAfterByEntries,
  },
  {
    exercise: "gruResetAfterBackward",
    unusual: "Row by row of the batch, through views; the carry is a row of dh0 itself.",
    solution: resetAfterRowByRow,
  },
];
