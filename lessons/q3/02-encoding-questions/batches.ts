/**
 * Questions of different lengths in one batch, and what the end of each one is.
 *
 * @module
 */

import { type Matrix, zeros } from "../../kit/matrix.ts";
import type { State } from "../../q1/06-training/model.ts";
import { PADDING } from "../../q2/05-other-sequences/words.ts";
import { NotSolvedYet } from "../../kit/not_solved_yet.ts";

/** B questions, all T steps long. */
export interface PaddedBatch {
  /** `[B][T]` */
  readonly codes: number[][];
  /** `[B×T]`: 1 where a question has a word, 0 where it has none. */
  readonly mask: Matrix;
}

/**
 * Makes questions equally long: {@linkcode PADDING} behind the last word, up to the longest of them, one step at least. The
 * mask says which steps are real.
 *
 * @param questions the codes of their words; 0 is the unknown word, which is a word
 *
 * @example
 * ```ts
 * import { paddedBatch } from "./batches.ts";
 * import { toRows } from "../../kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * const { codes, mask } = paddedBatch([[7, 0, 5], [2]]);
 * assert.deepEqual(codes, [[7, 0, 5], [2, -1, -1]]);
 * assert.deepEqual(toRows(mask), [[1, 1, 1], [1, 0, 0]]);
 * ```
 */
export function paddedBatch(questions: readonly (readonly number[])[]): PaddedBatch {
  throw new NotSolvedYet(
    "q3/02 paddedBatch",
    "T is the longest length; fill up behind, and write down where the words are",
  );
}

/**
 * The state after the last word of each question. Padding stands behind: what the cell did there is not looked at. A question
 * without words has read nothing, and its state is the zeros before the first step.
 *
 * @param hs the states after each step, T matrices `[B×H]`
 * @param mask `[B×T]`, real steps first
 * @returns `[B×H]`
 *
 * @example
 * ```ts
 * import { lastReal } from "./batches.ts";
 * import { fromRows, toRows } from "../../kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * const hs = [fromRows([[1], [10], [100]]), fromRows([[2], [20], [200]])];
 * const mask = fromRows([[1, 1], [1, 0], [0, 0]]);
 * assert.deepEqual(toRows(lastReal(hs, mask)), [[2], [10], [0]]);
 * ```
 */
export function lastReal(hs: readonly Matrix[], mask: Matrix): Matrix {
  const [B, T, H] = [mask.rows, mask.cols, hs[0].cols];
  throw new NotSolvedYet(
    "q3/02 lastReal",
    "count the real steps of each question and copy its row from that step",
  );
}

/**
 * One step of a batch in which some questions have no word: those keep the state that they had.
 *
 * h_t = m_t ⊙ h' + (1 − m_t) ⊙ h_{t−1}, and the same for the memory c of an LSTM.
 *
 * @param before the state before the step, `[B×H]` each
 * @param after what the cell made of it for all questions
 * @param real `[B]`: 1 where the question has a word at this step, 0 where it has none
 *
 * @example
 * ```ts
 * import { holdState } from "./batches.ts";
 * import { fromRows, toRows } from "../../kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * const { h } = holdState({ h: fromRows([[1], [2]]) }, { h: fromRows([[3], [4]]) }, [0, 1]);
 * assert.deepEqual(toRows(h), [[1], [4]]);
 * ```
 */
export function holdState(before: State, after: State, real: ArrayLike<number>): State {
  throw new NotSolvedYet(
    "q3/02 holdState",
    "for each row the new state or the old one; of an LSTM both parts",
  );
}
