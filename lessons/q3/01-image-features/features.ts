/**
 * What a network says about pictures: a vector for each, what they have in common, and names.
 *
 * @module
 */

import { type Matrix, zeros } from "../../kit/matrix.ts";
import { NotSolvedYet } from "../../kit/not_solved_yet.ts";

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
  throw new NotSolvedYet("q3/01 averagedOverPlaces", "one mean for each channel");
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
  throw new NotSolvedYet("q3/01 centred", "take from every number the mean of its column");
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
  throw new NotSolvedYet("q3/01 cosineSimilarities", "divide each inner product by both lengths");
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
  throw new NotSolvedYet("q3/01 topLabels", "take each kind at its best place, then sort");
}
