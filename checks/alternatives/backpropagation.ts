/**
 * Unusual solutions of lesson q1/03.
 *
 * @module
 */

import { addSumOfRows, addTo, map } from "../../lessons/kit/elementwise.ts";
import { clone, type Matrix, zeros } from "../../lessons/kit/matrix.ts";
import { addMatmul, matmul } from "../../lessons/kit/products.ts";
import type { CellParams } from "../../lessons/q1/02-the-forward-pass/rnn_forward.ts";
import type {
  CellGradients,
  Upstream,
} from "../../lessons/q1/03-backpropagation-through-time/rnn_backward.ts";
import type { Alternative } from "./alternative.ts";
import { atRow, stackedRows, turned } from "./stacking.ts";

type Backward = (
  params: CellParams,
  xs: readonly Matrix[],
  h0: Matrix,
  hs: readonly Matrix[],
  dhs: Upstream,
) => CellGradients;

function slopeByRatios({ rows, cols, data }: Matrix, targets: readonly number[]): Matrix {
  // ∂/∂y_v of ln Σ e^(y_k) is 1 / Σ e^(y_k − y_v): no maximum is needed, Infinity does no harm.
  const dy = new Float64Array(rows * cols);
  for (let v = 0; v < cols; v++) {
    for (let r = 0; r < rows; r++) {
      const y = data.slice(r * cols, (r + 1) * cols);
      const rest = y.reduce((sum, other) => sum + Math.exp(other - y[v]), 0);
      dy[r * cols + v] = 1 / rest - Number(v === targets[r]);
    }
  }
  return { rows, cols, data: dy };
}

function slopeFromTheAngle(h: Matrix, dh: Matrix): Matrix {
  return { ...dh, data: dh.data.map((d, k) => d - d * Math.sin(Math.asin(h.data[k])) ** 2) };
}

/** The step dz at t and all that follow it. */
function waysBack({ Whh }: CellParams, hs: readonly Matrix[], dhs: Upstream): Matrix[] {
  const back = turned(Whh);
  const from = (t: number): Matrix[] => {
    if (t === hs.length) return [];
    const later = from(t + 1);
    const dh = dhs[t] ? clone(dhs[t]!) : zeros(hs[t].rows, hs[t].cols);
    if (later.length > 0) addMatmul(dh, later[0], back);
    return [slopeFromTheAngle(hs[t], dh), ...later];
  };
  return from(0);
}

const backwardInOneProduct: Backward = (params, xs, h0, hs, dhs) => {
  const steps = waysBack(params, hs, dhs);
  const dz = stackedRows(steps);
  const dbh = zeros(1, dz.cols);
  addSumOfRows(dbh, dz);
  return {
    dWxh: matmul(turned(stackedRows(xs)), dz),
    dWhh: matmul(turned(stackedRows([h0, ...hs.slice(0, -1)])), dz),
    dbh,
    dh0: matmul(steps[0], turned(params.Whh)),
    dxs: steps.map((one) => matmul(one, turned(params.Wxh))),
  };
};

/** Sums of gradients, and inputs and states of the rows below each other. */
const backwardRowByRow: Backward = (params, xs, h0, hs, dhs) => {
  const rows = Array.from({ length: h0.rows }, (_, b) => {
    const row = (m: Matrix | null) => m && atRow(m, b);
    const all = <M extends Matrix | null>(list: readonly M[]) => list.map(row) as M[];
    return backwardInOneProduct(params, all(xs), row(h0)!, all(hs), all(dhs));
  });
  const [total, ...others] = rows.map(({ dWxh, dWhh, dbh }) => ({ dWxh, dWhh, dbh }));
  for (const other of others) {
    for (const name of ["dbh", "dWhh", "dWxh"] as const) addTo(total[name], other[name]);
  }
  return Object.freeze({
    ...total,
    dh0: stackedRows(rows.map((one) => one.dh0)),
    dxs: xs.map((_, t) => stackedRows(rows.map((one) => one.dxs[t]))),
  });
};

