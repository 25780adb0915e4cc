/**
 * What a network says about pictures: a vector for each, what they have in common, and names.
 *
 * @module
 */

import { type Matrix, zeros } from "../../kit/matrix.ts";

/**
 * The average of each map over its places: a vector that no longer says where.
 *
 * Source: Lin, Chen & Yan 2013, "Network in network", section 3.2 (global average pooling).
 *
 * @param maps `[channels×height×width]`
 * @returns `[channels]`
 *
 * @example
 * ```ts
 * import { averagedOverPlaces } from "./features.ts";
 * import assert from "node:assert/strict";
 *
 * const maps = Float32Array.of(1, 2, 3, 6, 5, 5, 5, 5); // two channels, 2 × 2 places
 * assert.deepEqual([...averagedOverPlaces(maps, [2, 2, 2])], [3, 5]);
 * ```
 */
export function averagedOverPlaces(
  maps: Float32Array,
  [channels, height, width]: readonly [channels: number, height: number, width: number],
): Float64Array {
  // #region exercise: one mean for each channel
  const places = height * width;
  const features = new Float64Array(channels);
  for (let c = 0; c < channels; c++) {
    for (let k = 0; k < places; k++) features[c] += maps[c * places + k] / places;
  }
  return features;
  // #endregion
}

/**
 * Features without what all pictures share: from every column its mean is taken.
 *
 * @param features `[N×D]`, a picture's vector in each row
 * @returns `[N×D]`
 *
 * @example
 * ```ts
 * import { centred } from "./features.ts";
 * import { fromRows, toRows } from "../../kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(toRows(centred(fromRows([[1, 7], [3, 7]]))), [[-1, 0], [1, 0]]);
 * ```
 */
export function centred(features: Matrix): Matrix {
  // #region exercise: take from every number the mean of its column
  const { rows: N, cols: D, data } = features;
  const out = zeros(N, D);
  for (let d = 0; d < D; d++) {
    let mean = 0;
    for (let n = 0; n < N; n++) mean += data[n * D + d] / N;
    for (let n = 0; n < N; n++) out.data[n * D + d] = data[n * D + d] - mean;
  }
  return out;
  // #endregion
}

/**
 * The cosine of the angle between the vectors of every two pictures: u·v/(|u|·|v|), and 0 where one of
 * them has no direction because it is zero.
 *
 * @param features `[N×D]`
 * @returns `[N×N]`
 *
 * @example
 * ```ts
 * import { cosineSimilarities } from "./features.ts";
 * import { fromRows, toRows } from "../../kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * const vectors = fromRows([[2, 0], [0, 5]]);
 * assert.deepEqual(toRows(cosineSimilarities(vectors)), [[1, 0], [0, 1]]);
 * ```
 */
export function cosineSimilarities(features: Matrix): Matrix {
  // #region exercise: divide each inner product by both lengths
  const { rows: N, cols: D, data } = features;
  const inner = (a: number, b: number) => {
    let sum = 0;
    for (let d = 0; d < D; d++) sum += data[a * D + d] * data[b * D + d];
    return sum;
  };
  const out = zeros(N, N);
  for (let a = 0; a < N; a++) {
    for (let b = 0; b < N; b++) {
      const lengths = Math.sqrt(inner(a, a) * inner(b, b));
      out.data[a * N + b] = lengths > 0 ? inner(a, b) / lengths : 0;
    }
  }
  return out;
  // #endregion
}

/** A kind of thing, and how sure the network is of it. */
export interface Label {
  readonly label: string;
  readonly score: number;
}

/**
 * The kinds of things that a network sees most of: the score of a kind is the highest that it has at any
 * place. The best come first; of two that are equal, the one whose name stands first.
 *
 * @param scores `[kinds×height×width]`; a network that names whole pictures has one place
 * @param labels the names of the kinds, in order
 *
 * @example
 * ```ts
 * import { topLabels } from "./features.ts";
 * import assert from "node:assert/strict";
 *
 * const scores = Float32Array.of(0.5, 0, 0.25, 0.75); // two kinds, 1 × 2 places
 * assert.deepEqual(topLabels(scores, [2, 1, 2], ["cat", "boat"], 1), [{ label: "boat", score: 0.75 }]);
 * ```
 */
export function topLabels(
  scores: Float32Array,
  [kinds, height, width]: readonly [kinds: number, height: number, width: number],
  labels: readonly string[],
  count: number,
): Label[] {
  // #region exercise: take each kind at its best place, then sort
  const places = height * width;
  const best = Array.from({ length: kinds }, (_, k) => {
    let score = -Infinity;
    for (let p = 0; p < places; p++) score = Math.max(score, scores[k * places + p]);
    return { label: labels[k], score };
  });
  return best.sort((a, b) => b.score - a.score).slice(0, count);
  // #endregion
}
