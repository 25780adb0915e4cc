/**
 * What becomes of a question's code while the cell reads padding.
 *
 * @module
 */

import { type Matrix, zeros } from "../../../kit/matrix.ts";
import { type Model, unroll, zeroState } from "../../../q1/06-training/model.ts";
import { PADDING } from "../../../q2/05-other-sequences/words.ts";
import { embed } from "../embeddings.ts";
import { meanSimilarity } from "../mean_similarity.ts";

/** What the cell reads where there is no word: zeros, or a vector like that of any word. */
export type Filling = "zeros" | "a vector";

/** The codes of all questions, so many steps of padding after their last word. */
export interface Padded {
  readonly filling: Filling;
  /** For each number of steps: the mean cosine of a code with what it was at its last word. */
  readonly kept: number[];
  /** The mean cosine of different questions. */
  readonly alike: number[];
  /** The share of questions whose nearest question is still the one that it was. */
  readonly nearest: number[];
}

/**
 * Follows codes into the padding.
 *
 * @param table `[(V+1)×E]`; the unknown word's vector, which no question of ours needs, is what padding is filled with
 * @param steps numbers of steps, from small to large
 */
export function followPadding(
  model: Model,
  questions: readonly (readonly number[])[],
  table: Matrix,
  filling: Filling,
  steps: readonly number[],
): Padded {
  const code = filling === "zeros" ? PADDING : 0;
  const most = Math.max(...steps);
  const H = model.cell.Whh.rows;
  const at = steps.map(() => zeros(questions.length, H));
  // Questions of one length are read together: each has its own number of steps behind it.
  for (const length of new Set(questions.map((question) => question.length))) {
    const own = [...questions.keys()].filter((b) => questions[b].length === length);
    const tail = new Array<number>(most).fill(code);
    const xs = embed(own.map((b) => [...questions[b], ...tail]), table);
    const { states } = unroll(model, xs, zeroState(model, own.length));
    steps.forEach((step, k) => {
      const { data } = states[length + step - 1].h;
      own.forEach((b, row) => at[k].data.set(data.subarray(row * H, (row + 1) * H), b * H));
    });
  }
  const ends = at[steps.indexOf(0)];
  const near = nearestOf(ends);
  return {
    filling,
    kept: at.map((codes) => meanCosine(ends, codes)),
    alike: at.map(meanSimilarity),
    nearest: at.map((codes) => {
      const now = nearestOf(codes);
      return now.filter((b, k) => b === near[k]).length / now.length;
    }),
  };
}

function cosine(a: Matrix, i: number, b: Matrix, j: number): number {
  let ab = 0, aa = 0, bb = 0;
  for (let k = 0; k < a.cols; k++) {
    const [x, y] = [a.data[i * a.cols + k], b.data[j * b.cols + k]];
    ab += x * y;
    aa += x * x;
    bb += y * y;
  }
  return aa * bb > 0 ? ab / Math.sqrt(aa * bb) : 0;
}

/** The mean cosine of each row with the same row of another matrix. */
export function meanCosine(a: Matrix, b: Matrix): number {
  let sum = 0;
  for (let i = 0; i < a.rows; i++) sum += cosine(a, i, b, i) / a.rows;
  return sum;
}

/** For each row the other row with the largest cosine. */
export function nearestOf(a: Matrix): number[] {
  return Array.from({ length: a.rows }, (_, i) => {
    let best = -1, most = -Infinity;
    for (let j = 0; j < a.rows; j++) {
      const here = i === j ? -Infinity : cosine(a, i, a, j);
      if (here > most) [best, most] = [j, here];
    }
    return best;
  });
}
