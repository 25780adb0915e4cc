/**
 * A singular value decomposition without a library: turn two columns until they are at right angles, pair by pair, until all are.
 *
 * Hestenes 1958, "Inversion of matrices by biorthogonalization and related results"; Demmel & Veselić 1992.
 *
 * @module
 */

import { type Matrix, zeros } from "../../../lessons/kit/matrix.ts";
import type { Decomposition } from "../../../lessons/q3/03-hidden-states-in-motion/components.ts";

/** The singular values of A `[n×H]`, the largest first, and their right directions. */
export function jacobi(A: Matrix): Decomposition {
  const [n, H] = [A.rows, A.cols];
  const r = Math.min(n, H);
  const columns = Array.from({ length: H }, (_, j) => ({
    a: Float64Array.from({ length: n }, (_, i) => A.data[i * H + j]),
    v: Float64Array.from({ length: H }, (_, i) => Number(i === j)),
  }));
  for (let sweep = 0, turned = true; turned && sweep < 60; sweep++) {
    turned = false;
    for (let p = 0; p < H; p++) {
      for (let q = p + 1; q < H; q++) turned = turn(columns[p], columns[q]) || turned;
    }
  }
  const found = columns.map(({ a, v }) => ({ s: Math.hypot(...a), v }))
    .sort((x, y) => y.s - x.s).slice(0, r);
  const V = zeros(H, r);
  found.forEach(({ v }, k) => v.forEach((value, j) => V.data[j * r + k] = value));
  return { s: found.map(({ s }) => s), V };
}

interface Column {
  readonly a: Float64Array;
  readonly v: Float64Array;
}

/** Turns two columns so that they are at right angles; says whether there was anything to do. */
function turn(x: Column, y: Column): boolean {
  const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, v, i) => sum + v * b[i], 0);
  const [xx, yy, xy] = [dot(x.a, x.a), dot(y.a, y.a), dot(x.a, y.a)];
  if (Math.abs(xy) <= 1e-15 * Math.sqrt(xx * yy)) return false;
  const z = (yy - xx) / (2 * xy);
  const t = Math.sign(z || 1) / (Math.abs(z) + Math.sqrt(1 + z * z));
  const c = 1 / Math.sqrt(1 + t * t);
  for (const part of ["a", "v"] as const) {
    x[part].forEach((value, i) => {
      const other = y[part][i];
      x[part][i] = c * (value - t * other);
      y[part][i] = c * (other + t * value);
    });
  }
  return true;
}
