/**
 * How alike vectors look that have nothing to do with each other.
 *
 * @module
 */

import { type Matrix, zeros } from "../../../kit/matrix.ts";
import { random } from "../../../kit/random.ts";
import { quantile } from "../../../../assets/statistics.ts";
import { centred, cosineSimilarities } from "../features.ts";

/** Cosines of vectors that have nothing to do with each other. */
export interface Chance {
  /** The middle 95 % of a pair's cosine, and its mean. */
  readonly low: number;
  readonly high: number;
  readonly mean: number;
  /** The largest cosine of all pairs of a draw: 95 % of the draws stay below. */
  readonly most: number;
  /** How many cosines fall into each twentieth from −1 to 1, of all of them: 40 shares. */
  readonly shares: number[];
}

/**
 * Deals the numbers of every channel anew among the pictures. What one channel is like stays as it is, its mean, its
 * deviation, its shape; what belongs to one picture is lost.
 *
 * @param features `[N×D]`
 */
export function dealt(features: Matrix, rng: ReturnType<typeof random>): Matrix {
  const { rows: N, cols: D, data } = features;
  const out = zeros(N, D);
  for (let d = 0; d < D; d++) {
    rng.permutation(N).forEach((from, n) => out.data[n * D + d] = data[from * D + d]);
  }
  return out;
}

/** The numbers above the diagonal: those of every two pictures, once. */
export function pairsOf(square: Matrix): number[] {
  const { rows: N, data } = square;
  return Array.from({ length: N }, (_, a) => a).flatMap((a) =>
    Array.from({ length: N - a - 1 }, (_, k) => data[a * N + a + 1 + k])
  );
}

/** Draws pictures that are none, and says how alike they look: as they are, and without what all share. */
export function chanceOf(
  features: Matrix,
  draws: number,
  seed: number,
): { raw: Chance; centred: Chance } {
  const rng = random(seed);
  const raw: number[][] = [], without: number[][] = [];
  for (let draw = 0; draw < draws; draw++) {
    const none = dealt(features, rng);
    raw.push(pairsOf(cosineSimilarities(none)));
    without.push(pairsOf(cosineSimilarities(centred(none))));
  }
  return { raw: summary(raw), centred: summary(without) };
}

function summary(drawn: readonly number[][]): Chance {
  const all = drawn.flat();
  const shares = new Array<number>(40).fill(0);
  for (const v of all) shares[Math.min(39, Math.floor((v + 1) * 20))] += 1 / all.length;
  return {
    low: quantile(all, 0.025),
    high: quantile(all, 0.975),
    mean: all.reduce((sum, v) => sum + v, 0) / all.length,
    most: quantile(drawn.map((one) => Math.max(...one)), 0.95),
    shares,
  };
}
