/**
 * From codes to vectors: a table with a row for each word.
 *
 * @module
 */

import { type Matrix, zeros } from "../../kit/matrix.ts";
import { PADDING } from "../../q2/05-other-sequences/words.ts";

/**
 * A table from vectors that somebody else has learned. Row 0 belongs to the unknown word, row k to word number k of the
 * vocabulary, counted from 1. The unknown word, and every word that has no vector, gets the mean of the vectors that
 * were found: a place that is far from none of them.
 *
 * @param vocabulary V words
 * @param vectors the vectors of some of them, and of others, E numbers each
 * @returns `[(V+1)×E]`; zeros if no vector was found
 *
 * @example
 * ```ts
 * import { embeddingTable } from "./embeddings.ts";
 * import { toRows } from "../../kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * const vectors = new Map([["cat", [1, 5]], ["dog", [3, 7]], ["sun", [9, 9]]]);
 * const table = embeddingTable(["dog", "acanthus", "cat"], vectors, 2);
 * assert.deepEqual(toRows(table), [[2, 6], [3, 7], [2, 6], [1, 5]]);
 * ```
 */
export function embeddingTable(
  vocabulary: readonly string[],
  vectors: ReadonlyMap<string, ArrayLike<number>>,
  E: number,
): Matrix {
  const table = zeros(vocabulary.length + 1, E);
  // #region exercise: the rows that were found, their mean, and the mean in all other rows
  const found = vocabulary.filter((word) => vectors.has(word));
  const mean = new Float64Array(E);
  for (const word of found) {
    for (let e = 0; e < E; e++) mean[e] += vectors.get(word)![e] / found.length;
  }
  table.data.set(mean);
  vocabulary.forEach((word, k) => table.data.set(vectors.get(word) ?? mean, (k + 1) * E));
  return table;
  // #endregion
}

/**
 * Looks up a batch of questions: what the cell reads at each step.
 *
 * @param codes B questions of T codes; {@linkcode PADDING} where a question has no word
 * @param table `[(V+1)×E]`
 * @returns T matrices `[B×E]`; a row of zeros where there is no word
 *
 * @example
 * ```ts
 * import { embed } from "./embeddings.ts";
 * import { fromRows, toRows } from "../../kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * const table = fromRows([[9, 9], [1, 2], [3, 4]]);
 * const xs = embed([[2, 1], [0, -1]], table);
 * assert.deepEqual(xs.map(toRows), [[[3, 4], [9, 9]], [[1, 2], [0, 0]]]);
 * ```
 */
export function embed(codes: readonly (readonly number[])[], table: Matrix): Matrix[] {
  const [B, T, E] = [codes.length, codes[0].length, table.cols];
  // #region exercise: for each step a matrix, for each question a row of it, copied from the table
  return Array.from({ length: T }, (_, t) => {
    const x = zeros(B, E);
    codes.forEach((question, b) => {
      const code = question[t];
      if (code !== PADDING) x.data.set(table.data.subarray(code * E, (code + 1) * E), b * E);
    });
    return x;
  });
  // #endregion
}
