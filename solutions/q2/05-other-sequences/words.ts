/**
 * From a text to a sequence of numbers.
 *
 * @module
 */

/** What stands where there is no word: no number of the input is one. */
export const PADDING = -1;

/** The code of every word that is not in the vocabulary. */
export const UNKNOWN = 0;

/**
 * The words of a text, in small letters. A word is a run of letters and digits of any alphabet; an
 * apostrophe between two of them belongs to it, so that "don't" stays one word. Everything else only
 * stands between words.
 *
 * @example
 * ```ts
 * import { tokenise } from "./words.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(tokenise("Don't go...it's AWFUL!"), ["don't", "go", "it's", "awful"]);
 * ```
 */
export function tokenise(text: string): string[] {
  // #region exercise: all runs of letters and digits, apostrophes inside them included
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu) ?? [];
  // #endregion
}

/**
 * The words worth a number of their own: those that occur often enough in the sentences that are learned from. The
 * most frequent word comes first; words that are equally frequent stand in alphabetical order.
 *
 * @param sentences the words of every sentence; those to learn from come first
 * @param train how many of them are to be learned from
 * @param least how often a word must occur in those
 *
 * @example
 * ```ts
 * import { frequentWords } from "./words.ts";
 * import assert from "node:assert/strict";
 *
 * const sentences = [["not", "bad", "not", "good"], ["bad"], ["superb", "superb"]];
 * assert.deepEqual(frequentWords(sentences, 2, 2), ["bad", "not"]);
 * ```
 */
export function frequentWords(
  sentences: readonly (readonly string[])[],
  train: number,
  least: number,
): string[] {
  // #region exercise: count the words of the first `train` sentences, keep the frequent ones, sort
  const counts = new Map<string, number>();
  for (const word of sentences.slice(0, train).flat()) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const kept = [...counts.keys()].filter((word) => counts.get(word)! >= least);
  return kept.sort().sort((a, b) => counts.get(b)! - counts.get(a)!); // equal ones stay in their order
  // #endregion
}

/**
 * The code of each word: 1 for the first of the vocabulary, 2 for the second, and so on; {@linkcode UNKNOWN} for a word
 * that is not in it.
 *
 * @example
 * ```ts
 * import { codesOf } from "./words.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(codesOf(["not", "that", "bad"], ["bad", "not"]), [2, 0, 1]);
 * ```
 */
export function codesOf(words: readonly string[], vocabulary: readonly string[]): number[] {
  // #region exercise: the place in the vocabulary, counted from 1; 0 for all other words
  const codes = new Map(vocabulary.map((word, k) => [word, k + 1]));
  return words.map((word) => codes.get(word) ?? UNKNOWN);
  // #endregion
}

/**
 * A sentence of exactly `length` codes. A short one is filled up in front, so that its last step is its last word;
 * of a long one the last words are kept.
 *
 * @example
 * ```ts
 * import { padded } from "./words.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(padded([7, 8], 4), [-1, -1, 7, 8]);
 * assert.deepEqual(padded([5, 6, 7, 8], 3), [6, 7, 8]);
 * ```
 */
export function padded(codes: readonly number[], length: number): number[] {
  // #region exercise: PADDING in front of the last `length` codes
  const kept = codes.slice(-length);
  return [...new Array<number>(length - kept.length).fill(PADDING), ...kept];
  // #endregion
}
