/**
 * Unusual solutions of lesson q2/04.
 *
 * @module
 */

import { splitCols, transpose } from "../../lessons/kit/elementwise.ts";
import { fromRows, type Matrix, toRows, zeros } from "../../lessons/kit/matrix.ts";
import { matmul, matmulTB } from "../../lessons/kit/products.ts";
import type { LstmStep } from "../../lessons/q1/04-lstm/lstm.ts";
import { lstmStepBackward } from "../../solutions/q1/04-lstm/lstm.ts";
import type { Alternative } from "./alternative.ts";

type Gradient = (at: Float64Array) => Float64Array;

/** Every unit's numbers in order of size; what lies outside the limits stands at the two ends. */
function saturationBySorting(activations: readonly Matrix[], lower: number, upper: number) {
  const units = transpose(fromRows(activations.flatMap(toRows)));
  const sorted = toRows(units).map((all) => Float64Array.from(all).sort());
  const low = sorted.map((all) => {
    const inside = all.findIndex((x) => x >= lower);
    return (inside < 0 ? all.length : inside) / all.length;
  });
  const high = sorted.map((all) =>
    (all.length - 1 - all.findLastIndex((x) => x <= upper)) / all.length
  );
  return { high: fromRows([high]), low: fromRows([low]) };
}

/** The slope of tanh from the sum that made it: 1/cosh². */
function rnnJacobianByCosh(Whh: Matrix, h: Matrix): Matrix {
  const slopes = Array.from(h.data, (y) => Math.cosh(Math.atanh(y)) ** -2);
  return fromRows(toRows(Whh).map((row) => row.map((w, j) => w * slopes[j])));
}

/** One backward step for a batch of 2H unit vectors: each row is a column of the Jacobian. */
function lstmJacobianByBackward(Whh: Matrix, step: LstmStep, cPrev: Matrix): Matrix {
  const H = Whh.rows;
  const repeated = ({ data }: Matrix) => fromRows(Array(2 * H).fill([...data]));
  const batch = Object.fromEntries(
    Object.entries(step).map(([name, row]) => [name, repeated(row)]),
  ) as unknown as LstmStep;
  const units = zeros(2 * H, 2 * H);
  for (let k = 0; k < 2 * H; k++) units.data[k * 2 * H + k] = 1;
  const [dh, dcNext] = splitCols(units, 2);
  const { dz, dcPrev } = lstmStepBackward(batch, repeated(cPrev), dh, dcNext);
  return fromRows([...toRows(matmul(Whh, transpose(dz))), ...toRows(transpose(dcPrev))]);
}

/** What a random change looks like at the end: its covariance walks back, G ← J·G·Jᵀ. */
function reachByCovariance(jacobians: readonly Matrix[]): number[] {
  const n = jacobians[0].rows;
  const trace = (G: Matrix) => toRows(G).reduce((sum, row, k) => sum + row[k], 0);
  const start = fromRows(
    Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => +(i === j))),
  );
  return jacobians.reduceRight<{ G: Matrix; all: number[] }>(({ G, all }, J) => {
    const before = matmulTB(matmul(J, G), J);
    return { G: before, all: [Math.sqrt(trace(before) / n), ...all] };
  }, { G: start, all: [1] }).all;
}

/** Along the direction of length 1 first, and its length at the end. */
function productPerLength(gradient: Gradient, at: Float64Array, v: Float64Array, distance = 1e-4) {
  const length = Math.hypot(...v);
  if (!length) return v;
  const [behind, ahead] = [-1, 1].map((side) =>
    gradient(Float64Array.from(at, (x, k) => x + side * distance * v[k] / length))
  );
  return Float64Array.from(v, (_, k) => length / distance * (ahead[k] / 2 - behind[k] / 2));
}

function alongUnit(
  gradient: Gradient,
  at: Float64Array,
  d: Float64Array,
  distance?: number,
): number {
  const unit = d.map((x) => x / Math.hypot(...d));
  const Hu = productPerLength(gradient, at, unit, distance);
  return unit.reduce((sum, u, k) => sum + u * Hu[k], 0);
}

function sharpestByRecursion(
  gradient: Gradient,
  at: Float64Array,
  start: Float64Array,
  times: number,
  distance?: number,
): Float64Array {
  if (times === 0) return start.map((x) => x / Math.hypot(...start));
  const before = sharpestByRecursion(gradient, at, start, times - 1, distance);
  const Hd = productPerLength(gradient, at, before, distance);
  const length = Math.hypot(...Hd);
  return length > 0 ? Hd.map((x) => x / length) : before;
}

/** From the end: the first window that is not low ends the search. */
function settledFromTheEnd(
  losses: readonly number[],
  level: number,
  window: number,
): number | null {
  let settled: number | null = null;
  for (let t = losses.length - 1; t >= window - 1; t--) {
    let sum = 0;
    for (let back = 0; back < window; back++) sum += losses[t - back];
    if (sum / window < level) settled = t;
    else break;
  }
  return settled;
}

/** Every one is right. */
export const stability: readonly Alternative[] = [
  {
    exercise: "saturation",
    unusual: "It sorts the numbers of each unit and looks how many stand at the ends.",
    solution: saturationBySorting,
  },
  {
    exercise: "rnnJacobian",
    unusual: "It finds the sum behind each tanh again, and its slope as 1/cosh².",
    solution: rnnJacobianByCosh,
  },
  {
    exercise: "lstmJacobian",
    unusual: "One backward step of Q1 for a batch of unit vectors.",
    solution: lstmJacobianByBackward,
  },
  {
    exercise: "reach",
    unusual: "It sends a covariance back and takes its trace; no product is ever formed.",
    solution: reachByCovariance,
  },
  {
    exercise: "hessianTimes",
    unusual: "It goes along a direction of length 1, and multiplies by the length at the end.",
    solution: productPerLength,
  },
  {
    exercise: "curvatureAlong",
    unusual: "It makes the direction 1 long first.",
    solution: alongUnit,
  },
  {
    exercise: "sharpestDirection",
    unusual: "Recursion from the last product to the first.",
    solution: sharpestByRecursion,
  },
  {
    exercise: "settledBelow",
    unusual: "It walks from the last window to the first one that is not low.",
    solution: settledFromTheEnd,
  },
];
