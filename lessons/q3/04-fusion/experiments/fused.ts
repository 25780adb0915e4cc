/**
 * Fusions: what becomes of a question's vector and a picture's when they are made one.
 *
 * @module
 */

import { add, concatCols, hadamard, scale } from "../../../kit/elementwise.ts";
import { type Matrix, zeros } from "../../../kit/matrix.ts";
import { matmul } from "../../../kit/products.ts";
import type { Random } from "../../../kit/random.ts";
import { circularConvolution, countSketch, type Dealing } from "../fusions.ts";
import { randomProjection } from "../projection.ts";

/**
 * `sum`: of both projections. `concatenation`: of both as they are. `product`: of both projections, number by number; with learned
 * projections that is low-rank bilinear pooling (Kim et al. 2017). `compact`: the circular convolution of two count sketches (Fukui et al. 2016).
 */
export type Fusion = "sum" | "concatenation" | "product" | "compact";

/** All of them. */
export const FUSIONS: readonly Fusion[] = ["sum", "concatenation", "product", "compact"];

/** A fusion whose matrices are drawn: it fuses row b of one matrix with row b of the other, to `[B×…]`. */
export type Fuse = (questions: Matrix, pictures: Matrix) => Matrix;

/** Draws a fusion of vectors with H and D numbers. */
export function drawFusion(
  rng: Random,
  fusion: Fusion,
  { H, D, d }: { H: number; D: number; d: number },
): Fuse {
  if (fusion === "concatenation") return (q, v) => concatCols([q, v]);
  if (fusion === "compact") {
    const [ofQ, ofV] = [dealing(rng, H, d), dealing(rng, D, d)];
    return (q, v) => circularConvolution(countSketch(q, ofQ, d), countSketch(v, ofV, d));
  }
  const [P, R] = [randomProjection(rng, H, d), randomProjection(rng, D, d)];
  if (fusion === "sum") return (q, v) => add(matmul(q, P), matmul(v, R));
  // √d, since each product of two numbers is as small as 1/d.
  return (q, v) => scale(hadamard(matmul(q, P), matmul(v, R)), Math.sqrt(d));
}

function dealing(rng: Random, n: number, d: number): Dealing {
  return {
    places: Array.from({ length: n }, () => rng.integer(d)),
    signs: Array.from({ length: n }, () => 2 * rng.integer(2) - 1),
  };
}

/** Every question with every picture: two matrices with a row for each pair, the pictures of one question together. */
export function everyPair(questions: Matrix, pictures: Matrix): [Matrix, Matrix] {
  const [Q, N] = [questions.rows, pictures.rows];
  const q = zeros(Q * N, questions.cols), v = zeros(Q * N, pictures.cols);
  for (let k = 0; k < Q * N; k++) {
    q.data.set(rowOf(questions, Math.floor(k / N)), k * questions.cols);
    v.data.set(rowOf(pictures, k % N), k * pictures.cols);
  }
  return [q, v];
}

/** Rows of length 1. */
export function unitRows(x: Matrix): Matrix {
  const out = zeros(x.rows, x.cols);
  for (let r = 0; r < x.rows; r++) {
    const row = rowOf(x, r);
    const length = Math.hypot(...row);
    if (length > 0) out.data.set(row.map((v) => v / length), r * x.cols);
  }
  return out;
}

function rowOf({ cols, data }: Matrix, r: number): Float64Array {
  return data.subarray(r * cols, (r + 1) * cols);
}
