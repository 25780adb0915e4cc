/**
 * Unusual solutions of lesson q1/04.
 *
 * @module
 */

import { addRow, addTo, concatCols, map, splitCols } from "../../lessons/kit/elementwise.ts";
import { clone, type Matrix, zeros } from "../../lessons/kit/matrix.ts";
import { matmul, matmulTA, matmulTB } from "../../lessons/kit/products.ts";
import type { CellParams } from "../../lessons/q1/02-the-forward-pass/rnn_forward.ts";
import type { Upstream } from "../../lessons/q1/03-backpropagation-through-time/rnn_backward.ts";
import type { LstmStep } from "../../lessons/q1/04-lstm/lstm.ts";
import type { Alternative } from "./alternative.ts";
import { stackedRows } from "./stacking.ts";

/** σ(z) = (1 + tanh(z/2)) / 2. */
const sigma = (z: number) => 0.5 + 0.5 * Math.tanh(0.5 * z);

/** A matrix whose entries are a function of those of others, at the same place. */
function entrywise(f: (...values: number[]) => number, ...given: readonly Matrix[]): Matrix {
  const [{ rows, cols, data }] = given;
  return { rows, cols, data: data.map((_, k) => f(...given.map((m) => m.data[k]))) };
}

function stepGateByGate({ Wxh, Whh, bh }: CellParams, x: Matrix, hPrev: Matrix, cPrev: Matrix) {
  const [Wx, Wh, b] = [Wxh, Whh, bh].map((W) => splitCols(W, 4));
  const sum = (k: number) => {
    const z = addRow(matmul(hPrev, Wh[k]), b[k]);
    addTo(z, matmul(x, Wx[k]));
    return z;
  };
  // From the last gate to the first, with the sums among the results.
  const [zo, zg, zf, zi] = [3, 2, 1, 0].map(sum);
  const o = map(zo, sigma);
  const [i, f] = [map(zi, sigma), map(zf, sigma)];
  const g = map(zg, Math.tanh);
  const c = entrywise((i, g, f, c) => i * g + f * c, i, g, f, cPrev);
  return { zi, zf, zg, zo, h: entrywise((o, c) => o * Math.tanh(c), o, c), c, o, g, f, i };
}

function stepInOneArray({ Wxh, Whh, bh }: CellParams, x: Matrix, hPrev: Matrix, cPrev: Matrix) {
  const [B, H] = [x.rows, hPrev.cols];
  const all = new Float64Array(6 * B * H);
  const part = (k: number): Matrix => ({
    rows: B,
    cols: H,
    data: all.subarray(k * B * H, (k + 1) * B * H),
  });
  const [i, f, g, o, c, h] = [0, 1, 2, 3, 4, 5].map(part);
  [i, f, g, o].forEach((gate, k) => {
    for (let n = 0; n < B * H; n++) {
      const [b, j] = [Math.floor(n / H), k * H + n % H];
      let z = bh.data[j];
      for (let p = 0; p < x.cols; p++) z += x.data[b * x.cols + p] * Wxh.data[p * 4 * H + j];
      for (let q = 0; q < H; q++) z += hPrev.data[b * H + q] * Whh.data[q * 4 * H + j];
      gate.data[n] = gate === g ? Math.tanh(z) : sigma(z);
    }
  });
  c.data.set(cPrev.data);
  c.data.forEach((_, n) => c.data[n] *= f.data[n]);
  c.data.forEach((_, n) => c.data[n] += i.data[n] * g.data[n]);
  h.data.forEach((_, n) => h.data[n] = o.data[n] * Math.tanh(c.data[n]));
  return { i, f, g, o, c, h };
}

/** A cell that remembers. */
class Lstm {
  constructor(readonly params: CellParams, private h: Matrix, private c: Matrix) {}

  read(x: Matrix): LstmStep {
    const step = stepGateByGate(this.params, x, this.h, this.c);
    [this.h, this.c] = [step.h, step.c];
    return step;
  }
}

