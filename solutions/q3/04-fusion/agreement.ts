/**
 * How right an answer is that ten people gave, and some of them did not.
 *
 * @module
 */

/**
 * The accuracy of VQA, without its normalisation: for each person, how many of the *others* gave this answer, a third for each, and 1 at most; the
 * mean of that over all people.
 *
 * With ten people of whom k gave the answer that is 0, 0.3, 0.6, 0.9 and 1. The official script computes it so, though it is often quoted as
 * min(k/3, 1): everybody is once left out, as somebody who answers is not among those that judge.
 *
 * Source: Antol and others 2015, section 3, and vqaEval.py. `assets/vqa_accuracy.ts` has the whole of it.
 *
 * @param answer in the same spelling as the others
 * @param answers what people said, one at least
 * @returns from 0 to 1
 *
 * @example
 * ```ts
 * import { agreement } from "./agreement.ts";
 * import assert from "node:assert/strict";
 *
 * const answers = ["2", "2", "3", "3", "3", "3", "3", "3", "3", "3"];
 * assert.equal(agreement("2", answers).toFixed(6), "0.600000");
 * assert.equal(agreement("3", answers), 1);
 * ```
 */
export function agreement(answer: string, answers: readonly string[]): number {
  // #region exercise: leave out each person in turn, count who of the others agrees, and take the mean
  const each = answers.map((_, left) => {
    const agreeing = answers.filter((other, k) => k !== left && other === answer).length;
    return Math.min(1, agreeing / 3);
  });
  return each.reduce((sum, one) => sum + one, 0) / answers.length;
  // #endregion
}
