/**
 * The baseline for sentences: a bag of words, and what each word says.
 *
 * @module
 */

import { NotSolvedYet } from "../../kit/not_solved_yet.ts";

/** What a bag of words has learned: its opinion of a sentence is `bias` + the sum of the words' weights. */
export interface Opinion {
  /** One for each code: above zero if the word speaks for class 1. */
  readonly weights: readonly number[];
  /** What it thinks of a sentence without words. */
  readonly bias: number;
}

/**
 * Naive Bayes: how much each word speaks for class 1, from counting alone.
 *
 * With n_k(w), how often word w occurs in all sentences of class k together, smoothing α and V codes:
 *
 *   p(w | k) = (n_k(w) + α) / (Σ_v n_k(v) + α·V),  weight(w) = ln p(w | 1) − ln p(w | 0)
 *
 * The bias is ln N_1 − ln N_0, with N_k sentences of class k.
 *
 * Sources: McCallum & Nigam 1998 (the multinomial model); Wang & Manning 2012, who find it hard to beat on short
 * reviews.
 *
 * @param sentences the codes of the words of each sentence, 0 to `size` − 1
 * @param labels the class of each sentence, 0 or 1
 * @param size V, how many codes there are
 * @param smoothing α
 *
 * @example
 * ```ts
 * import { logOdds } from "./bag_of_words.ts";
 * import assert from "node:assert/strict";
 *
 * const { weights, bias } = logOdds([[0, 0, 1], [1], [1]], [1, 0, 0], 2, 1);
 * assert.equal(weights[0], Math.log(3 / 5) - Math.log(1 / 4));
 * assert.equal(bias, Math.log(1) - Math.log(2));
 * ```
 */
export function logOdds(
  sentences: readonly (readonly number[])[],
  labels: readonly number[],
  size: number,
  smoothing: number,
): Opinion {
  throw new NotSolvedYet(
    "q2/05 logOdds",
    "count the words of each class, add the smoothing, compare the logarithms",
  );
}
