/**
 * Unusual solutions of lesson q1/07.
 *
 * @module
 */

import { map } from "../../lessons/kit/elementwise.ts";
import type { Matrix } from "../../lessons/kit/matrix.ts";
import { matmul, matmulTB } from "../../lessons/kit/products.ts";
import type { Random } from "../../lessons/kit/random.ts";
import type { Model, State } from "../../lessons/q1/06-training/model.ts";
import { unroll } from "../../solutions/q1/06-training/model.ts";
import type { Alternative } from "./alternative.ts";

const length = ({ data }: Matrix) => Math.sqrt(data.reduce((sum, v) => sum + v ** 2, 0));

function normsFromTheEnd(model: Model, xs: readonly Matrix[], start: State, dhT: Matrix): number[] {
  // The sequence grows at its front, one step at a time; its states are computed once.
  const { states } = unroll(model, xs, start);
  const before = (t: number) => t === 0 ? start : states[t - 1];
  const rest: Matrix[] = [];
  const norms = [length(dhT)];
  for (let t = xs.length - 1; t >= 0; t--) {
    rest.unshift(xs[t]);
    const dhs: (Matrix | null)[] = Array(rest.length).fill(null);
    dhs[rest.length - 1] = dhT;
    norms.unshift(length(unroll(model, rest, before(t)).backward(dhs).dh0));
  }
  return norms;
}

function normsByTrace(W: Matrix, T: number): number[] {
  function* powers() {
    for (let power = W;; power = matmul(W, power)) yield power;
  }
  return powers().take(T).map((power) => {
    const square = matmulTB(power, power); // ‖P‖² is the trace of P·Pᵀ
    return Math.sqrt(square.data.reduce((sum, v, k) => k % (W.rows + 1) ? sum : sum + v, 0));
  }).toArray();
}

function radiusByHalving(W: Matrix, squarings = 30): number {
  // ‖W^n‖^(1/n) = s·‖(W/s)^n‖^(1/n): the largest entry is kept, not its logarithm.
  const s = Math.max(...W.data.map(Math.abs));
  if (s === 0) return 0;
  const scaled = map(W, (w) => w / s);
  if (squarings === 0) return s * length(scaled);
  return s * Math.sqrt(radiusByHalving(matmul(scaled, scaled), squarings - 1));
}

function chronoByParts(rng: Random, bh: Matrix, Tmax: number): Matrix {
  const H = bh.cols / 4;
  const kept = [...bh.data].slice(2 * H);
  const f = kept.slice(0, H).map(() => Math.log(Tmax - 1 - (Tmax - 2) * rng.uniform()));
  const data = new Float64Array([...f.map((b) => -b), ...f, ...kept]);
  return Object.freeze({ rows: 1, cols: 4 * H, data });
}

/** Unusual solutions of lesson q1/07. */
export const gradientsAcrossTime: readonly Alternative[] = [
  {
    exercise: "gradientNorms",
    unusual: "From the last state to the first, with a sequence that grows at its front.",
    solution: normsFromTheEnd,
  },
  {
    exercise: "powerNorms",
    unusual: "An endless generator of powers, W on the other side, the norm from a trace.",
    solution: normsByTrace,
  },
  {
    exercise: "spectralRadius",
    unusual: "Recursion with square roots, and no logarithm; scaled by the largest entry.",
    solution: radiusByHalving,
  },
  {
    exercise: "withSpectralRadius",
    unusual: "Divided by its radius first, then multiplied; the radius by another way.",
    solution: (W: Matrix, radius: number) => {
      const own = radiusByHalving(W);
      return map(map(W, (w) => w / own), (w) => w * radius);
    },
  },
  {
    exercise: "chronoBias",
    unusual: "u counted down from Tmax − 1, and the parts put together as plain arrays.",
    solution: chronoByParts,
  },
];