/** The states as the cell makes them, whatever was handed over. */
const backwardRecomputed: Backward = (params, xs, h0, _, dhs) => {
  const { Wxh, Whh, bh } = params;
  const hs: Matrix[] = [];
  for (const x of xs) {
    const z = stackedRows(Array(x.rows).fill(bh));
    addMatmul(z, x, Wxh);
    addMatmul(z, hs.at(-1) ?? h0, Whh);
    hs.push(map(z, Math.tanh));
  }
  return backwardInOneProduct(params, xs, h0, hs, dhs);
};

function clipByBranches(grads: readonly Matrix[], limit: number): Matrix[] {
  return grads.map(({ rows, cols, data }) => {
    const longer = new Float64Array(data.length + 3); // the matrix begins at an offset
    const view = longer.subarray(3);
    data.forEach((g, k) => view[k] = g > limit ? limit : g < -limit ? -limit : g);
    return Object.freeze({ rows, cols, data: view });
  });
}

function clipByLargerNorm(grads: readonly Matrix[], limit: number) {
  const norm = Math.hypot(...grads.flatMap((g) => [...g.data]));
  const divisor = Math.max(norm, limit);
  const clipped = grads.map((g) => map(g, (v) => v * limit / divisor));
  return { clipped, norm, wasClipped: norm > limit };
}

function truncatedInOneLoop(...[params, xs, h0, hs, dhs, k]: [...Parameters<Backward>, number]) {
  const none = (m: Matrix) => zeros(m.rows, m.cols);
  const [dWxh, dWhh, dbh] = [params.Wxh, params.Whh, params.bh].map(none);
  const dxs: Matrix[] = [];
  let carried = none(h0);
  let dh0 = carried;
  for (let t = xs.length - 1; t >= 0; t--) {
    const dh = clone(carried);
    if (dhs[t]) addTo(dh, dhs[t]!);
    const dz = slopeFromTheAngle(hs[t], dh);
    addMatmul(dWxh, turned(xs[t]), dz);
    addMatmul(dWhh, turned(hs[t - 1] ?? h0), dz);
    addSumOfRows(dbh, dz);
    dxs.unshift(matmul(dz, turned(params.Wxh)));
    dh0 = matmul(dz, turned(params.Whh));
    carried = t % k === 0 ? none(h0) : dh0; // a piece begins at t: nothing leaves it
  }
  return { dWxh, dWhh, dbh, dh0, dxs };
}

/** Unusual solutions of lesson q1/03. */
export const backpropagation: readonly Alternative[] = [
  {
    exercise: "crossEntropyBackward",
    unusual: "1 / Σ e^(y_k − y_v), column by column, without softmax.",
    solution: slopeByRatios,
  },
  {
    exercise: "throughTanh",
    unusual: "1 − h² as 1 − sin²(arcsin h), taken off dh.",
    solution: slopeFromTheAngle,
  },
  {
    exercise: "rnnBackward",
    unusual: "Recursion keeps every dz; then one product over all steps for each weight.",
    solution: backwardInOneProduct,
  },
  {
    exercise: "rnnBackward",
    unusual: "Every row of the batch goes back alone, through views; the result is frozen.",
    solution: backwardRowByRow,
  },
  {
    exercise: "rnnBackward",
    unusual: "The states are computed anew, and those that were handed over are not read.",
    solution: backwardRecomputed,
  },
  {
    exercise: "clipByValue",
    unusual: "Two branches, and results that begin in the middle of a longer array.",
    solution: clipByBranches,
  },
  {
    exercise: "clipByNorm",
    unusual: "No branch: everything times limit / max(norm, limit); one more field in the result.",
    solution: clipByLargerNorm,
  },
  {
    exercise: "truncatedBackward",
    unusual: "One loop over all steps that forgets what it carries at the start of each piece.",
    solution: truncatedInOneLoop,
  },
];
