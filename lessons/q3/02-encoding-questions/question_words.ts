/**
 * From a question, as somebody typed it, to words.
 *
 * @module
 */

import { NotSolvedYet } from "../../kit/not_solved_yet.ts";

/**
 * The words of a question, in small letters.
 *
 * A word is a run of letters, digits and the marks that belong to them, of any alphabet. Apostrophes inside it belong to it,
 * and so do points and colons inside a number. "'s" is a word of its own, wherever it was attached. Commas between digits
 * are dropped, as in VQA's own normalisation of answers. Everything else only stands between words; the question mark too.
 *
 * @example
 * ```ts
 * import { questionWords } from "./question_words.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(questionWords("What’s on the girl's No. 7?"), ["what", "'s", "on", "the", "girl", "'s", "no", "7"]);
 * assert.deepEqual(questionWords("Is it 10:30 or 1,000?"), ["is", "it", "10:30", "or", "1000"]);
 * assert.deepEqual(questionWords("cafe\u0301"), questionWords("caf\u00e9")); // one letter, or a letter and its accent
 * assert.deepEqual(questionWords("🐈?"), []);
 * ```
 */
export function questionWords(question: string): string[] {
  throw new NotSolvedYet(
    "q3/02 questionWords",
    "one spelling for letters, apostrophes and numbers, then the words, then 's alone",
  );
}
