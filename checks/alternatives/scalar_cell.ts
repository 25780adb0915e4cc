/**
 * Unusual solutions of lesson q1/01.
 *
 * @module
 */

import type { ScalarCell } from "../../lessons/q1/01-a-scalar-cell/scalar_cell.ts";
import type { Alternative } from "./alternative.ts";

const step = ({ w, u, b }: ScalarCell, x: number, h: number) => Math.tanh(u * h + (b + x * w));

function forwardByReduce(cell: ScalarCell, xs: readonly number[], h0: number): number[] {
  return xs.reduce<number[]>((hs, x) => [...hs, step(cell, x, hs.at(-1) ?? h0)], []);
}

function forwardByGenerator(cell: ScalarCell, xs: readonly number[], h0: number): number[] {
  function* states(h: number) {
    for (const x of xs) yield h = step(cell, x, h);
  }
  return Array.from(states(h0));
}

function meanOfTwoSlopes(f: (x: number) => number, x: number, h: number): number {
  const [ahead, behind] = [(f(x + h) - f(x)) / h, (f(x) - f(x - h)) / h];
  return (ahead + behind) / 2;
}

function restoredFromACopy(f: () => number, point: number[] | Float64Array, h: number): number[] {
  const kept = [...point];
  const slopes: number[] = [];
  for (let i = point.length - 1; i >= 0; i--) {
    const [above, below] = [h, -h].map((nudge) => {
      kept.forEach((value, k) => point[k] = k === i ? value + nudge : value);
      return f();
    });
    slopes.unshift((above - below) / (2 * h));
  }
  kept.forEach((value, k) => point[k] = value);
  return slopes;
}

function backwardByRecursion(
  cell: ScalarCell,
  xs: readonly number[],
  h0: number,
  hs: readonly number[],
  dhs: readonly number[],
) {
  /** The gradients of what the steps from t on contribute. */
  function from(t: number): { dw: number; du: number; db: number; dh: number } {
    if (t === xs.length) return { dw: 0, du: 0, db: 0, dh: 0 };
    const later = from(t + 1);
    const dz = (dhs[t] + later.dh) * (1 - hs[t]) * (1 + hs[t]);
    const hPrev = [h0, ...hs][t];
    return {
      dw: later.dw + dz * xs[t],
      du: later.du + dz * hPrev,
      db: later.db + dz,
      dh: cell.u * dz,
    };
  }
  const { dw, du, db, dh } = from(0);
  return { dw, du, db, dh0: dh };
}

function backwardAsADoubleSum(
  { u }: ScalarCell,
  xs: readonly number[],
  h0: number,
  hs: readonly number[],
  dhs: readonly number[],
) {
  const before = [h0, ...hs];
  const gradients = { dw: 0, du: 0, db: 0, dh0: 0 };
  dhs.forEach((dh, t) => {
    let slope = dh; // ∂L_t/∂h_k, for k = t, t − 1, …, 0
    for (let k = t; k >= 0; k--) {
      slope /= Math.cosh(Math.atanh(hs[k])) ** 2;
      gradients.dw += slope * xs[k];
      gradients.du += slope * before[k];
      gradients.db += slope;
      slope *= u;
    }
    gradients.dh0 += slope;
  });
  return gradients;
}

/** Unusual solutions of lesson q1/01. */
export const scalarCell: readonly Alternative[] = [
  {
    exercise: "scalarForward",
    unusual: "A reduction that copies the list of states at every step.",
    solution: forwardByReduce,
  },
  {
    exercise: "scalarForward",
    unusual: "A generator that yields one state after another.",
    solution: forwardByGenerator,
  },
  {
    exercise: "centralDifference",
    unusual: "The mean of the forward and the backward difference: f(x) is computed and cancels.",
    solution: meanOfTwoSlopes,
  },
  {
    exercise: "numericalGradient",
    unusual: "From the last number to the first; the whole point is written anew each time.",
    solution: restoredFromACopy,
  },
  {
    exercise: "scalarBackward",
    unusual: "Recursion over the steps, and 1 − h² as (1 − h)(1 + h).",
    solution: backwardByRecursion,
  },
  {
    exercise: "scalarBackward",
    unusual: "No carry: for each loss its own way back, added up; 1 − h² as 1/cosh²(z).",
    solution: backwardAsADoubleSum,
  },
];
