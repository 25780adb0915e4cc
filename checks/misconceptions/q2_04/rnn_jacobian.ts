/**
 * Misconceptions about the Jacobian of a step of the tanh network.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

const exercise = "rnnJacobian";
const line = "return timesColumns(Whh, slopeOfTanh(h));";
const find = line;

/** Hints for anybody. */
export const ladders: readonly ExerciseHints[] = [{
  lesson: "q2/04",
  exercise,
  hints: [
    "Unit i is nudged a little. What happens to the sum inside unit j, and then to h_j?",
    "The sum changes by Whh[i][j] times the nudge; the tanh of unit j multiplies by its own slope.",
    "J = Whh·diag(1 − h²)",
    line,
  ],
}];

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q2/04.jacobian-is-the-weight",
    exercise,
    idea: "The step multiplies by Whh, so Whh is its derivative.",
    why: "Then comes the tanh, whose slope is below 1 everywhere but at 0.",
    looksLike: "Whh itself: the slope of the tanh is missing",
    edits: [{ find, replace: "return timesColumns(Whh, map(h, () => 1));" }],
    hints: [
      "What is the derivative of h_j if h_j is almost 1?",
      "Look for h in your result.",
      "∂h_j/∂(sum inside it) = 1 − h_j²",
      line,
    ],
    seen: "arguments about vanishing gradients with the eigenvalues of Whh alone",
  },
  {
    id: "q2/04.slope-of-the-sender",
    exercise,
    idea: "The slopes multiply the rows: diag(1 − h²)·Whh.",
    why:
      "Row i belongs to the unit that is nudged, before the step. The slope is that of the unit that " +
      "receives, which is the column.",
    looksLike: "row i is multiplied by the slope of unit i, not column j by that of unit j",
    edits: [{ find, replace: "return matmul(diagonal(slopeOfTanh(h)), Whh);" }],
    hints: [
      "Which unit's tanh stands between the sum and h_j?",
      "Look at the side on which the slopes are multiplied.",
      "J[i][j] = Whh[i][j]·(1 − h_j²)",
      line,
    ],
    seen: "the equations of papers, which write columns, copied for rows",
  },
  {
    id: "q2/04.jacobian-for-columns",
    exercise,
    idea: "J[i][j] is ∂h_i/∂hPrev_j, as in a book.",
    why:
      "In this course states are rows, and a change δ becomes δ·J: then row i is what is nudged. The " +
      "book's is the transpose; with it the products along a sequence stand in the other order.",
    looksLike: "the transpose: ∂h_i/∂hPrev_j in row i and column j",
    edits: [{
      find,
      replace: `const J = timesColumns(Whh, slopeOfTanh(h));
  return { ...J, data: J.data.map((_, k) => J.data[(k % J.cols) * J.cols + Math.floor(k / J.cols)]) };`,
    }],
    hints: [
      "δ is a row. What is δ·J, entry by entry?",
      "Look at what row 0 of your result belongs to.",
      "J[i][j] = ∂h_j/∂hPrev_i",
      line,
    ],
  },
  {
    id: "q2/04.tanh-of-the-state",
    exercise,
    idea: "The slope of tanh is 1 − tanh², so 1 − tanh(h)².",
    why: "h is already the tanh of the sum. Its slope is 1 − h².",
    looksLike: "1 − tanh(h)² instead of 1 − h²: the tanh is taken twice",
    edits: [{ find, replace: "return timesColumns(Whh, slopeOfTanh(tanh(h)));" }],
    hints: [
      "What is h: the sum, or what tanh made of it?",
      "Look at what slopeOfTanh is given.",
      "slopeOfTanh takes the value y = tanh(z) and returns 1 − y²",
      line,
    ],
  },
  {
    id: "q2/04.slope-of-a-gate",
    exercise,
    idea: "A squashing function has the slope y(1 − y).",
    why: "The logistic one. The slope of tanh is 1 − y².",
    looksLike: "h(1 − h) instead of 1 − h²",
    edits: [{ find, replace: "return timesColumns(Whh, slopeOfSigma(h));" }],
    hints: [
      "What is the slope of tanh at 0?",
      "Look at which slope you take.",
      "tanh′ = 1 − y², σ′ = y(1 − y)",
      line,
    ],
  },
  {
    id: "q2/04.slope-without-square",
    exercise,
    idea: "The slope of tanh falls from 1 to 0 as h goes to 1: 1 − h.",
    why: "1 − h is 2 at h = −1. The slope is 1 − h², the same at both ends.",
    looksLike: "1 − h instead of 1 − h²",
    edits: [{ find, replace: "return timesColumns(Whh, map(h, (x) => 1 - x));" }],
    hints: [
      "What is the slope of tanh where h is −1?",
      "Look at the slope.",
      "tanh′ = 1 − h²",
      line,
    ],
  },
];
