/**
 * t-SNE: points in the plane whose neighbours are those that they had in many dimensions.
 *
 * Van der Maaten & Hinton 2008; the rate and the exaggeration are those of Belkina et al. 2019.
 *
 * @module
 */

import { type Matrix, zeros } from "../../kit/matrix.ts";
import { normalMatrix, random } from "../../kit/random.ts";
import { neighbourProbabilities, tsneGradient } from "./neighbours.ts";

/** What may be chosen. */
export interface TsneOptions {
  /** How many neighbours each point has, about. Less than a third of the points. */
  readonly perplexity: number;
  /** Of the places at which the points begin. */
  readonly seed: number;
  /** Default 750. */
  readonly steps?: number;
}

/** In the first third of the steps all attraction is so many times as strong, and groups find together. */
const EXAGGERATION = 12;

/**
 * The largest perplexity that makes sense for so many points: the published code asks for three times as many neighbours as
 * the perplexity, so that the farthest of them hardly count.
 */
export function mayHavePerplexity(perplexity: number, points: number): boolean {
  return perplexity > 1 && 3 * perplexity < points - 1;
}

/**
 * The points in the plane. The same points, perplexity and seed give the same plane, to the last bit.
 *
 * @param points `[n×H]`
 * @returns `[n×2]`, with its middle at the origin
 * @throws {RangeError} in one sentence, if there are too few points for the perplexity.
 */
export function tsne(points: Matrix, { perplexity, seed, steps = 750 }: TsneOptions): Matrix {
  const n = points.rows;
  if (!mayHavePerplexity(perplexity, n)) {
    const most = (n - 1) / 3;
    const allowed = most > 1 ? `must be between 1 and ${most.toFixed(1)}` : "cannot be had";
    throw new RangeError(
      `A perplexity of ${perplexity} is asked for; with ${n} points it ${allowed}.`,
    );
  }
  const P = pairProbabilities(points, perplexity);
  const early = { ...P, data: P.data.map((p) => EXAGGERATION * p) };
  const rate = Math.max(n / EXAGGERATION / 4, 50);
  const Y = normalMatrix(random(seed), n, 2, 1e-4);
  const moved = zeros(n, 2);
  const gains = new Float64Array(2 * n).fill(1);
  for (let step = 0; step < steps; step++) {
    const exaggerated = 3 * step < steps;
    const dY = tsneGradient(exaggerated ? early : P, Y);
    const momentum = exaggerated ? 0.5 : 0.8;
    for (let i = 0; i < dY.data.length; i++) {
      // A place that goes on in its direction gets faster, one that is thrown to and fro slower (Jacobs 1988).
      const onward = dY.data[i] * moved.data[i] < 0;
      gains[i] = Math.max(0.01, onward ? gains[i] + 0.2 : 0.8 * gains[i]);
      moved.data[i] = momentum * moved.data[i] - rate * gains[i] * dY.data[i];
      Y.data[i] += moved.data[i];
    }
    centre(Y);
  }
  return Y;
}

/** p_ij = (p_{j|i} + p_{i|j}) / 2n: symmetric, and no point is left alone. */
function pairProbabilities(points: Matrix, perplexity: number): Matrix {
  const [n, H] = [points.rows, points.cols];
  const P = zeros(n, n);
  for (let i = 0; i < n; i++) {
    const others = Array.from({ length: n }, (_, j) => j).filter((j) => j !== i);
    const squares = others.map((j) => {
      let sum = 0;
      for (let k = 0; k < H; k++) sum += (points.data[i * H + k] - points.data[j * H + k]) ** 2;
      return sum;
    });
    neighbourProbabilities(squares, perplexity).forEach((p, at) => {
      P.data[i * n + others[at]] += p / (2 * n);
      P.data[others[at] * n + i] += p / (2 * n);
    });
  }
  return P;
}

function centre(Y: Matrix): void {
  for (const k of [0, 1]) {
    let mean = 0;
    for (let i = 0; i < Y.rows; i++) mean += Y.data[2 * i + k] / Y.rows;
    for (let i = 0; i < Y.rows; i++) Y.data[2 * i + k] -= mean;
  }
}