function forwardByAnObject(params: CellParams, xs: readonly Matrix[], h0: Matrix, c0: Matrix) {
  const cell = new Lstm(params, h0, c0);
  return xs.map((x) => cell.read(x));
}

function stepBackByGates(step: LstmStep, cPrev: Matrix, dh: Matrix, dcNext: Matrix) {
  const { i, f, g, o } = step;
  // The memory and its tanh are made anew; 1 − tanh² as 1/cosh².
  const c = entrywise((i, g, f, c) => i * g + f * c, i, g, f, cPrev);
  const dc = entrywise((dh, o, c, next) => next + dh * o / Math.cosh(c) ** 2, dh, o, c, dcNext);
  const gate = (y: Matrix, dy: Matrix) => entrywise((y, dy) => dy * (y - y * y), y, dy);
  const times = (a: Matrix, b: Matrix) => entrywise((a, b) => a * b, a, b);
  return {
    dz: concatCols([
      gate(i, times(dc, g)),
      gate(f, times(dc, cPrev)),
      entrywise((g, d) => (1 + g) * d * (1 - g), g, times(dc, i)),
      gate(o, times(dh, map(c, Math.tanh))),
    ]),
    dcPrev: times(f, dc),
  };
}

function backwardInOneProduct(
  { Wxh, Whh }: CellParams,
  xs: readonly Matrix[],
  h0: Matrix,
  c0: Matrix,
  steps: readonly LstmStep[],
  dhs: Upstream,
) {
  let dh0 = zeros(h0.rows, h0.cols);
  let dc0 = clone(dh0);
  const dzs = steps.map((step, t) => ({ step, t })).reverse().map(({ step, t }) => {
    const upstream = dhs[t];
    const dh = upstream ? entrywise((a, b) => a + b, dh0, upstream) : dh0;
    const { dz, dcPrev } = stepBackByGates(step, steps[t - 1]?.c ?? c0, dh, dc0);
    [dh0, dc0] = [matmulTB(dz, Whh), dcPrev];
    return dz;
  }).reverse();
  const dz = stackedRows(dzs);
  const ones = zeros(dz.rows, 1);
  ones.data.fill(1);
  return {
    dWxh: matmulTA(stackedRows(xs), dz),
    dWhh: matmulTA(stackedRows([h0, ...steps.slice(0, -1).map(({ h }) => h)]), dz),
    dbh: matmulTA(ones, dz),
    dh0,
    dc0,
    dxs: dzs.map((dz) => matmulTB(dz, Wxh)),
    dzs,
  };
}

/** Unusual solutions of lesson q1/04. */
export const lstm: readonly Alternative[] = [
  {
    exercise: "lstmStep",
    unusual: "Eight small products, gate by gate from the last; σ by way of tanh; more fields.",
    solution: stepGateByGate,
  },
  {
    exercise: "lstmStep",
    unusual: "All six results are views of one array, filled in place.",
    solution: stepInOneArray,
  },
  {
    exercise: "lstmForward",
    unusual: "An object of a class that keeps its own state.",
    solution: forwardByAnObject,
  },
  {
    exercise: "lstmStepBackward",
    unusual: "Whole matrices and no loop; the memory is computed anew from the gates.",
    solution: stepBackByGates,
  },
  {
    exercise: "lstmBackward",
    unusual: "All dz below each other, then one product for each weight, and one with ones.",
    solution: backwardInOneProduct,
  },
  {
    exercise: "setForgetBias",
    unusual: "Each entry asks for its own quarter.",
    solution: (bh: Matrix, value: number): Matrix => ({
      ...bh,
      data: bh.data.map((b, k) => Math.floor(4 * k / bh.cols) === 1 ? value : b),
    }),
  },
  {
    exercise: "memoryLeft",
    unusual: "The power by way of logarithms: e^(−T·ln(1 + e^−b)).",
    solution: (bias: number, T: number) => Math.exp(-T * Math.log1p(Math.exp(-bias))),
  },
];
