/**
 * Mistakes in `crossEntropyBackward`: the one line p − 1 at the target.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

const PROBABILITIES = "const dy = softmax(logits);";
const AT_TARGET = "dy.data[r * dy.cols + target] -= 1";

/** What goes wrong in the derivative of softmax and cross-entropy. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q1/03.dy-mean-of-batch",
    exercise: "crossEntropyBackward",
    idea: "The gradient is divided by the batch size, as in every implementation that I have seen.",
    why: "There the loss is a mean, and the 1/B of the gradient is the 1/B of the loss. The loss " +
      "of this course is summed over the batch.",
    looksLike: "divided by the number of rows; the loss is a sum over the batch",
    edits: [{ find: "return dy;", replace: "return scale(dy, 1 / dy.rows);" }],
    hints: [
      "Is the loss of lesson two a sum over the batch or a mean?",
      "Right for B = 1, and too small by the factor B otherwise: look at what you do with dy in the end.",
      "L = Σ_r L_r, so ∂L/∂y of row r is ∂L_r/∂y_r, with no factor from the other rows.",
      "`return dy;`, undivided.",
    ],
    seen: "Stack Overflow, “Why is softmax classifier gradient divided by batch size (CS231n)?”",
  },
  {
    id: "q1/03.target-minus-p",
    exercise: "crossEntropyBackward",
    idea: "The error is what was wanted less what came out: 1 − p at the target, −p elsewhere.",
    why: "That is the direction in which to go, minus the gradient. The gradient says how the " +
      "loss grows; the minus comes later, in the step of the optimiser.",
    looksLike: "the sign is turned round: 1[target] − p, which is minus the gradient",
    edits: [{ find: "return dy;", replace: "return scale(dy, -1);" }],
    hints: [
      "If the logit of the target grows a little, does the loss grow or shrink?",
      "Every entry has the right size and the wrong sign. Look at what you subtract from what.",
      "dy = p − 1[target]: negative at the target, positive elsewhere.",
      "`targets.forEach((target, r) => dy.data[r * dy.cols + target] -= 1);`, starting from p.",
    ],
    seen: "the delta rule, where the error is target minus output and is added to the weights",
  },
  {
    id: "q1/03.only-at-the-target",
    exercise: "crossEntropyBackward",
    idea:
      "Only the probability of the target is in the loss, so the other logits have no gradient.",
    why: "The other logits are in it too: they stand in the sum below the fraction. If one of " +
      "them grows, the target's probability shrinks.",
    looksLike: "only the target's entry has a gradient; the other logits should have p",
    edits: [
      {
        find: PROBABILITIES,
        replace: `const p = softmax(logits);
  const dy = zeros(p.rows, p.cols);`,
      },
      {
        find: AT_TARGET,
        replace: "dy.data[r * dy.cols + target] = p.data[r * dy.cols + target] - 1",
      },
    ],
    hints: [
      "If a logit that is not the target grows, what happens to the probability of the target?",
      "Your entries at the targets are right. Look at the others.",
      "L = ln Σ_k e^{y_k} − y_target; the first term has the derivative p_v by every y_v.",
      "Start from all probabilities, `const dy = softmax(logits);`, and subtract 1 at the target.",
    ],
  },
  {
    id: "q1/03.by-the-probability",
    exercise: "crossEntropyBackward",
    idea: "The derivative of −ln p is −1/p.",
    why: "By p it is. The function returns the derivative by the logits, and between them stands " +
      "the softmax; together they give p − 1 at the target and p elsewhere.",
    looksLike: "−1/p at the target: the derivative by the probability, not by the logits",
    edits: [
      {
        find: PROBABILITIES,
        replace: `const p = softmax(logits);
  const dy = zeros(p.rows, p.cols);`,
      },
      {
        find: AT_TARGET,
        replace: "dy.data[r * dy.cols + target] = -1 / p.data[r * dy.cols + target]",
      },
    ],
    hints: [
      "By what do you differentiate: by the probability, or by the logit that it was made from?",
      "Look at the name: dy is ∂L/∂y, and y are the logits. Which step is between y and p?",
      "−ln p_target = ln Σ_k e^{y_k} − y_target; differentiate this by y_v.",
      "`const dy = softmax(logits);`, then 1 less at the target of each row.",
    ],
  },
  {
    id: "q1/03.through-softmax-twice",
    exercise: "crossEntropyBackward",
    idea:
      "p − 1 is the derivative of the loss; then I still go back through softmax, with p(1 − p).",
    why: "p − 1[target] is the derivative of both together. Besides, p(1 − p) is only the " +
      "diagonal of softmax's derivative: each probability depends on every logit.",
    looksLike: "p − 1[target] times p(1 − p): softmax is gone back through twice",
    edits: [{
      find: "return dy;",
      replace: `const p = softmax(logits);
  for (let i = 0; i < dy.data.length; i++) dy.data[i] *= p.data[i] * (1 - p.data[i]);
  return dy;`,
    }],
    hints: [
      "Differentiate ln Σ_k e^{y_k} − y_target by y_v, with pencil. Which factors do you get?",
      "Look for a factor p(1 − p). It belongs to a logistic output with another loss.",
      "∂L/∂y_v = p_v − 1[v = target], and nothing more.",
      "`return dy;` right after the 1 has been subtracted.",
    ],
  },
  {
    id: "q1/03.logits-for-probabilities",
    exercise: "crossEntropyBackward",
    idea: "The gradient is the output less the target, and the output is y.",
    why: "Output less target is the form for a squared error on y. For the cross-entropy the " +
      "output that counts is the probability, softmax of y.",
    looksLike: "the logits themselves less 1 at the target, without softmax",
    edits: [{ find: PROBABILITIES, replace: "const dy = scale(logits, 1);" }],
    hints: [
      "What does each row of the gradient add up to, if p adds up to 1?",
      "Look at the matrix from which you subtract the 1.",
      "dy = p − 1[target], with p = softmax(y).",
      "`const dy = softmax(logits);`",
    ],
  },
  {
    id: "q1/03.no-row-offset",
    exercise: "crossEntropyBackward",
    idea: "The target is the number of the entry, so I subtract 1 from dy.data[target].",
    why: "data holds the rows one after the other, and dy.data[target] is always in the first of " +
      "them. Row r begins at r·V.",
    looksLike: "every 1 is subtracted in the first row; row r begins at r·cols",
    edits: [{
      find: `targets.forEach((target, r) => ${AT_TARGET});`,
      replace: "targets.forEach((target) => dy.data[target] -= 1);",
    }],
    hints: [
      "At which index of data does row 1 of a [3×4] matrix begin?",
      "Right for B = 1, wrong for more rows: look at the index where you subtract.",
      "Entry (r, v) of a matrix with V columns stands at data[r·V + v].",
      "`dy.data[r * dy.cols + target] -= 1`",
    ],
    seen:
      "code for one example at a time, dy[targets[t]] -= 1, as in min-char-rnn.py and the original lab",
  },
];

/** For somebody whose mistake is not known. */
export const ladders: readonly ExerciseHints[] = [{
  lesson: "q1/03",
  exercise: "crossEntropyBackward",
  hints: [
    "What is the derivative of ln Σ_k e^{y_k} by one of the y, and have you seen that quotient before?",
    "You have softmax from lesson two. One entry of each row then needs a correction.",
    "dy = p − 1[target], row by row; the loss is a sum, so nothing is divided.",
    "`const dy = softmax(logits);`, and for row r `dy.data[r * dy.cols + target] -= 1`.",
  ],
}];
